package eddy.backend.references;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

/** A column of a sub-table that is called otherwise, in all that speaks of it and for all that is stored. */
@QuarkusTest
class ColumnRenameTest extends AppHttpTest {

    private static final String LINES =
            "{'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},"
                    + "'items':{'type':'object','required':['item'],'properties':{"
                    + "'item':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},"
                    + "'quantity':{'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}},"
                    + "'amount':{'readOnly':true,'x-eddy':{'type':'formula','label':{'zh-CN':'金额','en':'Amount'},"
                    + "'formula':'quantity * 2'}}}}}";
    private static final String SOLD =
            "{'x-eddy':{'type':'rollup','label':{'zh-CN':'件数','en':'Pieces'},'aggregate':'sum','field':'quantity',"
                    + "'over':{'table':'customer.lines','link':'parent'}}}";
    private static final String RULE = """
            {"schemaVersion":1,"key":"many_pieces","label":{"zh-CN":"多件","en":"Many pieces"},"form":"customer","enabled":true,
             "order":99,"when":[{"on":"saved"}],
             "if":{"some":{"table":"customer.lines","link":"parent"},
                   "holds":{"left":{"field":"quantity"},"op":"ge","right":{"value":9}}},
             "then":[{"action":"add_tag","tag":"activity_drop"}]}
            """;
    private static final String BOARD = """
            {"schemaVersion":1,"key":"pieces","label":{"zh-CN":"件数","en":"Pieces"},
             "dataSets":{"lines":{"table":"customer.lines","measures":{"pieces":{"label":{"zh-CN":"件","en":"Pieces"},
               "fn":"sum","field":"quantity"}},
               "dimensions":{"what":{"label":{"zh-CN":"品名","en":"Item"},"field":"item"}}}},
             "widgets":[{"id":"all","type":"kpi","title":{"zh-CN":"件","en":"Pieces"},"dataSet":"lines","measures":["pieces"]}],
             "layout":[{"widget":"all","x":0,"y":0,"w":6,"h":3}]}
            """;
    private static final String MANY = """
            {"left":{"aggregate":"sum","field":"quantity","over":{"table":"customer.lines","link":"parent"}},
             "op":"gt","right":{"value":4}}
            """;

    @Override
    protected String app() {
        return "columns";
    }

    @Override
    protected void prepare() {
        addField("customer", "lines", LINES).then().statusCode(200);
        addField("customer", "sold", SOLD).then().statusCode(200);
        save("rule", "many_pieces", RULE).then().statusCode(200);
        save("board", "pieces", BOARD).then().statusCode(200);
        publish();
    }

    private ValidatableResponse rename(String from, String to) {
        return admin().json()
                .body(Map.of("kind", "field", "key", from, "to", to))
                .post(path() + "/renames")
                .then();
    }

    private String customer(Object... lines) {
        var values = Map.of("unified_id", "c" + System.nanoTime(), "city", "杭州", "lines", List.of(lines));
        return create("customer", values);
    }

    private static Map<String, Object> pens(String count, int number) {
        return Map.of("item", "Pen", count, number);
    }

    @AfterEach
    void back() {
        if (draft("form", "customer").contains("\"pieces\"")) {
            rename("customer.lines.pieces", "quantity").statusCode(200);
        }
        if (draft("form", "customer").contains("\"town\"")) {
            rename("customer.town", "city").statusCode(200);
        }
        publish();
    }

    @Test
    void everyPlaceThatUsesAColumnIsTold() {
        admin().bare()
                .get(path() + "/uses/field/customer.lines.quantity")
                .then()
                .statusCode(200)
                .body("items.key", containsInAnyOrder("customer", "many_pieces", "pieces"))
                .body("items.find { it.key == 'customer' }.places.nearest.en", hasItems("Amount", "Pieces"))
                .body("items.find { it.key == 'pieces' }.places.area", hasItem("dataSets"));
        admin().bare()
                .get(path() + "/uses/field/customer.lines.item")
                .then()
                .body("items.key", equalTo(List.of("pieces")));
    }

    @Test
    void allDocumentsAndRecordsFollow() {
        var id = customer(pens("quantity", 2), pens("quantity", 3));
        rename("customer.lines.quantity", "pieces")
                .statusCode(200)
                .body("items.key", containsInAnyOrder("customer", "many_pieces", "pieces"));
        admin().json()
                .post(path() + "/check")
                .then()
                .body("issues.findAll { it.severity == 'ERROR' }", empty())
                .body("plan", empty());
        record("customer", id).then().body("values.lines[0].quantity", equalTo(2));
        publish();
        record("customer", id)
                .then()
                .body("values.lines.pieces", equalTo(List.of(2, 3)))
                .body("values.lines.amount", equalTo(List.of(4, 6)))
                .body("values.sold", equalTo(5));
        patch("customer", id, Map.of("lines", List.of(pens("pieces", 12))));
        record("customer", id).then().body("values.sold", equalTo(12));
        eventually("the rule sees the row", () -> tags(id).contains("activity_drop"));
        admin().bare()
                .get(records("customer") + "/" + id + "/history")
                .then()
                .body("items.find { it.field == 'lines' }.old.pieces", equalTo(List.of(2, 3)))
                .body("items.find { it.field == 'lines' }.new.pieces", equalTo(List.of(12)));
        admin().bare().get(path() + "/boards/pieces/data").then().statusCode(200);
    }

    @Test
    void aFieldNamedAnewBeforeItsFirstReleaseHasAColumnOfThatName() {
        addField("customer", "first", "{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'甲','en':'First'}}}")
                .then()
                .statusCode(200);
        rename("customer.first", "second").statusCode(200);
        assertThat(draft("form", "customer")).contains("\"second\"").doesNotContain("\"column\"");
        publish();
        rename("customer.second", "third").statusCode(200);
        assertThat(draft("form", "customer").replace(" ", "")).contains("\"column\":\"second\"");
        rename("customer.third", "second").statusCode(200);
    }

    @Test
    void aViewWhoseFilterAsksForTheColumnFollows() {
        customer(pens("quantity", 5));
        String view = admin().json()
                .body("{\"name\":\"件\",\"shared\":true,\"settings\":{\"filters\":[" + MANY + "]}}")
                .post(path() + "/forms/customer/views")
                .path("id");
        rename("customer.lines.quantity", "pieces").statusCode(200);
        publish();
        admin().bare()
                .get(path() + "/forms/customer/views/" + view)
                .then()
                .body("settings.filters[0].left.field", equalTo("pieces"));
        assertThat(count("customer", MANY.replace("quantity", "pieces"))).isPositive();
    }

    @Test
    void anOlderReleaseThatIsRestoredReadsTheSameRows() {
        var id = customer(pens("quantity", 2));
        int before = publish();
        rename("customer.lines.quantity", "pieces").statusCode(200);
        publish();
        patch("customer", id, Map.of("lines", List.of(pens("pieces", 4))));
        admin().json()
                .body(Map.of("note", "back"))
                .post(path() + "/releases/" + before + "/restore")
                .then()
                .statusCode(201);
        record("customer", id)
                .then()
                .body("values.lines[0].quantity", equalTo(4))
                .body("values.sold", equalTo(4));
    }

    @Test
    void aChangeOfManyRecordsIsTakenBackUnderTheNewNames() {
        var id = customer(pens("quantity", 2));
        var change = finished(admin().json()
                        .body("{\"ids\":[\"" + id + "\"],\"action\":{\"set\":{\"city\":\"宁波\",\"lines\":null}}}")
                        .post(records("customer") + "/changes")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"))
                .get("change");
        record("customer", id).then().body("values.containsKey('lines')", equalTo(false));
        rename("customer.lines.quantity", "pieces").statusCode(200);
        rename("customer.city", "town").statusCode(200);
        publish();
        var undone = finished(admin().json()
                .post(records("customer") + "/changes/" + change + "/undo")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(undone)
                .as(admin().bare()
                        .get(records("customer") + "/" + id + "/history")
                        .asString())
                .containsEntry("restored", 1);
        record("customer", id)
                .then()
                .body("values.town", equalTo("杭州"))
                .body("values.lines.pieces", equalTo(List.of(2)));
    }

    @Test
    void aNameThatDoesNotFitIsRefused() {
        rename("customer.lines.quantity", "item").statusCode(422).body("issues.code", hasItem("rename.taken"));
        rename("customer.lines.quantity", "position")
                .statusCode(422)
                .body("issues.code", hasItem("form.field.reserved"));
        rename("customer.lines.quantity", "A b").statusCode(422).body("issues.code", hasItem("document.key.invalid"));
        rename("customer.lines.nowhere", "pieces").statusCode(404);
        rename("customer.nowhere.quantity", "pieces").statusCode(404);
    }
}
