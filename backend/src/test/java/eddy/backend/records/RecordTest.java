package eddy.backend.records;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class RecordTest extends HttpTest {

    private static final String FORM = "/api/apps/book/forms/customer";
    private static final String RECORDS = FORM + "/records";

    @BeforeEach
    void install() {
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", "book", "sampleData", false))
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    @AfterEach
    void remove() {
        admin().json().delete("/api/apps/book").then().statusCode(204);
    }

    private static String create(Map<String, Object> values) {
        return admin().json()
                .body(Map.of("values", values))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aCustomerWithoutANameIsCalledByItsNumber() {
        var id = create(Map.of("unified_id", "7590-VHVEG", "total_spend", 29.85));
        admin().bare().get(RECORDS + "/" + id).then().statusCode(200).body("title", equalTo("7590-VHVEG"));
        admin().json()
                .body(Map.of("search", "7590", "count", true))
                .post(RECORDS + "/query")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].values.total_spend", equalTo(29.85f));
    }

    @Test
    void aRecordNamedByAChoiceIsCalledSoInTheReadersLanguage() {
        String call = admin().json()
                .body(Map.of("values", Map.of("customer", create(Map.of("unified_id", "t1")), "reason", "competitor")))
                .post("/api/apps/book/forms/call_result/records")
                .then()
                .statusCode(201)
                .body("title", equalTo("Went to a competitor"))
                .extract()
                .path("id");
        var path = "/api/apps/book/forms/call_result/records/" + call;
        admin().bare("zh-CN").get(path).then().body("title", equalTo("转向竞品"));
        admin().bare("zh-CN")
                .get("/api/apps/book/forms/call_result/records.pdf")
                .then()
                .statusCode(200);
    }

    /** Orders are written by no rule, so that their versions are this test's alone. */
    @Test
    void ofTwoPeopleWhoChangeARecordTheSecondIsTold() {
        var orders = "/api/apps/book/forms/order/records";
        var values = Map.of(
                "order_no",
                "O1",
                "customer",
                create(Map.of("unified_id", "c1")),
                "ordered_at",
                "2026-03-02T09:00:00+08:00",
                "amount",
                10);
        String id = admin().json()
                .body(Map.of("values", values))
                .post(orders)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().json()
                .header("If-Match", "\"1\"")
                .body(Map.of("values", Map.of("product", "专业版")))
                .patch(orders + "/" + id)
                .then()
                .statusCode(200)
                .body("values.product", equalTo("专业版"));
        admin().json()
                .header("If-Match", "\"1\"")
                .body(Map.of("values", Map.of("product", "标准版")))
                .patch(orders + "/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("record.conflict"));
        admin().bare().get(orders + "/" + id).then().body("values.product", equalTo("专业版"));
        admin().bare()
                .get(orders + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.field", hasItem("product"));
    }

    @Test
    void aViewerReadsAndMayNotWrite() {
        var viewer = somebody("book_viewer", "viewer");
        viewer.bare().get(RECORDS).then().statusCode(200);
        viewer.json()
                .body(Map.of("values", Map.of("unified_id", "x")))
                .post(RECORDS)
                .then()
                .statusCode(403);
    }

    @Test
    void aConditionThatDoesNotFitIsRefusedWithItsPlace() {
        admin().json()
                .body("{\"condition\":{\"left\":{\"field\":\"nothing\"},\"op\":\"eq\",\"right\":{\"value\":1}}}")
                .post(RECORDS + "/query")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("condition.field.unknown"));
    }

    @Test
    void newFieldsAreLiveAtOnceAndInTheDraft() {
        var property = Map.of(
                "type", "string", "x-eddy", Map.of("type", "text", "label", Map.of("zh-CN", "性别", "en", "Gender")));
        admin().json()
                .body(Map.of("fields", List.of(Map.of("key", "gender", "property", property))))
                .post(FORM + "/fields")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("live", equalTo(true));
        admin().bare().get(FORM).then().body("table.fields.key", hasItem("gender"));
        assertThat(admin().bare().get("/api/apps/book/documents/form/customer").asString())
                .contains("\"gender\"");
        create(Map.of("unified_id", "g1", "gender", "Female"));
    }

    @Test
    void newFieldsWithoutAKeyChangeNothing() {
        admin().json()
                .body(Map.of("fields", List.of(Map.of("key", "No key"))))
                .post(FORM + "/fields")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("document.key.invalid"));
        admin().bare().get("/api/apps/book").then().body("release", equalTo(1));
    }

    @Test
    void aListIsWrittenAsCsvXlsxAndPdf() {
        create(Map.of("unified_id", "c1", "name", "=1+1", "value_tier", "high", "total_spend", 10));
        create(Map.of("unified_id", "c2", "name", "华东贸易", "value_tier", "low"));
        var csv = admin().bare().get(RECORDS + ".csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8)).contains("华东贸易", "'=1+1");
        var high = "{\"left\":{\"field\":\"value_tier\"},\"op\":\"eq\",\"right\":{\"value\":\"high\"}}";
        var some = admin().bare().queryParam("condition", high).get(RECORDS + ".csv");
        assertThat(new String(some.asByteArray(), StandardCharsets.UTF_8)).doesNotContain("华东贸易");
        assertThat(admin().bare().get(RECORDS + ".xlsx").asByteArray()).startsWith('P', 'K');
        assertThat(admin().bare().get(RECORDS + ".pdf").asByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aFileHasTheColumnsTheOrderAndTheSearchOfTheList() {
        create(Map.of("unified_id", "E-1", "name", "Anna", "city", "Rome"));
        create(Map.of("unified_id", "E-2", "name", "Bert", "city", "Oslo"));
        create(Map.of("unified_id", "F-3", "name", "Carl"));
        var csv = admin().bare()
                .queryParam("search", "E-")
                .queryParam("sort", "name")
                .queryParam("dir", "desc")
                .queryParam("columns", "city,name,gone_long_ago,created_at,city")
                .get(RECORDS + ".csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        var text = new String(csv.asByteArray(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        assertThat(text.lines()).containsExactly("City,Name", "Oslo,Bert", "Rome,Anna");
        var print = admin().bare().queryParam("columns", "city").get(RECORDS + ".pdf");
        assertThat(new String(print.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
