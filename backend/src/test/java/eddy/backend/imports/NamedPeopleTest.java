package eddy.backend.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Whom a field may name, at the doors that people use. */
@QuarkusTest
class NamedPeopleTest extends ImportHttp {

    private static final String CHANGES = CUSTOMERS + "/changes";

    /** A new account, by its id. */
    private static String person(String username, String email) {
        var wanted = new HashMap<String, Object>();
        wanted.put("username", username);
        wanted.put("name", username);
        wanted.put("role", "staff");
        wanted.put("password", "a good password");
        wanted.put("email", email);
        return admin().json()
                .body(wanted)
                .post("/api/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String person() {
        return person(fresh("owner"), null);
    }

    private static String customerOf(String owner) {
        return post(CUSTOMERS, Map.of("unified_id", fresh("of"), "owner", owner))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response changed(String id, Map<String, ?> values) {
        return admin().json().body(Map.of("values", values)).patch(CUSTOMERS + "/" + id);
    }

    private static String ownerOf(String id) {
        return admin().bare().get(CUSTOMERS + "/" + id).path("values.owner");
    }

    @Test
    void nobodyIsNamedWhoIsNotThere() {
        var stranger = UUID.randomUUID().toString();
        post(CUSTOMERS, Map.of("unified_id", fresh("none"), "owner", stranger))
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.person.missing"))
                .body("issues.place", contains("/owner"))
                .body("issues[0].message", containsString(stranger));
        var customer = customerOf(person());
        changed(customer, Map.of("owner", stranger))
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.person.missing"));
        chinese()
                .body(Map.of("values", Map.of("owner", stranger)))
                .patch(CUSTOMERS + "/" + customer)
                .then()
                .body("issues[0].message", containsString("账号已停用"));
    }

    @Test
    void whoHasLeftStaysWhereTheyAreAndIsNamedNoMore() {
        var owner = person();
        var customer = customerOf(owner);
        var other = customerOf(person());
        active(owner, false);
        changed(customer, Map.of("name", "still theirs", "owner", owner)).then().statusCode(200);
        changed(other, Map.of("owner", owner))
                .then()
                .statusCode(422)
                .body("issues.code", contains("record.person.missing"));
        assertThat(ownerOf(customer)).isEqualTo(owner);
    }

    @Test
    void aCallOfManyRowsRefusesTheRowsThatNameStrangers() {
        var owner = person();
        var rows = List.of(
                Map.of("op", "create", "values", Map.of("unified_id", fresh("row"), "owner", owner)),
                Map.of(
                        "op",
                        "create",
                        "values",
                        Map.of(
                                "unified_id",
                                fresh("row"),
                                "owner",
                                UUID.randomUUID().toString())));
        admin().json()
                .body(Map.of("mode", "goodRows", "rows", rows))
                .post(CUSTOMERS + "/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rows[1].issues[0].code", equalTo("record.person.missing"));
    }

    @Test
    void handingOverTheRecordsOfSomebodyWhoLeftCanBeTakenBack() {
        var owner = person();
        var ids = List.of(customerOf(owner), customerOf(owner));
        active(owner, false);
        var heir = person();
        var handed = finished(admin().json()
                .body(Map.of("ids", ids, "action", Map.of("set", Map.of("owner", heir))))
                .post(CHANGES)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertThat(handed).containsEntry("changed", 2).containsEntry("refused", 0);
        var back = finished(admin().json()
                .post(CHANGES + "/" + handed.get("change") + "/undo")
                .path("id"));
        assertThat(back).containsEntry("restored", 2);
        assertThat(ids).allSatisfy(id -> assertThat(ownerOf(id)).isEqualTo(owner));
    }

    @Test
    void aFileNamesPeopleByUserNameOrAddressOrIdAndNoStrangers() {
        var username = fresh("file");
        var owner = person(username, username + "@example.com");
        var gone = person();
        active(gone, false);
        var key = fresh("people");
        var lines = List.of(
                "unified_id,owner",
                key + "-1," + username,
                key + "-2," + username.toUpperCase() + "@Example.com",
                key + "-3," + owner,
                key + "-4,nobody@example.com",
                key + "-5," + UUID.randomUUID(),
                key + "-6," + gone);
        String id = inspect("people.csv", utf8(String.join("\n", lines))).path("id");
        var mapping = mapping("unified_id", "goodRows", "unified_id", "owner");
        assertThat(check(id, mapping).asString())
                .contains("import.person.unknown")
                .contains("nobody@example.com")
                .contains("record.person.missing");
        assertThat(result(run(id, mapping))).containsEntry("created", 3).containsEntry("failed", 3);
    }
}
