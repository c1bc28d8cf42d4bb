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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CommentTest extends DataTest {

    private static String on(String order) {
        return ORDERS + "/" + order + "/comments";
    }

    private static Response say(Browser who, String path, String text) {
        return who.json().body(Map.of("text", text)).post(path);
    }

    private static String id(Browser who) {
        return who.bare().get("/api/session").path("user.id");
    }

    @Test
    void aCommentNamesPeopleAndStandsOnTheTimeline() {
        var name = fresh("lina");
        var lina = somebody(name, "staff");
        var order = order(fresh("talk"));
        say(lina, on(order), " @{" + id(lina) + "} 请跟进 ")
                .then()
                .statusCode(201)
                .body("text", equalTo("@{" + id(lina) + "} 请跟进"))
                .body("by.name", equalTo(name))
                .body("mentions.name", contains(name))
                .body("editable", equalTo(true))
                .body("editedAt", nullValue());
        admin().bare()
                .get(ORDERS + "/" + order + "/timeline?kinds=comment")
                .then()
                .body("items.detail", contains("@" + name + " 请跟进"))
                .body("items[0].title", equalTo(name + " commented"));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        var order = order(fresh("pages"));
        for (var text : new String[] {"one", "two", "three"}) {
            say(admin(), on(order), text).then().statusCode(201);
        }
        var first = admin().bare().queryParam("limit", 2).get(on(order));
        first.then().body("items.text", contains("three", "two"));
        admin().bare()
                .queryParam("limit", 2)
                .queryParam("after", first.<String>path("next"))
                .get(on(order))
                .then()
                .body("items.text", contains("one"));
        admin().bare().queryParam("after", "yesterday").get(on(order)).then().statusCode(400);
    }

    @Test
    void onlyItsAuthorChangesACommentAndAnAdministratorMayDeleteIt() {
        var lina = somebody(fresh("lina"), "staff");
        var bo = somebody(fresh("bo"), "builder");
        var order = order(fresh("own"));
        var comment = on(order) + "/" + say(lina, on(order), "first").<String>path("id");
        var text = Map.of("text", "second");
        bo.json().body(text).patch(comment).then().statusCode(403).body("code", equalTo("comment.not_yours"));
        admin().json().body(text).patch(comment).then().statusCode(403);
        bo.json().delete(comment).then().statusCode(403);
        lina.json().body(text).patch(comment).then().statusCode(200).body("editedAt", notNullValue());
        bo.bare()
                .get(on(order))
                .then()
                .body("items[0].text", equalTo("second"))
                .body("items[0].editable", equalTo(false))
                .body("items[0].deletable", equalTo(false));
        admin().json().delete(comment).then().statusCode(204);
        admin().bare().get(on(order)).then().body("items", empty());
        lina.json().body(text).patch(comment).then().statusCode(404);
        bo.json().post(comment + "/restore").then().statusCode(403);
        lina.json().post(comment + "/restore").then().statusCode(200).body("text", equalTo("second"));
        lina.json().post(comment + "/restore").then().statusCode(404);
    }

    @Test
    void aCommentIsLookedForOnItsOwnRecordAlone() {
        var order = order(fresh("a"));
        var other = order(fresh("b"));
        var comment = say(admin(), on(order), "here").<String>path("id");
        admin().json().delete(on(other) + "/" + comment).then().statusCode(404);
        admin().json()
                .delete(CUSTOMERS + "/" + order + "/comments/" + comment)
                .then()
                .statusCode(404);
        say(admin(), ORDERS + "/" + UUID.randomUUID() + "/comments", "nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void anEmptyCommentOrAStrangersNameIsRefused() {
        var order = order(fresh("bad"));
        say(admin(), on(order), "  ").then().statusCode(422);
        say(admin(), on(order), "x".repeat(4_001)).then().statusCode(422);
        say(admin(), on(order), "@{" + UUID.randomUUID() + "} hello")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("comment.mention"));
        say(somebody(fresh("vi"), "viewer"), on(order), "hello").then().statusCode(403);
    }
}
