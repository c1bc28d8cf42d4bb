package eddy.backend.records;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A sub-table over HTTP: from the draft with its columns to the rows of records, and the total of them. */
@QuarkusTest
class SubtableTest extends AppHttpTest {

    private static final String LINES =
            "{'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},"
                    + "'items':{'type':'object','required':['item'],'properties':{"
                    + "'item':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},"
                    + "'quantity':{'type':'integer','minimum':1,'x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}},"
                    + "'price':{'type':'number','x-eddy':{'type':'money','label':{'zh-CN':'单价','en':'Price'}}},"
                    + "'who':{'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'客户','en':'Customer'},'form':'customer'}},"
                    + "'amount':{'readOnly':true,'x-eddy':{'type':'formula','label':{'zh-CN':'金额','en':'Amount'},"
                    + "'formula':'quantity * price'}}}}}";
    private static final String TOTAL =
            "{'x-eddy':{'type':'rollup','label':{'zh-CN':'合计','en':'Total'},'aggregate':'sum','field':'amount',"
                    + "'over':{'table':'customer.lines','link':'parent'}}}";
    private static final Map<String, Object> PEN = Map.of("item", "Pen", "quantity", 2, "price", 1.5);

    @Override
    protected String app() {
        return "subtables";
    }

    @Override
    protected void prepare() {
        addField("customer", "lines", LINES);
        addField("customer", "total", TOTAL);
        publish();
    }

    private String customer(List<Map<String, Object>> lines) {
        var code = "s" + System.nanoTime();
        return create("customer", Map.of("unified_id", code, "lines", lines));
    }

    @Test
    void rowsComeBackWithIdsFormulasAndATotal() {
        var id = customer(List.of(PEN, Map.of("item", "Desk", "quantity", 1, "price", 120)));
        record("customer", id)
                .then()
                .body("values.lines.item", equalTo(List.of("Pen", "Desk")))
                .body("values.lines[0].amount", equalTo(3))
                .body("values.total", equalTo(123));
        patch("customer", id, Map.of("lines", List.of(PEN)));
        record("customer", id).then().body("values.total", equalTo(3));
        assertThat(count("customer", "{\"left\": {\"field\": \"total\"}, \"op\": \"eq\", \"right\": {\"value\": 3}}"))
                .isPositive();
    }

    @Test
    void aRowIsRefusedWithThePlaceOfItsCell() {
        admin().json()
                .body(Map.of("values", Map.of("unified_id", "x1", "lines", List.of(PEN, Map.of("quantity", 0)))))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues.place", hasItems("/lines/1/item", "/lines/1/quantity"));
    }

    @Test
    void aLinkInARowIsCalledByTheNameOfItsRecord() {
        var anna = create("customer", Map.of("unified_id", "u" + System.nanoTime(), "name", "Anna"));
        var id = customer(List.of(Map.of("item", "Pen", "who", anna)));
        String row = record("customer", id).path("values.lines[0].id");
        Map<String, Map<String, String>> display = record("customer", id).path("display");
        assertThat(display.get("lines." + row + ".who")).containsEntry("title", "Anna");
        admin().bare()
                .get(records("customer") + "/" + anna + "/related")
                .then()
                .body("items.form.key", not(hasItem("customer.lines")));
    }

    @Test
    void historyBinAndRestoreTakeTheRowsAlong() {
        var id = customer(List.of(PEN));
        patch("customer", id, Map.of("lines", List.of()));
        record("customer", id).then().body("values.lines", nullValue()).body("values.total", equalTo(0));
        admin().bare()
                .get(records("customer") + "/" + id + "/history")
                .then()
                .body("items.find { it.field == 'lines' }.old[0].item", equalTo("Pen"));
        patch("customer", id, Map.of("lines", List.of(PEN, PEN)));
        admin().bare()
                .get(records("customer") + "/" + id + "/timeline?kinds=change")
                .then()
                .body("items.detail", hasItems("1 deleted", "2 added"));
        admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .header("If-Match", "*")
                .delete(records("customer") + "/" + id)
                .then()
                .statusCode(204);
        admin().json().post(records("customer") + "/" + id + "/restore").then().statusCode(200);
        record("customer", id).then().body("values.total", equalTo(6));
    }

    @Test
    void theExportSaysTheRows() {
        customer(List.of(Map.of("item", "Exported pen", "quantity", 3)));
        var csv = admin().bare().get(records("customer") + ".csv?columns=unified_id,lines");
        csv.then().statusCode(200).body(containsString("Exported pen · 3"));
    }

    @Test
    void aSubTableWithinASubTableIsAnIssueOfTheDraft() {
        addField(
                "survey",
                "outer",
                LINES.replace("'item':{'type':'string'", "'item':{'type':'array'")
                        .replace("'type':'text'", "'type':'subtable'"));
        admin().json().post(path() + "/check").then().body("issues.code", hasItems("form.subtable.column"));
    }
}
