package eddy.backend.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;
import eddy.testkit.MarkdownTables;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call what: {@code rights.md} names every endpoint with the least role it takes and whether a key will do. An
 * endpoint without a row fails here, and so does a row without an endpoint.
 */
@QuarkusTest
class RightsTest extends HttpTest {

    private static final String OPEN = "open";
    private static final List<String> ROLES = List.of("viewer", "staff", "builder", "admin");
    private static final Map<String, String> KEYS = new HashMap<>();
    private static final String JSON = "{}";

    private final Endpoints endpoints = new Endpoints();
    private final Map<String, Map<String, String>> rows =
            MarkdownTables.read(RightsTest.class, "rights.md").table("Endpoints").named().stream()
                    .collect(Collectors.toMap(r -> r.get("endpoint"), r -> r));

    @BeforeEach
    void people() {
        if (KEYS.isEmpty()) {
            for (var role : ROLES) {
                somebody("rights_" + role, role);
                KEYS.put(
                        role,
                        admin().json()
                                .body(Map.of("name", "rights " + role, "role", role))
                                .post("/api/api-keys")
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("secret"));
            }
        }
    }

    private static Map<String, String> headers(String endpoint) {
        var headers = new HashMap<String, String>();
        if (!endpoint.startsWith("GET ") && !endpoint.startsWith("DELETE ")) {
            headers.put("Content-Type", type(endpoint));
        }
        return headers;
    }

    private static String type(String endpoint) {
        return endpoint.matches("POST .*/(imports(/inspect)?|files)")
                ? "multipart/form-data; boundary=x"
                : "application/json";
    }

    private static Map<String, String> session(String endpoint, Browser browser, boolean token) {
        var headers = headers(endpoint);
        headers.put("Cookie", "eddy_session=" + browser.cookie());
        if (token) {
            headers.put("X-Eddy-Csrf", browser.csrf());
        }
        return headers;
    }

    private static Map<String, String> key(String endpoint, String role) {
        var headers = headers(endpoint);
        headers.put("Authorization", "Bearer " + KEYS.get(role));
        return headers;
    }

    private static boolean allowed(String least, String role) {
        return least.equals(OPEN) || ROLES.indexOf(role) >= ROLES.indexOf(least);
    }

    /** Past the gate the thing asked for is not there, or the request is incomplete; it never breaks. */
    private static void passes(List<String> wrong, String what, Endpoints.Answer answer) {
        if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500) {
            wrong.add(what + " may, but was answered " + answer);
        }
    }

    private static void isStopped(List<String> wrong, String what, Endpoints.Answer answer, int status, String code) {
        if (answer.status() != status || !answer.code().equals(code)) {
            wrong.add(what + " may not (" + status + " " + code + "), but was answered " + answer);
        }
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        assertThat(new TreeSet<>(rows.keySet())).isEqualTo(endpoints.all());
    }

    @Test
    void aStrangerReachesOnlyWhatIsOpen() {
        var wrong = new ArrayList<String>();
        rows.forEach((endpoint, row) -> {
            var answer = endpoints.call(endpoint, headers(endpoint), JSON);
            if (!row.get("least role").equals(OPEN)) {
                isStopped(wrong, "A stranger at " + endpoint, answer, 401, "session.required");
            } else if (answer.status() >= 500) {
                wrong.add(endpoint + " broke: " + answer);
            }
            var forged = headers(endpoint);
            forged.put("Authorization", "Bearer eddy_" + "0".repeat(43));
            if (!row.get("least role").equals(OPEN)) {
                isStopped(
                        wrong,
                        "A forged key at " + endpoint,
                        endpoints.call(endpoint, forged, JSON),
                        401,
                        "session.required");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleReachesExactlyWhatTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            var person = signIn("rights_" + role, "a good password");
            for (var entry : rows.entrySet()) {
                var endpoint = entry.getKey();
                var least = entry.getValue().get("least role");
                var who = endpoint.equals("DELETE /api/session") ? signIn("rights_" + role, "a good password") : person;
                var answer = endpoints.call(endpoint, session(endpoint, who, true), JSON);
                if (allowed(least, role)) {
                    // Signing in with nothing is refused as such, whoever tries.
                    passes(wrong, role + " at " + endpoint, answer);
                } else {
                    isStopped(wrong, role + " at " + endpoint, answer, 403, "right.missing");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aKeyReachesWhatItsRoleDoesButNothingPersonal() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            rows.forEach((endpoint, row) -> {
                var answer = endpoints.call(endpoint, key(endpoint, role), JSON);
                var what = "A key of " + role + " at " + endpoint;
                if (!allowed(row.get("least role"), role)) {
                    isStopped(wrong, what, answer, 403, "right.missing");
                } else if (row.get("key").equals("no")) {
                    isStopped(wrong, what, answer, 403, "person.required");
                } else {
                    passes(wrong, what, answer);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aChangeWithTheCookieAloneIsRefusedEverywhere() {
        var wrong = new ArrayList<String>();
        for (var endpoint : Endpoints.changing(List.copyOf(rows.keySet()))) {
            if (!rows.get(endpoint).get("least role").equals(OPEN)) {
                isStopped(
                        wrong,
                        "The cookie alone at " + endpoint,
                        endpoints.call(endpoint, session(endpoint, admin(), false), JSON),
                        403,
                        "session.csrf");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Scripts forget bodies and send the wrong ones; that is theirs to mend, and the answer says so. */
    @Test
    void nothingBreaksWithoutABodyOrWithAStrangeOne() {
        var wrong = new ArrayList<String>();
        for (var endpoint : Endpoints.changing(List.copyOf(rows.keySet()))) {
            for (var body : new String[] {null, "null", "[]", "\"text\"", "{\"nonsense\": 1}"}) {
                if (endpoint.equals("DELETE /api/session")) {
                    continue;
                }
                var answer = endpoints.call(endpoint, session(endpoint, admin(), true), body);
                if (answer.status() >= 500) {
                    wrong.add(endpoint + " with " + body + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
