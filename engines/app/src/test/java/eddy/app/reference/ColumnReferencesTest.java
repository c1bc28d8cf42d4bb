package eddy.app.reference;

import java.util.List;
import java.util.Map;
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
import static org.assertj.core.api.Assertions.entry;

/** Uses and renamings of the columns of a sub-table, in every kind of document that can speak of one. */
class ColumnReferencesTest {

    private static final Bundle BUNDLE = Bundle.of(List.of(
            document("app", "app", "{'schemaVersion':1,'key':'shop','customer':{'form':'order'}}"),
            document("form", "order", """
                    {'key':'order','titleField':'number','schema':{'properties':{
                      'number':{'x-eddy':{'type':'text'}},
                      'amount':{'x-eddy':{'type':'money'}},
                      'lines':{'type':'array','default':[{'quantity':1}],'x-eddy':{'type':'subtable'},
                        'items':{'required':['item','quantity'],'properties':{
                          'item':{'x-eddy':{'type':'text'}},
                          'quantity':{'x-eddy':{'type':'integer'}},
                          'product':{'x-eddy':{'type':'link','form':'product'}},
                          'amount':{'x-eddy':{'type':'formula','label':{'en':'Line amount'},
                            'formula':'quantity * 2'}}}}},
                      'total':{'x-eddy':{'type':'rollup','label':{'en':'Total'},'aggregate':'sum','field':'amount',
                        'over':{'table':'order.lines','link':'parent',
                          'where':{'left':{'field':'quantity'},'op':'gt','right':{'value':0}}}}}}},
                     'logic':[{'effect':'require','fields':['number'],
                       'if':{'left':{'field':'amount'},'op':'gt','right':{'value':5}}}]}
                    """),
            document("form", "product", """
                    {'key':'product','titleField':'name','schema':{'properties':{
                      'name':{'x-eddy':{'type':'text'}},
                      'sold':{'x-eddy':{'type':'rollup','aggregate':'sum','field':'quantity',
                        'over':{'table':'order.lines','link':'product'}}}}}}
                    """),
            document("rule", "large", """
                    {'form':'order','if':{'some':{'table':'order.lines','link':'parent'},
                      'holds':{'all':[{'left':{'field':'quantity'},'op':'gt','right':{'value':9}},
                        {'left':{'field':'product.name'},'op':'eq','right':{'value':'Pen'}},
                        {'left':{'field':'parent.number'},'op':'notEmpty'}]}},
                      'then':[{'action':'addTag','tag':'large'}]}
                    """),
            document("board", "sales", """
                    {'dataSets':{'lines':{'table':'order.lines',
                      'measures':{'pieces':{'label':{'en':'Pieces'},'fn':'sum','field':'quantity',
                        'where':{'left':{'field':'amount'},'op':'gt','right':{'value':1}}}},
                      'dimensions':{'what':{'field':'item'},'of':{'field':'product.name'}}}}}
                    """),
            new Document("flow", "check", """
                    <process id="check"><eddy:settings>{"form":"order"}</eddy:settings>
                    <sequenceFlow id="many"><eddy:settings>{"if":{"left":{"aggregate":"count","over":
                    {"table":"order.lines","link":"parent","where":{"left":{"field":"quantity"},"op":"gt","right":{"value":3}}}},
                    "op":"gt","right":{"value":1}}}</eddy:settings></sequenceFlow></process>
                    """),
            document("case", "plays", """
                    {'given':{'order':[{'number':'A','amount':1,'lines':[{'item':'Pen','quantity':2}]}]},
                     'steps':[{'save':{'order':{'number':'A','lines':[{'item':'Desk','quantity':3}]}}}],
                     'then':{'fields':{'order':{'A':{'lines':[{'quantity':3}]}}}}}
                    """)));

    private static Document document(String kind, String key, String json) {
        return new Document(kind, key, json.replace('\'', '"'));
    }

    private static List<String> places(Bundle bundle, Target target) {
        return ReferenceGraph.of(bundle).uses(target).stream()
                .map(u -> u.document().path() + " " + u.place())
                .toList();
    }

    @Test
    void a_column_is_found_wherever_it_stands() {
        assertThat(places(BUNDLE, Target.field("order.lines", "quantity")))
                .containsExactlyInAnyOrder(
                        "forms/order.form.json /schema/properties/lines/items/properties/amount/x-eddy/formula",
                        "forms/order.form.json /schema/properties/lines/items/required/1",
                        "forms/order.form.json /schema/properties/lines/default/0/quantity",
                        "forms/order.form.json /schema/properties/lines/items/properties/quantity",
                        "forms/order.form.json /schema/properties/total/x-eddy/over/where/left/field",
                        "forms/product.form.json /schema/properties/sold/x-eddy/field",
                        "rules/large.rule.json /if/holds/all/0/left/field",
                        "boards/sales.board.json /dataSets/lines/measures/pieces/field",
                        "flows/check.bpmn many/if/left/over/where/left/field",
                        "cases/plays.case.json /given/order/0/lines/0/quantity",
                        "cases/plays.case.json /steps/0/save/order/lines/0/quantity",
                        "cases/plays.case.json /then/fields/order/A/lines/0/quantity");
    }

    @Test
    void only_its_own_place_goes_with_it() {
        var listed = ReferenceGraph.of(BUNDLE).uses(Target.field("order.lines", "item")).stream()
                .filter(Use::part)
                .map(Use::place);
        assertThat(listed)
                .containsExactly(
                        "/schema/properties/lines/items/required/0", "/schema/properties/lines/items/properties/item");
    }

    @Test
    void a_field_behind_a_link_of_a_row_is_found_too() {
        assertThat(places(BUNDLE, Target.field("product", "name")))
                .contains(
                        "rules/large.rule.json /if/holds/all/1/left/field",
                        "boards/sales.board.json /dataSets/lines/dimensions/of/field");
        assertThat(places(BUNDLE, Target.field("order", "number")))
                .contains("rules/large.rule.json /if/holds/all/2/left/field");
    }

    @TestFactory
    Stream<DynamicTest> every_column_and_field_can_be_renamed_and_back() {
        return Stream.of(
                        Target.field("order.lines", "item"),
                        Target.field("order.lines", "quantity"),
                        Target.field("order.lines", "product"),
                        Target.field("order.lines", "amount"),
                        Target.field("order", "lines"),
                        Target.field("order", "amount"),
                        Target.field("product", "name"))
                .map(target -> DynamicTest.dynamicTest(target.key(), () -> thereAndBack(target)));
    }

    private static void thereAndBack(Target target) {
        var renamed = Renaming.of(BUNDLE, target, "other");
        var moved = new Target(target.kind(), target.key().replaceFirst("[^.]+$", "other"));
        assertThat(ReferenceGraph.of(renamed).uses(target)).isEmpty();
        assertThat(ReferenceGraph.of(renamed).uses(moved))
                .hasSameSizeAs(ReferenceGraph.of(BUNDLE).uses(target));
        var back = Renaming.of(renamed, moved, target.name());
        for (var document : BUNDLE.documents()) {
            var after = back.document(DocumentKind.of(document.kind()), document.key())
                    .orElseThrow();
            assertThat(meaning(after)).isEqualTo(meaning(document));
        }
    }

    private static Object meaning(Document document) {
        return document.path().endsWith(".json")
                ? JsonText.parse(document.content()).orThrow()
                : document.content().replaceAll("\\s+", "");
    }

    @Test
    void a_column_keeps_its_name_in_the_database_and_the_field_of_the_same_key_its_own() {
        var renamed = Renaming.of(BUNDLE, Target.field("order.lines", "amount"), "sum");
        var order = json(renamed, "order").at("/schema/properties");
        assertThat(order.at("/lines/items/properties/sum/x-eddy/column").asText())
                .isEqualTo("amount");
        assertThat(order.has("amount")).isTrue();
        assertThat(json(renamed, "order").at("/logic/0/if/left/field").asText()).isEqualTo("amount");
        assertThat(order.at("/total/x-eddy/field").asText()).isEqualTo("sum");
    }

    @Test
    void what_no_release_has_yet_gets_a_column_called_like_its_key() {
        var column = Target.field("order.lines", "amount");
        var none = Renaming.of(BUNDLE, Bundle.of(List.of()), column, "sum");
        assertThat(none.documents().toString()).doesNotContain("\"column\"");
        assertThat(Renaming.of(BUNDLE, BUNDLE, column, "sum")).isEqualTo(Renaming.of(BUNDLE, column, "sum"));
        // The sub-table is called otherwise since its release, and its column is still known by it.
        var rows = Renaming.of(BUNDLE, Target.field("order", "lines"), "pieces");
        var inRows = Target.field("order.pieces", "amount");
        assertThat(Renaming.of(rows, BUNDLE, inRows, "sum")).isEqualTo(Renaming.of(rows, inRows, "sum"));
    }

    @Test
    void a_later_release_tells_which_columns_it_calls_otherwise_also_in_a_renamed_sub_table() {
        var column = Target.field("order.lines", "amount");
        var both = Renaming.of(Renaming.of(BUNDLE, column, "sum"), Target.field("order", "lines"), "parts");
        assertThat(Renaming.names(BUNDLE, both))
                .containsOnly(entry(column, "sum"), entry(Target.field("order", "lines"), "parts"));
        assertThat(Renaming.names(both, BUNDLE))
                .containsOnly(
                        entry(Target.field("order.parts", "sum"), "amount"),
                        entry(Target.field("order", "parts"), "lines"));
    }

    @Test
    void a_filter_over_rows_follows() {
        var filter = JsonText.parse("""
                {"left":{"aggregate":"sum","field":"amount","over":{"table":"order.lines","link":"parent"}},"op":"gt","right":{"value":1}}
                """).orThrow();
        var names = Map.of(Target.field("order.lines", "amount"), "sum", Target.field("order", "lines"), "parts");
        var after = Renaming.inCondition(BUNDLE, filter, "order", names);
        assertThat(after.at("/left/field").asText()).isEqualTo("sum");
        assertThat(after.at("/left/over/table").asText()).isEqualTo("order.parts");
    }

    private static JsonNode json(Bundle bundle, String form) {
        return JsonText.parse(
                        bundle.document(DocumentKind.FORM, form).orElseThrow().content())
                .orThrow();
    }
}
