package eddy.backend.departments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** The directory of departments and the fields that name them. */
@QuarkusTest
class DepartmentTest extends AppHttpTest {

    private static final String DEPARTMENTS = "/api/departments";

    @Override
    protected String app() {
        return "teams";
    }

    @Override
    protected void prepare() {
        addField(
                "customer",
                "team",
                "{'type': 'string', 'format': 'uuid', 'x-eddy': {'type': 'department', "
                        + "'label': {'zh-CN': '部门', 'en': 'Team'}}}");
        publish();
    }

    private static Map<String, Object> wanted(String name, String parent) {
        var wanted = new HashMap<String, Object>();
        wanted.put("name", name);
        wanted.put("parent", parent);
        return wanted;
    }

    private static Response made(Map<String, ?> wanted) {
        return admin().json().body(wanted).post(DEPARTMENTS);
    }

    private static String department(String name, String parent) {
        return made(wanted(name, parent)).then().statusCode(201).extract().path("id");
    }

    private static Response changed(String id, Map<String, ?> wanted) {
        return admin().json().body(wanted).put(DEPARTMENTS + "/" + id);
    }

    private static Response deleted(String id) {
        return admin().json().delete(DEPARTMENTS + "/" + id);
    }

    private static void join(String department, String person) {
        admin().json()
                .put(DEPARTMENTS + "/" + department + "/people/" + person)
                .then()
                .statusCode(204);
    }

    private String customerOf(String team) {
        return create("customer", Map.of("unified_id", UUID.randomUUID().toString(), "team", team));
    }

    private int within(String team) {
        return count(
                "customer", "{\"left\":{\"field\":\"team\"},\"op\":\"within\",\"right\":{\"value\":\"" + team + "\"}}");
    }

    private static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aRecordNamesADepartmentAndIsFoundByWhatItLiesIn() {
        var sales = department(unique("Sales"), null);
        var name = unique("East");
        var east = department(name, sales);
        var customer = customerOf(east);
        record("customer", customer).then().body("display.team.title", equalTo(name));
        assertThat(within(sales)).isEqualTo(1);
        assertThat(within(east)).isEqualTo(1);
        assertThat(within(department(unique("Service"), null))).isZero();
    }

    @Test
    void whatIsMovedLiesElsewhereFromThenOnWithAllBelowIt() {
        var one = department(unique("One"), null);
        var other = department(unique("Other"), null);
        var middle = department("Middle", one);
        customerOf(department("Below", middle));
        assertThat(within(one)).isEqualTo(1);
        changed(middle, wanted("Middle", other)).then().statusCode(200).body("parent", equalTo(other));
        assertThat(within(one)).isZero();
        assertThat(within(other)).isEqualTo(1);
    }

    @Test
    void aDepartmentCannotLieInItselfNorTwoOfOneNameSideBySide() {
        var top = department(unique("Top"), null);
        var inner = department("Inner", top);
        changed(top, wanted("Top", inner)).then().statusCode(422).body("issues.code", contains("department.circle"));
        made(wanted("inner", top)).then().statusCode(409).body("code", equalTo("taken"));
        made(wanted("a/b", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("issues.code", contains("department.name.slash", "department.parent.missing"));
    }

    @Test
    void whatIsRetiredStaysWhereItIsAndIsTakenNoMore() {
        var top = department(unique("Old"), null);
        var below = department("Below", top);
        var customer = customerOf(below);
        var retired = wanted(unique("Old"), null);
        retired.put("retired", true);
        changed(top, retired).then().statusCode(200);
        admin().bare().get(DEPARTMENTS).then().body("items.findAll { it.retired }.id", hasItems(top, below));
        admin().json()
                .body(Map.of("values", Map.of("unified_id", UUID.randomUUID().toString(), "team", below)))
                .post(records("customer"))
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.department.missing"))
                .body("issues.place", contains("/team"));
        patch("customer", customer, Map.of("team", below, "name", "kept"));
        assertThat(within(top)).isEqualTo(1);
        made(wanted("New", top)).then().statusCode(422).body("issues.code", contains("department.parent.retired"));
    }

    @Test
    void nobodyNamesADepartmentThatIsNone() {
        for (var wrong : List.of(UUID.randomUUID().toString(), "sales")) {
            admin().json()
                    .body(Map.of(
                            "values", Map.of("unified_id", UUID.randomUUID().toString(), "team", wrong)))
                    .post(records("customer"))
                    .then()
                    .statusCode(422)
                    .body("issues.place", contains("/team"));
        }
    }

    @Test
    void aDepartmentGoesOnlyWhenNothingNamesIt() {
        var person = id(somebody(unique("dep_person").toLowerCase(), "staff"));
        var top = department(unique("Top"), null);
        var below = department("Below", top);
        join(below, person);
        customerOf(below);
        deleted(top)
                .then()
                .statusCode(409)
                .body("code", equalTo("department.used"))
                .body("uses.departments", equalTo(1));
        admin().bare()
                .get(DEPARTMENTS + "/" + below + "/uses")
                .then()
                .body("people", equalTo(1))
                .body("records[0].count", equalTo(1))
                .body("records[0].form", equalTo("customer"));
        var free = department("Free", top);
        deleted(free).then().statusCode(204);
        deleted(free).then().statusCode(404);
        deleted(below).then().statusCode(409).body("detail", containsString("1 people"));
    }

    @Test
    void aPersonIsInSeveralDepartmentsAndFindsWhatIsTheirs() {
        var name = unique("mine_li").toLowerCase();
        var li = somebody(name, "staff");
        var first = department(unique("First"), null);
        var second = department(unique("Second"), null);
        customerOf(first);
        customerOf(department("Below", second));
        var mine = "{\"condition\": {\"left\":{\"field\":\"team\"},\"op\":\"%s\",\"right\":{\"user\":\"department\"}},"
                + "\"count\": true}";
        li.json()
                .body(mine.formatted("within"))
                .post(records("customer") + "/query")
                .then()
                .body("total", equalTo(0));
        join(first, id(li));
        join(second, id(li));
        join(second, id(li));
        li.bare().get("/api/session").then().body("user.departments", contains(first, second));
        var inner = department("Inner", first);
        join(inner, id(li));
        admin().bare()
                .get(DEPARTMENTS)
                .then()
                .body("items.find { it.id == '" + first + "' }.people", equalTo(1))
                .body("items.find { it.id == '" + first + "' }.peopleWithin", equalTo(1))
                .body("items.find { it.id == '" + inner + "' }.peopleWithin", equalTo(1));
        admin().json()
                .delete(DEPARTMENTS + "/" + inner + "/people/" + id(li))
                .then()
                .statusCode(204);
        li.json()
                .body(mine.formatted("within"))
                .post(records("customer") + "/query")
                .then()
                .body("total", equalTo(2));
        li.json()
                .body(mine.formatted("eq"))
                .post(records("customer") + "/query")
                .then()
                .body("total", equalTo(1));
        li.bare().get("/api/people?search=" + name).then().body("items[0].department", containsString("First"));
        admin().json()
                .delete(DEPARTMENTS + "/" + first + "/people/" + id(li))
                .then()
                .statusCode(204);
        li.bare().get("/api/session").then().body("user.departments", contains(second));
        li.bare().get(DEPARTMENTS + "/" + second + "/people").then().body("items.name", contains(name));
        li.json().put(DEPARTMENTS + "/" + first + "/people/" + id(li)).then().statusCode(403);
    }

    @Test
    void aFileSaysADepartmentByItsNameOrItsPathAndIsGivenThePath() throws Exception {
        var top = unique("Files");
        var sales = department(top, null);
        var east = department("Same", sales);
        department("Same", department(unique("Elsewhere"), null));
        var key = UUID.randomUUID().toString();
        var file = "unified_id,team\n%s-1,%s/Same\n%s-2,%s\n%s-3,Same\n".formatted(key, top, key, top, key);
        var said = admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "a.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .post(path() + "/forms/customer/imports/inspect");
        String id = said.path("id");
        var mapping = Map.of(
                "columns",
                Map.of("0", Map.of("field", "unified_id"), "1", Map.of("field", "team")),
                "key",
                "unified_id");
        var check = admin().json()
                .body(Map.of("mapping", mapping))
                .post(path() + "/forms/customer/imports/" + id + "/check");
        assertThat(check.asString()).contains("import.department.unknown").contains("Same");
        customerOf(east);
        var export = admin().bare()
                .queryParam(
                        "condition",
                        "{\"left\":{\"field\":\"team\"},\"op\":\"within\",\"right\":{\"value\":\"" + sales + "\"}}")
                .get(path() + "/forms/customer/records.csv?columns=unified_id,team");
        assertThat(export.asString()).contains(top + "/Same");
        admin().bare()
                .queryParam("columns", "team")
                .get(path() + "/forms/customer/records.pdf")
                .then()
                .statusCode(200);
    }

    @Test
    void recordsAreCountedByDepartmentAndHistoryCallsItByName() {
        var name = unique("Counted");
        var team = department(name, null);
        var customer = customerOf(team);
        admin().json()
                .body(Map.of("field", "team"))
                .post(records("customer") + "/groups")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(name));
        patch("customer", customer, Map.of("team", department(unique("After"), null)));
        var story = admin().bare().get(records("customer") + "/" + customer + "/timeline");
        assertThat(story.asString()).contains(name).doesNotContain(team + "\"]");
    }

    @Test
    void onlyAdministratorsChangeDepartmentsAndItIsKeptWhoDid() {
        var builder = somebody(unique("dep_builder").toLowerCase(), "builder");
        builder.json().body(wanted("Mine", null)).post(DEPARTMENTS).then().statusCode(403);
        builder.bare().get(DEPARTMENTS).then().statusCode(200).body("items.name", not(hasItem("Mine")));
        var english = wanted(unique("销售"), null);
        english.put("nameEn", "Sales");
        english.put("head", id(builder));
        made(english).then().statusCode(201).body("nameEn", equalTo("Sales")).body("head.id", equalTo(id(builder)));
        english.put("name", unique("x"));
        english.put("head", UUID.randomUUID().toString());
        made(english).then().statusCode(422).body("issues.code", contains("department.head.missing"));
    }
}
