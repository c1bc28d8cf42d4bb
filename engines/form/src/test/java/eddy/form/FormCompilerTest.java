package eddy.form;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;

import static org.assertj.core.api.Assertions.assertThat;

class FormCompilerTest {

    private final CompiledForm customer = Forms.of("crm", Forms.CUSTOMER);

    @Test
    void a_form_becomes_a_table_named_after_app_and_form() {
        assertThat(customer.table().sqlName()).isEqualTo("crm__customer");
        assertThat(customer.table().field("created_at")).isPresent();
        assertThat(customer.table().field("parent").orElseThrow().linkTo()).contains("customer");
        assertThat(customer.field("tier").orElseThrow().options()).hasSize(2);
        assertThat(customer.uniqueKey().orElseThrow().key()).isEqualTo("code");
        assertThat(customer.listColumns()).containsExactly("name", "tier");
    }

    @Test
    void what_a_new_record_begins_with_and_what_is_only_shown_reach_those_who_fill_it_in() {
        var tier = "'tier': {'type':'string',";
        var form = Forms.of("crm", Forms.customerWith(tier, tier + "'default':'low','readOnly':true,"));
        assertThat(form.described().at("/schema/properties/tier/default").asText())
                .isEqualTo("low");
        assertThat(form.described().at("/schema/properties/tier/readOnly").asBoolean())
                .isTrue();
        assertThat(form.check(Forms.json("{'name':'x','tier':'high'}"))).isEmpty();
        var wrong = Forms.compile("crm", Forms.customerWith(tier, tier + "'default':'middling',"));
        assertThat(wrong.issues()).extracting(Issue::code).containsExactly("form.field.default");
        assertThat(wrong.orThrow().described().at("/schema/properties/tier").has("default"))
                .isFalse();
    }

    @Test
    void long_names_still_fit_into_an_identifier_and_stay_apart() {
        var app = "a".repeat(40);
        var one = TableNames.table(app, "f".repeat(39) + "1");
        var other = TableNames.table(app, "f".repeat(39) + "2");
        assertThat(one).hasSizeLessThanOrEqualTo(60).isNotEqualTo(other);
    }

    @Test
    void faultless_values_pass() {
        assertThat(check("""
                        {'code':'c1','name':'张伟','phone':'13812345678','email':'a@b.cn','tier':'high','score':100,'spend':12.5,
                         'joined_on':'2026-01-31','seen_at':'2026-01-31T10:00:00+08:00','active':true,'likes':['a','b'],
                         'parent':'0190163d-8694-739b-aea5-966c26f8ad90'}
                        """)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                              | record.value.required | /name",
                "{'name':'x','phone':'abc'}      | record.value.phone    | /phone",
                "{'name':'x','phone':5}          | record.value.phone    | /phone",
                "{'name':'x','email':'a'}        | record.value.email    | /email",
                "{'name':'x','tier':'mid'}       | record.value.choice   | /tier",
                "{'name':'x','score':101}        | record.value.large    | /score",
                "{'name':'x','score':-1}         | record.value.small    | /score",
                "{'name':'x','score':1.5}        | record.value.integer  | /score",
                "{'name':'x','score':'5'}        | record.value.integer  | /score",
                "{'name':'x','spend':'much'}     | record.value.money    | /spend",
                "{'name':'x','joined_on':'31/1'} | record.value.date     | /joined_on",
                "{'name':'x','seen_at':'now'}    | record.value.datetime | /seen_at",
                "{'name':'x','active':'yes'}     | record.value.boolean  | /active",
                "{'name':'x','likes':['c']}      | record.value.choice   | /likes",
                "{'name':'x','likes':['a','a']}  | record.value.choices  | /likes",
                "{'name':'x','parent':'me'}      | record.value.link     | /parent",
                "{'name':'x','fax':'1'}          | record.field.unknown  | /fax",
            })
    void a_wrong_value_is_refused_with_the_place_of_its_field(String values, String code, String place) {
        assertThat(check(values))
                .extracting(Issue::code, Issue::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, place));
    }

    @Test
    void a_message_names_the_field_the_value_and_what_is_expected_in_the_readers_language() {
        var issue = check("{'name':'x','phone':'abc'}").get(0);
        var texts = IssueTexts.load();
        assertThat(texts.text(issue, Locale.ENGLISH))
                .isEqualTo("Field “Phone”: ‘abc’ is not a phone number. Expected 11 digits or +country number.");
        assertThat(texts.text(issue, Locale.CHINA)).isEqualTo("字段「手机」：“abc”不是电话号码。应为 11 位手机号或“+国家代码”号码。");
    }

    @Test
    void a_text_too_long_says_how_long_it_may_be() {
        var issue = check("{'name':'" + "x".repeat(201) + "'}").get(0);
        assertThat(issue.code()).isEqualTo("record.value.long");
        assertThat(issue.args()).containsEntry("limit", "200");
    }

    @Test
    void null_blank_text_and_empty_lists_count_as_missing() {
        var values = Forms.of("crm", Forms.CUSTOMER)
                .normalised(Forms.json("{'name':' ','phone':null,'likes':[],'score':0}"));
        assertThat(values).isEqualTo(Forms.json("{'score':0}"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'titleField': 'name'           | 'titleField': 'nome'      | form.field.unknown",
                "'titleField': 'name',          | ''                        | form.title.missing",
                "'uniqueKey': 'code'            | 'uniqueKey': 'kode'       | form.field.unknown",
                "'uniqueKey': 'code'            | 'uniqueKey': 'active'     | form.unique.kind",
                "'columns': ['name','tier']     | 'columns': ['nome']       | form.field.unknown",
                "'required': ['name']           | 'required': ['nome']      | form.field.unknown",
                "'required': ['name']           | '$defs': {}               | form.keyword.unsupported",
                "'score': {'type':'integer'     | 'score': {'type':'number' | form.field.contradiction",
                "'maxLength':200                | 'maxLength':-1            | form.keyword.number",
                "'maxLength':200                | 'pattern':'(?=a)'         | form.pattern.unsupported",
                "'maxLength':200                | '$ref':'#'                | form.keyword.unsupported",
                "'maxLength':200                | '$ref':'http://x/y.json'  | form.keyword.unsupported",
                "'score': {                     | 'id': {                   | form.field.reserved",
                "'score': {                     | 'Score': {                | form.field.key",
                "'type':'money'                 | 'type':'gold'             | form.field.type",
                "'form':'customer'              | 'form':'nobody'           | form.link.unknown",
                "'enum':['high','low']          | 'enum':['high']           | form.field.enum",
                "{'value':'low'                 | {'value':'high'           | form.option.value",
                "'label':{'zh-CN':'手机','en':'Phone'} | 'label':{'en':'Phone'} | form.field.label",
                "'logic': []                    | 'logic': [{'effect':'glow','fields':['name'],'if':{'all':[]}}] | form.logic.effect",
                "'logic': []                    | 'ui': {'type':'Control','scope':'#/properties/fax'}      | form.field.unknown",
                "'logic': []                    | 'ui': {'type':'Spiral'}   | form.layout.element",
                "'logic': []                    | 'ui': {'type':'Label'}    | form.layout.text",
                "'logic': []                    | 'ui': {'type':'Category','label':{'zh-CN':'页','en':'Page'},'elements':[]} | form.layout.page",
                "'logic': []                    | 'ui': {'type':'Categorization','elements':[]} | form.layout.pages",
                "'logic': []                    | 'ui': {'type':'Categorization','elements':[{'type':'Group','elements':[]}]} | form.layout.pages",
                "'logic': []                    | 'ui': {'type':'Categorization','elements':[{'type':'Category','elements':[]}]} | form.layout.label",
                "'logic': []                    | 'ui': {'type':'Categorization','options':{'variant':'wheel'},'elements':[]} | form.layout.variant",
                "'logic': []                    | 'ui': {'type':'Categorization','elements':[{'type':'Category','label':{'zh-CN':'页','en':'Page'},'elements':[{'type':'Categorization','elements':[]}]}]} | form.layout.nested",
                "'logic': []                    | 'ui': {'type':'Categorization','elements':[{'type':'Category','label':{'zh-CN':'页','en':'Page'},'elements':[{'type':'Control','scope':'#/properties/fax'}]}]} | form.field.unknown",
            })
    void a_faulty_form_is_refused(String piece, String other, String code) {
        var result = Forms.compile("crm", Forms.customerWith(piece, other.equals("''") ? "" : other));
        assertThat(result.value()).isEmpty();
        assertThat(result.issues()).extracting(Issue::code).contains(code);
    }

    @Test
    void a_pattern_that_would_hang_takes_no_time() {
        var form = Forms.of("crm", Forms.customerWith("'maxLength':200", "'pattern':'^.*.*.*.*.*.*=x$'"));
        assertThat(form.check(Forms.json("{'name':'" + "y".repeat(5_000) + "'}")))
                .extracting(Issue::code)
                .contains("record.value.invalid");
    }

    @Test
    void everything_wrong_with_a_form_is_told_at_once() {
        var result = Forms.compile(
                "crm",
                Forms.customerWith("'type':'money'", "'type':'gold'").replace("'form':'customer'", "'form':'nobody'"));
        assertThat(result.issues()).extracting(Issue::code).contains("form.field.type", "form.link.unknown");
    }

    private List<Issue> check(String values) {
        return customer.check(Forms.json(values));
    }
}
