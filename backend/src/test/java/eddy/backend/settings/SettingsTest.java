package eddy.backend.settings;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class SettingsTest extends HttpTest {

    private static final String SECRET = "mail-password-7f3a";

    private static Map<String, Object> settings(Map<String, Object> smtp) {
        var all = new HashMap<String, Object>();
        all.put("smtp", smtp);
        all.put("quietHours", Map.of("from", "22:00", "to", "08:00"));
        all.put("marketingCap", Map.of("count", 3, "days", 7));
        return all;
    }

    private static Response put(Map<String, Object> settings) {
        return admin().json().body(settings).put("/api/settings");
    }

    private static Map<String, Object> off() {
        return new HashMap<>(Map.of("security", "starttls", "active", false));
    }

    @AfterEach
    void back() {
        var smtp = off();
        smtp.put("password", "");
        put(settings(smtp)).then().statusCode(200);
    }

    @Test
    void aPasswordGoesInStaysWhenNotSentGoesWhenEmptiedAndNeverComesOut() {
        var smtp = off();
        smtp.put("user", "eddy");
        smtp.put("password", SECRET);
        var saved = put(settings(smtp));
        saved.then().statusCode(200).body("smtp.passwordSet", is(true));
        assertThat(saved.asString()).doesNotContain(SECRET);
        assertThat(admin().bare().get("/api/settings").asString()).doesNotContain(SECRET);

        smtp.remove("password");
        put(settings(smtp)).then().statusCode(200).body("smtp.passwordSet", is(true));
        smtp.put("password", "");
        put(settings(smtp)).then().statusCode(200).body("smtp.passwordSet", is(false));
    }

    @Test
    void everythingWrongWithTheSettingsIsSaidAtOnceAndNothingIsSaved() {
        var smtp = off();
        smtp.put("active", true);
        smtp.put("port", 70_000);
        var wrong = settings(smtp);
        wrong.put("publicUrl", "javascript:alert(1)");
        wrong.put("marketingCap", Map.of("count", -1, "days", 0));
        put(wrong)
                .then()
                .statusCode(422)
                .body(
                        "issues.place",
                        hasItems("/smtp/host", "/smtp/from", "/smtp/port", "/publicUrl", "/marketingCap"));
        admin().bare()
                .get("/api/settings")
                .then()
                .body("smtp.active", is(false))
                .body("marketingCap.count", equalTo(3));
        put(Map.of()).then().statusCode(422).body("issues.place", hasItems("/smtp", "/quietHours", "/marketingCap"));
    }

    @Test
    void aSenderThatIsNoAddressIsRefusedBeforeTheFirstMailFails() {
        var smtp = off();
        smtp.putAll(Map.of("active", true, "host", "mail.example.com", "port", 587, "from", "not an address"));
        put(settings(smtp)).then().statusCode(422).body("issues.place", hasItem("/smtp/from"));
        smtp.put("from", "Eddy 回流 <hello@example.com>");
        put(settings(smtp)).then().statusCode(200).body("smtp.from", equalTo("Eddy 回流 <hello@example.com>"));
    }

    @Test
    void aTimeThatIsNoneOrAnUnknownSecurityIsMalformed() {
        var wrong = settings(off());
        wrong.put("quietHours", Map.of("from", "25:00", "to", "08:00"));
        put(wrong).then().statusCode(400).body("code", equalTo("request.malformed"));
        var smtp = off();
        smtp.put("security", "rot13");
        put(settings(smtp)).then().statusCode(400).body("code", equalTo("request.malformed"));
    }

    @Test
    void noAnswerAboutPeopleHoldsAPasswordOrItsHash() {
        var person = somebody("settings_person", "staff");
        for (var text : new String[] {
            admin().bare().get("/api/users?limit=200").asString(),
            person.bare().get("/api/session").asString(),
            person.bare().get("/api/people").asString(),
            admin().bare().get("/api/api-keys").asString()
        }) {
            assertThat(text)
                    .doesNotContain("a good password", "passwordHash", "password_hash", "$argon", "$2", "secret");
        }
    }
}
