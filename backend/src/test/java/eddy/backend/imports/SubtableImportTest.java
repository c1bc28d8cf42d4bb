package eddy.backend.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Rows of a sub-table from a further sheet of a workbook, over HTTP. */
@QuarkusTest
class SubtableImportTest extends AppHttpTest {

    private static final String LINES =
            "{'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},"
                    + "'items':{'type':'object','required':['item'],'properties':{"
                    + "'item':{'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},"
                    + "'quantity':{'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}}}}}";
    private static final String TOTAL =
            "{'x-eddy':{'type':'rollup','label':{'zh-CN':'合计','en':'Total'},'aggregate':'sum','field':'quantity',"
                    + "'over':{'table':'customer.lines','link':'parent'}}}";
    private static final Map<String, Object> MAPPING = Map.of(
            "columns",
            Map.of("0", Map.of("field", "unified_id")),
            "key",
            "unified_id",
            "mode",
            "goodRows",
            "rows",
            List.of("lines"));

    @Override
    protected String app() {
        return "subimports";
    }

    @Override
    protected void prepare() {
        addField("customer", "lines", LINES);
        addField("customer", "total", TOTAL);
        publish();
    }

    private String imports() {
        return path() + "/forms/customer/imports";
    }

    private Response inspect(String name, byte[] file) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", name, new ByteArrayInputStream(file))
                .post(imports() + "/inspect");
    }

    private Response post(String path, Object mapping) {
        return admin().json().body(Map.of("mapping", mapping)).post(imports() + "/" + path);
    }

    private static Map<String, Object> result(Response job) {
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        return finished(job.path("id"));
    }

    private static byte[] workbook(String[][] customers, String[][] lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Test", null);
        fill(workbook.newWorksheet("Customers"), customers);
        fill(workbook.newWorksheet("明细"), lines);
        fill(workbook.newWorksheet("Notes"), new String[][] {{"Anything"}});
        workbook.finish();
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, String[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                sheet.value(i, j, rows[i][j]);
            }
        }
    }

    @Test
    void anExportComesBackUnchanged() {
        var code = "e" + System.nanoTime();
        var id = create("customer", Map.of("unified_id", code, "lines", List.of(Map.of("item", "Pen", "quantity", 2))));
        String row = record("customer", id).path("values.lines[0].id");
        var file = admin().bare().get(records("customer") + ".xlsx?columns=unified_id,lines");
        var inspection = inspect("customers.xlsx", file.asByteArray());
        inspection.then().statusCode(200).body("sheets.field", contains("lines"));
        var result = result(post(inspection.path("id") + "/run", MAPPING));
        assertThat(result).containsEntry("updated", 0).containsEntry("failed", 0);
        record("customer", id).then().body("values.lines[0].id", equalTo(row)).body("values.lines.size()", equalTo(1));
    }

    @Test
    void rowsAreCheckedTakenToldAndTakenBack() throws IOException {
        var code = "r" + System.nanoTime();
        var good =
                create("customer", Map.of("unified_id", code, "lines", List.of(Map.of("item", "Pen", "quantity", 2))));
        var file = workbook(new String[][] {{"unified_id"}, {code}, {code + "bad"}}, new String[][] {
            {"unified_id", "Item", "数量", "Colour"},
            {code, "Desk", "3", "red"},
            {code + "bad", "Lamp", "many"},
            {"nobody", "Cup", "1"},
            {code, "Chair", "4", "blue"}
        });
        var inspection = inspect("customers.xlsx", file);
        inspection
                .then()
                .body("sheets.name", contains("明细", "Notes"))
                .body("sheets[0].rows", equalTo(4))
                .body("sheets[0].columns", contains("Item", "数量"))
                .body("sheets[0].unknown", contains("Colour"));
        String id = inspection.path("id");
        post(id + "/check", MAPPING)
                .then()
                .statusCode(200)
                .body("bad", equalTo(1))
                .body("updates", equalTo(1))
                .body("strays", equalTo(1))
                .body("errors.sheet", contains("", "明细", "明细"));

        var result = result(post(id + "/run", MAPPING));
        assertThat(result)
                .containsEntry("updated", 1)
                .containsEntry("created", 0)
                .containsEntry("failed", 1);
        record("customer", good).then().body("values.total", equalTo(7));
        var errors = admin().bare().get(imports() + "/" + result.get("importId") + "/errors.xlsx");
        inspect("errors.xlsx", errors.asByteArray())
                .then()
                .body("sheets[0].field", equalTo("lines"))
                .body("sheets[0].rows", equalTo(2));

        result(admin().json().post(imports() + "/" + result.get("importId") + "/undo"));
        record("customer", good)
                .then()
                .body("values.lines.item", contains("Pen"))
                .body("values.total", equalTo(2));
    }

    @Test
    void aFileWithoutSheetsHasNoRows() {
        var text = "unified_id\nc" + System.nanoTime() + "\n";
        var inspection = inspect("customers.csv", text.getBytes(StandardCharsets.UTF_8));
        inspection.then().statusCode(200).body("sheets", empty());
        var mapping = new HashMap<>(MAPPING);
        post(inspection.path("id") + "/check", mapping)
                .then()
                .statusCode(422)
                .body("issues.code", contains("import.rows.none"));
    }
}
