package eddy.backend.records;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** What becomes of the records that link to a deleted one, as the builder of each link chose. */
@QuarkusTest
class DeletionTest extends AppHttpTest {

    private static final String LINK =
            "{'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'%s','en':'%s'},'form':'customer','onDelete':'%s'}}";

    @Override
    protected String app() {
        return "deletions";
    }

    @Override
    protected void prepare() {
        addField("order", "belongs_to", LINK.formatted("所属", "Belongs to", "cascade"));
        addField("order", "referred_by", LINK.formatted("介绍人", "Referred by", "unlink"));
        addField("order", "billed_to", LINK.formatted("开票给", "Billed to", "restrict"));
        publish();
    }

    private static String fresh(String prefix) {
        return prefix + System.nanoTime();
    }

    private String customer() {
        return create("customer", Map.of("unified_id", fresh("c"), "name", "Anna"));
    }

    private String order(String link, String customer) {
        return create(
                "order",
                Map.of(
                        "order_no",
                        fresh("o"),
                        "customer",
                        customer(),
                        "ordered_at",
                        "2026-01-01T00:00:00Z",
                        "amount",
                        1,
                        link,
                        customer));
    }

    private Response delete(String customer) {
        return admin().json().delete(records("customer") + "/" + customer);
    }

    private boolean lies(String form, String id) {
        return admin().bare().get(records(form) + "/" + id + "/fate").path("deleted");
    }

    @Test
    void whatGoesAlongIsToldAndComesBack() {
        var anna = customer();
        var hers = order("belongs_to", anna);
        var referred = order("referred_by", anna);
        delete(anna)
                .then()
                .statusCode(200)
                .body("deleted.form", contains("order"))
                .body("deleted[0].link.en", equalTo("Belongs to"))
                .body("deleted[0].count", equalTo(1))
                .body("unlinked[0].link.en", equalTo("Referred by"));
        assertThat(lies("order", hers)).isTrue();
        record("order", referred).then().body("values.referred_by", nullValue());

        admin().json()
                .post(records("customer") + "/" + anna + "/restore")
                .then()
                .statusCode(200);
        assertThat(lies("order", hers)).isFalse();
        record("order", referred).then().body("values.referred_by", equalTo(anna));
    }

    @Test
    void aRecordThatIsNeededStaysAndTheAnswerSaysWhy() {
        var anna = customer();
        order("billed_to", anna);
        delete(anna)
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.linked"))
                .body("issues[0].message", containsString("Billed to"));
        assertThat(lies("customer", anna)).isFalse();
    }

    @Test
    void aBulkDeletionLeavesThoseThatAreNeededAndItsUndoBringsAllBack() {
        var needed = customer();
        order("billed_to", needed);
        var free = customer();
        var along = order("belongs_to", free);
        var path = records("customer") + "/changes";
        var result = finished(admin().json()
                .body(Map.of("ids", List.of(needed, free), "action", Map.of("delete", true)))
                .post(path)
                .path("id"));
        assertThat(result).containsEntry("changed", 1).containsEntry("refused", 1);
        assertThat(result.get("reasons").toString()).contains("record.linked");
        assertThat(lies("order", along)).isTrue();

        var undone = finished(
                admin().json().post(path + "/" + result.get("change") + "/undo").path("id"));
        assertThat(undone).containsEntry("restored", 1).containsEntry("leftAlone", 0);
        assertThat(lies("order", along)).isFalse();
    }

    @Test
    void aFormThatAsksForTheImpossibleIsNotPublished() {
        addField("survey", "asked_by", LINK.formatted("提问", "Asked by", "explode"));
        admin().json().post(path() + "/check").then().body("issues.code", hasItem("form.link.delete"));
        addField("survey", "asked_by", LINK.formatted("提问", "Asked by", "keep"));
    }
}
