package eddy.form;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

/** What the document of a form may say of a sub-table. */
class SubtableFormTest {

    private static final String TEXT = "'x-eddy':{'type':'text','label':{'zh-CN':'文','en':'Text'}}";

    private static String form(String columns, String more) {
        return """
                { 'schemaVersion': 1, 'key': 'order', 'label': {'zh-CN':'订单','en':'Order'}, 'titleField': 'number', %s
                  'schema': { 'type': 'object', 'properties': {
                    'number': {'type':'string',%s},
                    'lines': {'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},
                      'items': {'type':'object','properties':{%s}}} } } }
                """.formatted(more, TEXT, columns);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    | form.subtable.columns
                    'a':{'type':'array','x-eddy':{'type':'files','label':{'zh-CN':'文','en':'A'}}} | form.subtable.column
                    'a':{'type':'array','items':{},'x-eddy':{'type':'subtable','label':{'zh-CN':'文','en':'A'}}} | form.subtable.column
                    'parent':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'文','en':'A'}}} | form.field.reserved
                    'A':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'文','en':'A'}}} | form.field.key
                    'a':{'x-eddy':{'type':'formula','label':{'zh-CN':'文','en':'A'},'formula':'b + 1'}} | form.formula.unknown
                    'a':{'x-eddy':{'type':'formula','label':{'zh-CN':'文','en':'A'},'formula':'a + 1'}} | form.computed.loop
                    'a':{'x-eddy':{'type':'formula','label':{'zh-CN':'文','en':'A'},'formula':'today()','result':'date'}} | form.subtable.time
                    """)
    void refuses(String columns, String code) {
        var issues =
                Forms.compile("shop", form(columns == null ? "" : columns, "")).issues();
        assertThat(issues).extracting(Issue::code).contains(code);
        assertThat(issues).allMatch(i -> i.place().startsWith("/schema/properties/lines/items"));
    }

    @Test
    void a_form_cannot_allow_more_rows_than_there_may_be() {
        var lines = form("'a':{'type':'string'," + TEXT + "}", "");
        assertThat(mostRows(lines)).isEqualTo(500);
        assertThat(mostRows(lines.replace("'type':'array',", "'type':'array','maxItems':9000,")))
                .isEqualTo(500);
        assertThat(mostRows(lines.replace("'type':'array',", "'type':'array','maxItems':9,")))
                .isEqualTo(9);
    }

    private static int mostRows(String document) {
        return Forms.of("shop", document)
                .schema()
                .at("/properties/lines/maxItems")
                .asInt();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    list | 'a':{'type':'string',%s} | form.subtable.shown
                    list | 'a':%2$s,'b':%2$s | form.subtable.shown
                    tree | 'a':%2$s | form.subtable.shown
                    list | 'a':%2$s |
                    """)
    void a_list_has_one_column_that_names_something(String shown, String columns, String code) {
        var person = "{'type':'string','format':'uuid','x-eddy':{'type':'person','label':{'zh-CN':'人','en':'A'}}}";
        var document = form(columns.formatted(TEXT, person), "")
                .replace("'type':'subtable',", "'type':'subtable','shown':'%s',".formatted(shown));
        var issues = Forms.compile("shop", document).issues();
        assertThat(issues).extracting(Issue::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_sub_table_names_no_record_and_belongs_to_no_fact() {
        var text = "'a':{'type':'string'," + TEXT + "}";
        assertThat(Forms.compile("shop", form(text, "'facts':true,")).issues())
                .extracting(Issue::code)
                .containsExactly("form.subtable.facts");
        assertThat(Forms.compile("shop", form(text, "'uniqueKey':'lines',")).issues())
                .extracting(Issue::code)
                .containsExactly("form.unique.kind");
    }
}
