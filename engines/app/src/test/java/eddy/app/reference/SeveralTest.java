package eddy.app.reference;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.app.Bundle;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

/** A field that holds one comes to hold several, and back, in every document that speaks of it. */
class SeveralTest {

    private static final String LINK = "{'type':'string','format':'uuid','readOnly':true,'x-eddy':{'type':'link',"
            + "'label':{'en':'Buyer'},'help':{'en':'Who'},'form':'client','onDelete':'unlink','column':'who'}}";

    private static Bundle bundle(String condition) {
        return Bundle.of(List.of(
                document("app", "app", "{'schemaVersion':1,'key':'shop'}"),
                document("form", "deal", """
                        {'key':'deal','titleField':'name','schema':{'properties':{
                          'name':{'x-eddy':{'type':'text'}},
                          'stage':{'x-eddy':{'type':'text'}},
                          'adviser':{'x-eddy':{'type':'link','form':'client'}},
                          'buyer':%s},'required':['name']},
                         'logic':[{'effect':'hide','fields':['name'],
                           'if':{'left':{'field':'buyer'},'op':'eq','right':{'value':'x'}}}]}
                        """.formatted(LINK)),
                document("form", "client", """
                        {'key':'client','titleField':'name','schema':{'properties':{
                          'name':{'x-eddy':{'type':'text'}},
                          'deals':{'x-eddy':{'type':'rollup','aggregate':'count','over':{'table':'deal','link':'buyer'}}},
                          'won':{'x-eddy':{'type':'rollup','aggregate':'count','over':{'table':'deal','link':'buyer',
                            'where':{'left':{'field':'stage'},'op':'eq','right':{'value':'won'}}}}},
                          'sum':{'x-eddy':{'type':'rollup','aggregate':'sum','field':'amount',
                            'over':{'table':'deal','link':'buyer'}}},
                          'bought':{'x-eddy':{'type':'rollup','aggregate':'sum','field':'amount',
                            'over':{'table':'deal','link':'adviser','within':{'days':9},
                              'where':{'left':{'field':'buyer'},'op':'in','right':{'value':['x']}}}}}}}}
                        """),
                document("rule", "one", "{'form':'deal','if':" + condition + ",'then':[]}"),
                document("rule", "other", "{'form':'client','if':" + condition.replace("THE", "deal") + ",'then':[]}"),
                document("rule", "unasked", "{ 'form':'deal',  'if':{'all':[]},'then':[] }")));
    }

    private static Document document(String kind, String key, String content) {
        return new Document(kind, key, content.replace('\'', '"'));
    }

    private static Bundle changed(Bundle bundle) {
        return Several.changed(bundle, "deal", "buyer").orElseThrow();
    }

    private static JsonNode json(Bundle bundle, DocumentKind kind, String key) {
        return JsonText.parse(bundle.document(kind, key).orElseThrow().content())
                .orThrow();
    }

    private static JsonNode json(String text) {
        return JsonText.parse(text.replace('\'', '"')).orThrow();
    }

    private static final String ROWS = "'table':'deal.buyer','link':'parent'";

    /** Rule; condition on deals before; after. */
    private static final List<List<String>> OF_DEALS = List.of(
            List.of(
                    "a value",
                    "{'left':{'field':'buyer'},'op':'eq','right':{'value':'x'}}",
                    "{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'value':'x'}}}"),
            List.of(
                    "any of several, deep inside",
                    "{'any':[{'not':{'left':{'field':'buyer'},'op':'in','right':{'value':['x']}}}]}",
                    "{'any':[{'not':{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'in','right':{'value':['x']}}}}]}"),
            List.of(
                    "another than a value",
                    "{'left':{'field':'buyer'},'op':'ne','right':{'value':'x'}}",
                    "{'all':[{'left':{'field':'buyer'},'op':'notEmpty'},"
                            + "{'none':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'value':'x'}}}]}"),
            List.of(
                    "the person who asks",
                    "{'left':{'field':'buyer'},'op':'eq','right':{'user':true}}",
                    "{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'user':true}}}"),
            List.of(
                    "another field",
                    "{'left':{'field':'buyer'},'op':'eq','right':{'field':'adviser'}}",
                    "{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'field':'parent.adviser'}}}"),
            List.of(
                    "another than another field, which has to be there",
                    "{'left':{'field':'buyer'},'op':'ne','right':{'field':'adviser'}}",
                    "{'all':[{'left':{'field':'buyer'},'op':'notEmpty'},"
                            + "{'none':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'field':'parent.adviser'}}},"
                            + "{'left':{'field':'adviser'},'op':'notEmpty'}]}"),
            List.of(
                    "a field behind it",
                    "{'left':{'field':'buyer.name'},'op':'startsWith','right':{'value':'A'}}",
                    "{'some':{ROWS},'holds':{'left':{'field':'link.name'},'op':'startsWith','right':{'value':'A'}}}"),
            List.of(
                    "nothing behind it",
                    "{'left':{'field':'buyer.name'},'op':'empty'}",
                    "{'none':{ROWS},'holds':{'left':{'field':'link.name'},'op':'notEmpty'}}"),
            List.of("nothing", "{'left':{'field':'buyer'},'op':'empty'}", "{'left':{'field':'buyer'},'op':'empty'}"));

    @TestFactory
    Stream<DynamicTest> what_is_asked_of_one_is_asked_of_rows_and_the_other_way_round() {
        return OF_DEALS.stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    var before = bundle(row.get(1));
                    var after = changed(before);
                    assertThat(json(after, DocumentKind.RULE, "one").path("if"))
                            .isEqualTo(json(row.get(2).replace("ROWS", ROWS)));
                    assertThat(json(after, DocumentKind.RULE, "other").path("if"))
                            .isEqualTo(json(row.get(1)));
                    assertThat(json(changed(after), DocumentKind.RULE, "one").path("if"))
                            .isEqualTo(json(row.get(1)));
                }));
    }

    /** Condition on clients before; after. */
    private static final List<List<String>> OF_CLIENTS = List.of(
            List.of(
                    "how many",
                    "{'left':{'aggregate':'count','over':{'table':'deal','link':'buyer'}},'op':'gt','right':{'value':2}}",
                    "{'left':{'aggregate':'count','over':{'table':'deal.buyer','link':'link'}},'op':'gt','right':{'value':2}}"),
            List.of(
                    "some that are so",
                    "{'some':{'table':'deal','link':'buyer'},'holds':{'all':[{'left':{'field':'stage'},'op':'eq',"
                            + "'right':{'value':'won'}},{'left':{'field':'name'},'op':'notEmpty'}]}}",
                    "{'some':{'table':'deal.buyer','link':'link'},'holds':{'all':[{'left':{'field':'parent.stage'},'op':'eq',"
                            + "'right':{'value':'won'}},{'left':{'field':'parent.name'},'op':'notEmpty'}]}}"));

    /** What rows cannot be asked. */
    private static final List<List<String>> LEFT = List.of(
            List.of(
                    "a sum",
                    "{'left':{'aggregate':'sum','field':'amount','over':{'table':'deal','link':'buyer'}},'op':'gt','right':{'value':2}}"),
            List.of(
                    "a period",
                    "{'left':{'aggregate':'count','over':{'table':'deal','link':'buyer','within':{'days':3}}},'op':'gt','right':{'value':2}}"),
            List.of("a tag", "{'some':{'table':'deal','link':'buyer'},'holds':{'tag':'hot'}}"));

    @TestFactory
    Stream<DynamicTest> what_is_asked_of_those_that_link_is_asked_of_rows_where_rows_know_it() {
        return OF_CLIENTS.stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    var after = changed(bundle(row.get(1)));
                    assertThat(json(after, DocumentKind.RULE, "other").path("if"))
                            .isEqualTo(json(row.get(2)));
                    assertThat(json(changed(after), DocumentKind.RULE, "other").path("if"))
                            .isEqualTo(json(row.get(1)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_rows_do_not_know_stays() {
        return LEFT.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0), () -> assertThat(json(changed(bundle(row.get(1))), DocumentKind.RULE, "other")
                                        .path("if"))
                                .isEqualTo(json(row.get(1)))));
    }

    @Test
    void the_field_keeps_its_words_and_its_column_and_comes_back_as_it_was() {
        var before = bundle("{'all':[]}");
        var after = changed(before);
        var list = json(after, DocumentKind.FORM, "deal")
                .path("schema")
                .path("properties")
                .path("buyer");
        assertThat(list)
                .isEqualTo(json("{'type':'array','readOnly':true,'x-eddy':{'type':'subtable','shown':'list',"
                        + "'label':{'en':'Buyer'},'help':{'en':'Who'},'column':'who'},'items':{'type':'object','properties':{"
                        + "'link':{'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'en':'Buyer'},"
                        + "'form':'client','onDelete':'cascade'}}}}}"));
        var back = json(changed(after), DocumentKind.FORM, "deal");
        assertThat(back).isEqualTo(json(before, DocumentKind.FORM, "deal"));
    }

    /** A comparison said the other way round asks the same, and is said of the field from then on. */
    @Test
    void another_field_compared_with_it_is_asked_of_rows_too() {
        var before = bundle("{'left':{'field':'adviser'},'op':'eq','right':{'field':'buyer'}}");
        var after = changed(before);
        assertThat(json(after, DocumentKind.RULE, "one").path("if"))
                .isEqualTo(json(
                        "{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'eq','right':{'field':'parent.adviser'}}}"
                                .replace("ROWS", ROWS)));
        assertThat(json(changed(after), DocumentKind.RULE, "one").path("if"))
                .isEqualTo(json("{'left':{'field':'buyer'},'op':'eq','right':{'field':'adviser'}}"));
    }

    /** Question about rows; the same about one value. */
    private static final List<List<String>> OF_ROWS = List.of(
            List.of(
                    "all of them",
                    "{'every':{ROWS},'holds':{'left':{'field':'link'},'op':'in','right':{'value':['x']}}}",
                    "{'left':{'field':'buyer'},'op':'in','right':{'value':['x']}}"),
            List.of(
                    "all of them others",
                    "{'every':{ROWS},'holds':{'left':{'field':'link'},'op':'ne','right':{'value':'x'}}}",
                    "{'left':{'field':'buyer'},'op':'ne','right':{'value':'x'}}"),
            List.of(
                    "one with nothing behind it",
                    "{'some':{ROWS},'holds':{'left':{'field':'link.name'},'op':'empty'}}",
                    "{'all':[{'left':{'field':'buyer'},'op':'notEmpty'},{'left':{'field':'buyer.name'},'op':'empty'}]}"));

    @TestFactory
    Stream<DynamicTest> what_is_asked_of_all_rows_is_asked_of_the_one() {
        return OF_ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    var several = changed(bundle("{'all':[]}"));
                    var asked = row.get(1).replace("ROWS", ROWS);
                    var rule = document("rule", "one", "{'form':'deal','if':" + asked + ",'then':[]}");
                    assertThat(json(changed(several.with(rule)), DocumentKind.RULE, "one")
                                    .path("if"))
                            .isEqualTo(json(row.get(2)));
                }));
    }

    private static JsonNode rollup(Bundle bundle, String key) {
        return json(bundle, DocumentKind.FORM, "client")
                .path("schema")
                .path("properties")
                .path(key)
                .path("x-eddy");
    }

    @Test
    void roll_ups_that_count_follow_with_their_conditions_and_come_back() {
        var before = bundle("{'all':[]}");
        var after = changed(before);
        assertThat(rollup(after, "deals").path("over")).isEqualTo(json("{'table':'deal.buyer','link':'link'}"));
        assertThat(rollup(after, "won").path("over"))
                .isEqualTo(json("{'table':'deal.buyer','link':'link',"
                        + "'where':{'left':{'field':'parent.stage'},'op':'eq','right':{'value':'won'}}}"));
        assertThat(json(changed(after), DocumentKind.FORM, "client"))
                .isEqualTo(json(before, DocumentKind.FORM, "client"));
    }

    @Test
    void the_condition_of_a_sum_over_another_link_follows_and_a_sum_over_the_field_does_not() {
        var before = bundle("{'all':[]}");
        var after = changed(before);
        assertThat(rollup(after, "bought").path("over"))
                .isEqualTo(json(("{'table':'deal','link':'adviser','within':{'days':9},'where':"
                                + "{'some':{ROWS},'holds':{'left':{'field':'link'},'op':'in','right':{'value':['x']}}}}")
                        .replace("ROWS", ROWS)));
        assertThat(rollup(after, "sum")).isEqualTo(rollup(before, "sum"));
    }

    @Test
    void logic_which_is_asked_before_there_are_rows_stays_and_so_does_what_does_not_speak_of_it() {
        var before = bundle("{'all':[]}");
        var after = changed(before);
        assertThat(json(after, DocumentKind.FORM, "deal").path("logic"))
                .isEqualTo(json(before, DocumentKind.FORM, "deal").path("logic"));
        assertThat(after.document(DocumentKind.RULE, "unasked"))
                .isEqualTo(before.document(DocumentKind.RULE, "unasked"));
    }

    @Test
    void a_filter_elsewhere_follows_a_release_and_goes_back_with_it() {
        var before = bundle("{'all':[]}");
        var after = changed(before);
        var filter = json(OF_DEALS.get(0).get(1));
        var asked = Several.inCondition(before, after, filter, "deal");
        assertThat(asked).isEqualTo(json(OF_DEALS.get(0).get(2).replace("ROWS", ROWS)));
        assertThat(Several.inCondition(after, before, asked, "deal")).isEqualTo(filter);
        assertThat(Several.inCondition(before, after, filter, "client")).isEqualTo(filter);
        assertThat(Several.differ(before, before)).isFalse();
    }

    @Test
    void a_field_of_another_type_or_none_is_not_changed() {
        assertThat(Several.changed(bundle("{'all':[]}"), "deal", "name")).isEmpty();
        assertThat(Several.changed(bundle("{'all':[]}"), "deal", "nothing")).isEmpty();
        assertThat(Several.changed(bundle("{'all':[]}"), "nowhere", "buyer")).isEmpty();
    }
}
