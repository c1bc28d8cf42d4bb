package eddy.backend.apps;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** What publishing means for running cases, and what is left of an app that is removed: nothing. */
@QuarkusTest
class ReleaseTest extends AppHttpTest {

    @Inject
    Transactions tx;

    @Override
    protected String app() {
        return "release_http";
    }

    private String customer(String unified) {
        return create(
                "customer",
                Map.of("unified_id", unified, "name", unified, "email", unified + "@example.com", "language", "en"));
    }

    /** When the timer of the case is due, as the engine keeps it. */
    private Instant due(String caseId) {
        return tx.db()
                .resultQuery("select duedate_ from act_ru_job where process_instance_id_ = {0}", DSL.val(caseId))
                .fetchOne(0, OffsetDateTime.class)
                .toInstant();
    }

    @Test
    void aNewReleaseIsForNewCasesAndTheRunningOneKeepsItsWait() {
        var flow = draft("flow", "pre_churn");
        var old = start("pre_churn", customer("old"));
        int before = admin().bare().get(path()).path("release");
        save("flow", "pre_churn", flow.replace("\"wait\": {\"days\": 3}", "\"wait\": {\"days\": 2}"))
                .then()
                .statusCode(200)
                .body("issues", hasSize(0));
        int number = publish();
        var young = start("pre_churn", customer("young"));
        assertThat(oneRelease(old)).isEqualTo(before);
        assertThat(oneRelease(young)).isEqualTo(number);
        assertThat(due(old)).isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(Duration.ofMinutes(5)));
        assertThat(due(young)).isCloseTo(Instant.now().plus(Duration.ofDays(2)), within(Duration.ofMinutes(5)));
        admin().bare()
                .get(path() + "/releases")
                .then()
                .body("items.find { it.number == " + before + " }.runningCases", equalTo(1))
                .body("items.find { it.number == " + number + " }.runningCases", equalTo(1))
                .body("items[0].changes.key", contains("pre_churn"));

        admin().json()
                .body(Map.of("note", "back to three days"))
                .post(path() + "/releases/" + before + "/restore")
                .then()
                .statusCode(201)
                .body("live", equalTo(true))
                .body("changes.key", contains("pre_churn"));
        assertThat(draft("flow", "pre_churn")).isEqualTo(flow);
        var restored = start("pre_churn", customer("restored"));
        assertThat(due(restored)).isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(Duration.ofMinutes(5)));
        assertThat(due(young)).isCloseTo(Instant.now().plus(Duration.ofDays(2)), within(Duration.ofMinutes(5)));
        admin().json()
                .body(Map.of("note", ""))
                .post(path() + "/releases/99/restore")
                .then()
                .statusCode(404);
    }

    private int oneRelease(String caseId) {
        return admin().bare().get(path() + "/cases/" + caseId).path("info.release");
    }

    /** Everything in the database that names the app, by table. */
    private Map<String, Integer> traces(String app) {
        var found = new LinkedHashMap<String, Integer>();
        var columns = tx.db()
                .fetch("select table_name, column_name from information_schema.columns where table_schema ="
                        + " current_schema and lower(data_type) like 'character varying%' order by table_name,"
                        + " column_name");
        for (var row : columns) {
            var table = row.get(0, String.class);
            var column = DSL.field(DSL.name(row.get(1, String.class)), String.class);
            int count = tx.db()
                    .fetchCount(
                            DSL.table(DSL.name(table)),
                            column.eq(app).or(column.like(app + ".%")).or(column.like(app + "!_!_%", '!')));
            if (count > 0 && !table.equals("audit_entry")) {
                found.merge(table, count, Integer::sum);
            }
        }
        tx.db()
                .fetch(
                        "select table_name from information_schema.tables where lower(table_name) like {0}",
                        DSL.val("%" + app + "%"))
                .forEach(r -> found.put("table " + r.get(0), 1));
        return found;
    }

    @Test
    void anAppLivesUnderAnotherKeyAndIsRemovedWithoutATrace() {
        var zip = admin().bare().get(path() + "/bundle.zip?release=1").asByteArray();
        finished(admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "copy.zip", zip)
                .multiPart("key", "copied_away")
                .multiPart("sampleData", "false")
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        var copy = new Copy();
        var leads = admin().bare().get("/api/apps/copied_away").path("roles.key");
        assertThat(String.valueOf(leads)).contains("support_lead");
        var silent = Instant.now().minus(Duration.ofDays(20)).toString();
        var customer = copy.create(
                "customer",
                Map.of(
                        "unified_id",
                        "c1",
                        "name",
                        "李雷",
                        "email",
                        "c1@example.com",
                        "value_tier",
                        "high",
                        "known_login_at",
                        silent));
        copy.create(
                "ticket",
                Map.of(
                        "ticket_no",
                        "t1",
                        "customer",
                        customer,
                        "kind",
                        "complaint",
                        "subject",
                        "我要退款",
                        "state",
                        "open",
                        "opened_at",
                        silent));
        eventually("a rule gives its tag", () -> copy.record("customer", customer)
                .<List<String>>path("tags")
                .contains("silent_14"));
        var running = copy.start("strategy_personal", copy.create("customer", Map.of("unified_id", "c2")));
        assertThat(running).isNotNull();
        copy.events("{\"id\": \"e1\", \"type\": \"login\", \"customer\": \"c2\", \"at\": \"" + Instant.now() + "\"}")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        eventually("touches are there", () -> !admin().bare()
                .get("/api/apps/copied_away/touches")
                .<List<String>>path("items.id")
                .isEmpty());
        var member = somebody("release_member", "staff");
        admin().json()
                .body(Map.of("roles", List.of("support_lead")))
                .put("/api/apps/copied_away/members/" + id(member))
                .then()
                .statusCode(200);
        eventually("a todo is in the pool", () -> member.bare()
                .get("/api/todos?state=pool")
                .<List<String>>path("items.app")
                .contains("copied_away"));
        assertThat(traces("copied_away"))
                .containsKeys("rule_match", "record_tag", "todo", "touch", "flow_case", "app_draft", "app_member");

        admin().json().delete("/api/apps/copied_away").then().statusCode(204);

        assertThat(traces("copied_away")).isEmpty();
        assertThat(camunda("copied_away")).isZero();
        member.bare().get("/api/todos?state=pool").then().body("items", hasSize(0));
        admin().bare().get("/api/apps").then().body("items.key", org.hamcrest.Matchers.not(hasItem("copied_away")));
        admin().bare().get(path()).then().statusCode(200);
    }

    /** Running and past process instances of the app; what the engine keeps of its deployments is in {@link #traces}. */
    private int camunda(String app) {
        return tx.db()
                .resultQuery("select count(*) from act_hi_procinst where proc_def_key_ like {0}", DSL.val(app + ".%"))
                .fetchOne(0, Integer.class);
    }

    /** The helpers of this class, for the copy. */
    private static final class Copy extends AppHttpTest {

        @Override
        protected String app() {
            return "copied_away";
        }

        @Override
        protected String create(String form, Map<String, ?> values) {
            return super.create(form, values);
        }

        @Override
        protected String start(String flow, String record) {
            return super.start(flow, record);
        }

        @Override
        protected io.restassured.response.Response record(String form, String id) {
            return super.record(form, id);
        }

        @Override
        protected io.restassured.response.Response events(String lines) {
            return super.events(lines);
        }
    }
}
