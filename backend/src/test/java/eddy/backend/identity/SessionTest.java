package eddy.backend.identity;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;
import eddy.core.Transactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class SessionTest extends HttpTest {

    @Inject
    Transactions tx;

    @Test
    void nobodyIsSignedInWithoutACookie() {
        RestAssured.given()
                .header("Accept-Language", "zh-CN")
                .get("/api/session")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("session.required"))
                .body("detail", equalTo("请先登录。"));
    }

    @Test
    void theAdministratorSignsInWithTheChosenPassword() {
        admin().bare()
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("user.username", equalTo("admin"))
                .body("user.role", equalTo("admin"))
                .body("user.mustChangePassword", is(false))
                .body("user.hasPassword", is(true))
                .body("csrf", notNullValue())
                .body("version", notNullValue());
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        tryToSignIn("admin", eddy.backend.TestServer.ADMIN_PASSWORD)
                .then()
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerTheSame() {
        tryToSignIn("admin", "wrong password").then().statusCode(401).body("code", equalTo("session.refused"));
        tryToSignIn("nobody_at_all", "wrong password").then().statusCode(401).body("code", equalTo("session.refused"));
    }

    @Test
    void guessingIsStoppedAfterFiveFailures() {
        for (int i = 0; i < SignInThrottle.PER_USER_AND_ADDRESS; i++) {
            tryToSignIn("victim", "guess number " + i).then().statusCode(401);
        }
        tryToSignIn("victim", "guess").then().statusCode(429).body("code", equalTo("session.too_many_tries"));
    }

    @Test
    void aChangeWithoutTheTokenOfTheSessionIsRefused() {
        admin().bare()
                .contentType(ContentType.JSON)
                .body(Map.of("theme", "dark"))
                .patch("/api/session")
                .then()
                .statusCode(403)
                .body("code", equalTo("session.csrf"));
        admin().bare()
                .contentType(ContentType.JSON)
                .header("X-Eddy-Csrf", "0".repeat(64))
                .body(Map.of("theme", "dark"))
                .patch("/api/session")
                .then()
                .statusCode(403);
    }

    @Test
    void personalSettingsAreKept() {
        var lina = somebody("settings_lina", "staff");
        lina.json()
                .body(Map.of("language", "zh-CN", "theme", "dark"))
                .patch("/api/session")
                .then()
                .statusCode(200)
                .body("user.language", equalTo("zh-CN"));
        lina.bare().get("/api/session").then().body("user.theme", equalTo("dark"));
        lina.json()
                .body(Map.of("language", "fr"))
                .patch("/api/session")
                .then()
                .statusCode(422)
                .body("issues[0].place", equalTo("/language"));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndTheDutyToChangeIt() {
        var here = somebody("password_wang", "staff");
        var elsewhere = signIn("password_wang", "a good password");
        here.bare().get("/api/session").then().body("user.mustChangePassword", is(true));
        here.json()
                .body(Map.of("current", "a wrong password", "next", "another good one"))
                .post("/api/session/password")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("password.wrong"));
        here.json()
                .body(Map.of("current", "a good password", "next", "short"))
                .post("/api/session/password")
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("password.too_short"));
        here.json()
                .body(Map.of("current", "a good password", "next", "another good one"))
                .post("/api/session/password")
                .then()
                .statusCode(200)
                .body("user.mustChangePassword", is(false));
        here.bare().get("/api/session").then().statusCode(200);
        elsewhere.bare().get("/api/session").then().statusCode(401);
        signIn("password_wang", "another good one");
    }

    @Test
    void whoJustSignedInWithAPasswordToChangeNeedNotTypeItAgain() {
        var name = "fresh_password_wu";
        var wu = somebody(name, "staff");
        var elsewhere = signIn(name, "a good password");
        wu.bare().get("/api/session").then().body("passwordKnown", is(true));
        newPassword(wu, Map.of("next", "short")).then().statusCode(422);
        newPassword(wu, Map.of("current", "not the one", "next", "my very own one"))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("password.wrong"));
        newPassword(wu, Map.of("next", "my very own one"))
                .then()
                .statusCode(200)
                .body("passwordKnown", is(false))
                .body("user.mustChangePassword", is(false));
        elsewhere.bare().get("/api/session").then().statusCode(401);
        signIn(name, "my very own one").bare().get("/api/session").then().body("passwordKnown", is(false));
        newPassword(wu, Map.of("next", "yet another one"))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("password.wrong"))
                .body("issues[0].place", equalTo("/current"));
    }

    @Test
    void aSessionOfSomeMinutesProvesNoPassword() {
        var name = "old_session_sun";
        var sun = somebody(name, "staff");
        tx.required(() -> tx.db()
                .update(DSL.table(DSL.name("user_session")))
                .set(
                        DSL.field(DSL.name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                        OffsetDateTime.now(ZoneOffset.UTC).minus(SessionResource.JUST))
                .where(DSL.field(DSL.name("token_hash"), String.class).eq(Secrets.hash(sun.cookie())))
                .execute());
        sun.bare()
                .get("/api/session")
                .then()
                .body("user.mustChangePassword", is(true))
                .body("passwordKnown", is(false));
        newPassword(sun, Map.of("next", "my very own one"))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("password.wrong"));
        newPassword(sun, Map.of("current", "a good password", "next", "my very own one"))
                .then()
                .statusCode(200);
    }

    @Test
    void aPasswordSetByAnAdministratorEndsTheSessionsThatDoNotKnowIt() {
        var name = "reset_password_qi";
        var qi = somebody(name, "staff");
        String id = qi.bare().get("/api/session").path("user.id");
        admin().json()
                .body(Map.of("password", "a better password"))
                .patch("/api/users/" + id)
                .then()
                .statusCode(200);
        newPassword(qi, Map.of("next", "my very own one")).then().statusCode(401);
        newPassword(signIn(name, "a better password"), Map.of("next", "my very own one"))
                .then()
                .statusCode(200);
    }

    @Test
    void guessingTheCurrentPasswordIsStoppedLikeGuessingAtTheDoor() {
        var zhou = somebody("guessed_zhou", "staff");
        for (int i = 0; i < SignInThrottle.PER_USER_AND_ADDRESS; i++) {
            newPassword(zhou, Map.of("current", "guess number " + i, "next", "my very own one"))
                    .then()
                    .statusCode(422);
        }
        newPassword(zhou, Map.of("current", "a good password", "next", "my very own one"))
                .then()
                .statusCode(429)
                .body("code", equalTo("session.too_many_tries"));
    }

    private static Response newPassword(Browser who, Map<String, String> body) {
        return who.json().body(body).post("/api/session/password");
    }

    @Test
    void signingOutEndsTheSession() {
        var zhao = somebody("out_zhao", "viewer");
        zhao.json().delete("/api/session").then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));
        zhao.bare().get("/api/session").then().statusCode(401);
    }

    @Test
    void aBodyThatIsNoJsonOrHoldsUnknownMembersIsRefusedInWords() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"username\": ")
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "a", "password", "b", "pasword", "c"))
                .post("/api/session")
                .then()
                .statusCode(400)
                .body("detail", containsString("pasword"))
                .body("detail", not(containsString("eddy.backend")));
    }

    private static Response tryToSignIn(String username, String password) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
    }
}
