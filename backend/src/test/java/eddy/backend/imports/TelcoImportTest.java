package eddy.backend.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole way of a real file through the wizard's requests; each test has an app of its own. */
@QuarkusTest
class TelcoImportTest extends ImportHttp {

    private static final Path FILE = Path.of("../../shared/data/telco/Telco-Customer-Churn.csv");
    private static final String FORM = "/api/apps/telco/forms/customer";

    @BeforeEach
    void install() {
        assumeTrue(
                Files.exists(FILE),
                () -> "Skipped: the shared data folder with " + FILE.getFileName() + " is not there");
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", "telco", "sampleData", false))
                .post("/api/apps")
                .path("id"));
    }

    @AfterEach
    void remove() {
        if (Files.exists(FILE)) {
            admin().json().delete("/api/apps/telco").then().statusCode(204);
        }
    }

    private static Response look() throws IOException {
        return upload("telco.csv", Files.readAllBytes(FILE)).post(FORM + "/imports/inspect");
    }

    private static Response ask(String id, String what, Map<String, ?> mapping) {
        return admin().json().body(Map.of("mapping", mapping)).post(FORM + "/imports/" + id + "/" + what);
    }

    private static Response undo(String importId) {
        return admin().json().post(FORM + "/imports/" + importId + "/undo");
    }

    /** What the wizard would map, with the proposed new fields left out. */
    private static Map<String, Object> known(Response seen, Object blank) {
        var columns = new HashMap<String, Object>();
        List<Map<String, Object>> proposals = seen.path("columns");
        for (var column : proposals) {
            if (column.get("field") != null) {
                columns.put(String.valueOf(column.get("index")), Map.of("field", column.get("field")));
            }
        }
        var mapping = new HashMap<String, Object>();
        mapping.put("columns", columns);
        mapping.put("key", "unified_id");
        mapping.put("mode", "goodRows");
        mapping.put("onBlank", Map.of("total_spend", blank));
        return mapping;
    }

    private static int total() {
        return admin().json()
                .body(Map.of("count", true, "limit", 1))
                .post(FORM + "/records/query")
                .path("total");
    }

    private static Response search(String key) {
        return admin().json().body(Map.of("search", key)).post(FORM + "/records/query");
    }

    @Test
    void sevenThousandCustomersComeInWithNewFieldsAgainUnchangedAndOutAgain() throws IOException {
        var seen = look();
        seen.then().statusCode(200).body("header", hasSize(21));
        List<Map<String, Object>> proposals = seen.path("columns");
        var fields = new ArrayList<Object>();
        var mapping = known(seen, Map.of("value", 0));
        var columns = new HashMap<>(castMap(mapping.get("columns")));
        for (var column : proposals) {
            var fresh = castMap(column.get("newField"));
            if (column.get("field") == null) {
                fields.add(fresh);
                columns.put(String.valueOf(column.get("index")), Map.of("field", fresh.get("key")));
            }
        }
        mapping.put("columns", columns);
        assertThat(columns).hasSize(21);
        admin().json()
                .body(Map.of("fields", fields))
                .post(FORM + "/fields")
                .then()
                .statusCode(201)
                .body("live", equalTo(true));

        ask(seen.path("id"), "check", mapping)
                .then()
                .statusCode(200)
                .body("rows", equalTo(7_043))
                .body("creates", equalTo(7_043))
                .body("bad", equalTo(0))
                .body("blanks.find { it.field == 'total_spend' }.count", equalTo(11));
        var first = result(ask(seen.path("id"), "run", mapping));
        assertThat(first)
                .containsEntry("created", 7_043)
                .containsEntry("updated", 0)
                .containsEntry("failed", 0)
                .containsEntry("undoable", true);
        assertThat(total()).isEqualTo(7_043);
        search("7590-VHVEG")
                .then()
                .body("items[0].values.contract_type", equalTo("monthly"))
                .body("items[0].values.monthly_spend", equalTo(29.85f))
                .body("items[0].values.paperless_billing", equalTo(true));

        var again = result(ask(seen.path("id"), "run", mapping));
        assertThat(again)
                .containsEntry("created", 0)
                .containsEntry("updated", 0)
                .containsEntry("unchanged", 7_043);

        String edited = search("5575-GNVDE").path("items[0].id");
        admin().json()
                .body(Map.of("values", Map.of("city", "杭州")))
                .patch(FORM + "/records/" + edited)
                .then()
                .statusCode(200);
        var undone = result(undo((String) first.get("importId")));
        assertThat(undone).containsEntry("removed", 7_042).containsEntry("kept", 1);
        assertThat(total()).isEqualTo(1);
        search("5575-GNVDE").then().body("items[0].values.city", equalTo("杭州"));
        var twice = ended(undo((String) first.get("importId")).path("id"));
        assertThat(twice.<String>path("issues[0].code")).isEqualTo("import.undo.state");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object map) {
        return (Map<String, Object>) map;
    }

    @Test
    void blankCellsAreTreatedAsChosen() throws IOException {
        var seen = look();
        String id = seen.path("id");
        ask(id, "check", known(seen, "empty"))
                .then()
                .body("creates", equalTo(7_043))
                .body("bad", equalTo(0));
        ask(id, "check", known(seen, "skipRow"))
                .then()
                .body("creates", equalTo(7_032))
                .body("skipped", equalTo(11));
        ask(id, "check", known(seen, Map.of("value", 0))).then().body("creates", equalTo(7_043));
        var stop = known(seen, "stop");
        ask(id, "check", stop)
                .then()
                .body("rows", equalTo(489))
                .body("errors[0].code", equalTo("import.cell.blank"))
                .body("errors[0].row", equalTo(490));
        admin().json()
                .body(Map.of("mapping", known(seen, "perhaps")))
                .post(FORM + "/imports/" + id + "/check")
                .then()
                .statusCode(422);
        admin().json()
                .body(Map.of("mapping", known(seen, Map.of("value", "much"))))
                .post(FORM + "/imports/" + id + "/check")
                .then()
                .statusCode(422);
        var sheet = admin().bare()
                .queryParam(
                        "mapping",
                        "{\"columns\":{\"0\":{\"field\":\"unified_id\"},\"19\":{\"field\":\"total_spend\"}},"
                                + "\"key\":\"unified_id\",\"onBlank\":{\"total_spend\":\"stop\"}}")
                .get(FORM + "/imports/" + id + "/errors.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        var again = upload("errors.xlsx", sheet.asByteArray()).post(FORM + "/imports/inspect");
        again.then().statusCode(200);
        assertThat(again.<List<String>>path("header")).contains("TotalCharges");
        assertThat(again.<List<List<String>>>path("sample")).isNotEmpty();

        var skipped = result(ask(id, "run", known(seen, "skipRow")));
        assertThat(skipped).containsEntry("created", 7_032).containsEntry("skipped", 11);
        var rest = result(ask(id, "run", known(seen, Map.of("value", 0))));
        assertThat(rest).containsEntry("created", 11).containsEntry("unchanged", 7_032);
        admin().json()
                .body(
                        "{\"count\":true,\"condition\":{\"left\":{\"field\":\"total_spend\"},\"op\":\"eq\",\"right\":{\"value\":0}}}")
                .post(FORM + "/records/query")
                .then()
                .body("total", equalTo(11));
    }

    @Test
    void aSecondImportMayRunBesideTheFirst() throws IOException {
        var seen = look();
        var mapping = known(seen, "empty");
        var jobs = Together.all(() -> ask(seen.path("id"), "run", mapping), () -> ask(seen.path("id"), "run", mapping));
        int created = 0;
        for (var job : jobs) {
            var result = result(job);
            assertThat(result).containsEntry("rows", 7_043).containsEntry("failed", 0);
            created += (Integer) result.get("created");
        }
        assertThat(created).isEqualTo(7_043);
        assertThat(total()).isEqualTo(7_043);
    }

    @Test
    void aRunningImportShowsItsProgressAndCanBeCancelledAndUndone() throws IOException {
        var rows = new StringBuilder("unified_id,name\n");
        for (int i = 0; i < 60_000; i++) {
            rows.append("big-").append(i).append(",Customer ").append(i).append('\n');
        }
        var seen = upload("big.csv", utf8(rows.toString())).post(FORM + "/imports/inspect");
        String job = ask(seen.path("id"), "run", known(seen, "empty")).path("id");
        Together.eventually(() -> admin().bare()
                .get("/api/jobs/" + job)
                .then()
                .body("done", greaterThan(0))
                .body("total", equalTo(60_000)));
        admin().json().delete("/api/jobs/" + job).then().statusCode(200);
        var end = ended(job);
        assertThat(end.<String>path("state")).isEqualTo("cancelled");
        int created = end.path("result.created");
        assertThat(created).isBetween(1_000, 59_000);
        assertThat(total()).isEqualTo(created);
        var undone = result(undo(end.path("result.importId")));
        assertThat(undone).containsEntry("removed", created);
        assertThat(total()).isZero();
        admin().bare().get(FORM + "/imports/nothing").then().statusCode(404);
    }
}
