package eddy.backend.comments;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What people hear of the comments that name them. */
@QuarkusTest
class MentionTest extends DataTest {

    private static final String MENTIONS = "/api/mentions";

    private static String on(String order) {
        return ORDERS + "/" + order + "/comments";
    }

    private static String say(Browser who, String path, String text) {
        return who.json()
                .body(Map.of("text", text))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String id(Browser who) {
        return who.bare().get("/api/session").path("user.id");
    }

    private static String at(Browser who) {
        return "@{" + id(who) + "}";
    }

    private static Response list(Browser who) {
        return who.bare().get(MENTIONS);
    }

    private static void hasUnread(Browser who, int expected) {
        who.bare().get(MENTIONS + "/unread").then().statusCode(200).body("unread", equalTo(expected));
    }

    @Test
    void whoIsNamedHearsOfItWithTheRecordAndWhoSaidIt() {
        var boName = fresh("bo");
        var bo = somebody(boName, "staff");
        var lina = somebody(fresh("lina"), "staff");
        var key = fresh("heard");
        var order = order(key);
        var comment = say(lina, on(order), at(bo) + " 请看 " + at(lina));
        hasUnread(bo, 1);
        hasUnread(lina, 0);
        list(bo).then()
                .body("items.comment", contains(comment))
                .body("items[0].record.id", equalTo(order))
                .body("items[0].record.title", equalTo(key))
                .body("items[0].form", equalTo("order"))
                .body("items[0].by.id", equalTo(id(lina)))
                .body(
                        "items[0].text",
                        equalTo("@" + boName + " 请看 @"
                                + lina.bare().get("/api/session").path("user.name")))
                .body("items[0].read", equalTo(false));
        list(admin()).then().body("items.findAll { it.comment == '" + comment + "' }", empty());
    }

    @Test
    void aMentionIsReadAndUnreadByThePersonAlone() {
        var bo = somebody(fresh("bo"), "viewer");
        var cy = somebody(fresh("cy"), "staff");
        var order = order(fresh("read"));
        var comment = say(admin(), on(order), at(bo) + at(cy) + " hello");
        var other = say(admin(), on(order), at(bo) + " again");
        hasUnread(bo, 2);
        bo.json().put(MENTIONS + "/" + comment + "/read").then().statusCode(204);
        hasUnread(bo, 1);
        hasUnread(cy, 1);
        list(bo).then().body("items.read", contains(false, true));
        bo.json().delete(MENTIONS + "/" + comment + "/read").then().statusCode(204);
        hasUnread(bo, 2);
        bo.json().post(MENTIONS + "/read").then().statusCode(200).body("comments", hasSize(2));
        hasUnread(bo, 0);
        bo.json().post(MENTIONS + "/read").then().body("comments", empty());
        cy.json().put(MENTIONS + "/" + other + "/read").then().statusCode(404);
        cy.json().put(MENTIONS + "/" + UUID.randomUUID() + "/read").then().statusCode(404);
    }

    @Test
    void aChangedCommentTellsWhoIsNamedAnewAndADeletedOneNobody() {
        var bo = somebody(fresh("bo"), "staff");
        var cy = somebody(fresh("cy"), "staff");
        var order = order(fresh("edit"));
        var comment = say(admin(), on(order), at(bo) + " one");
        bo.json().put(MENTIONS + "/" + comment + "/read").then().statusCode(204);
        admin().json().body(Map.of("text", at(bo) + at(cy) + " two")).patch(on(order) + "/" + comment);
        hasUnread(bo, 0);
        hasUnread(cy, 1);
        admin().json().body(Map.of("text", at(bo) + " three")).patch(on(order) + "/" + comment);
        list(cy).then().body("items", empty());
        admin().json().body(Map.of("text", at(cy) + " four")).patch(on(order) + "/" + comment);
        admin().json().delete(on(order) + "/" + comment).then().statusCode(204);
        hasUnread(cy, 0);
        list(cy).then().body("items", empty());
        admin().json().post(on(order) + "/" + comment + "/restore").then().statusCode(200);
        hasUnread(cy, 1);
    }

    @Test
    void whatIsSaidOfADeletedRecordIsCountedOnceItIsBack() {
        var bo = somebody(fresh("bo"), "staff");
        var gone = order(fresh("gone"));
        say(admin(), on(gone), at(bo) + " one");
        say(admin(), on(gone), at(bo) + " two");
        say(admin(), on(order(fresh("stays"))), at(bo) + " three");
        hasUnread(bo, 3);
        admin().json().delete(ORDERS + "/" + gone).then().statusCode(204);
        hasUnread(bo, 1);
        list(bo).then().body("items", hasSize(1));
        bo.json().post(MENTIONS + "/read").then().body("comments", hasSize(1));
        admin().json().post(ORDERS + "/" + gone + "/restore").then().statusCode(200);
        hasUnread(bo, 2);
        list(bo).then().body("items", hasSize(3));
    }

    @Test
    void whoCannotSignInAnyMoreIsNotTold() {
        var username = fresh("bo");
        var person = id(somebody(username, "staff"));
        active(person, false);
        say(admin(), on(order(fresh("left"))), "@{" + person + "} are you there?");
        active(person, true);
        hasUnread(signIn(username, "a good password"), 0);
    }

    @Test
    void mentionsComePageByPage() {
        var bo = somebody(fresh("bo"), "staff");
        var order = order(fresh("pages"));
        for (var text : new String[] {"one", "two", "three"}) {
            say(admin(), on(order), at(bo) + text);
        }
        var first = bo.bare().queryParam("limit", 2).get(MENTIONS);
        first.then().body("items", hasSize(2));
        bo.bare()
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(MENTIONS)
                .then()
                .body("items", hasSize(1));
        bo.bare().queryParam("after", "yesterday").get(MENTIONS).then().statusCode(400);
    }
}
