package eddy.backend;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;

/** Tests around one app, installed from the shipped template once for all tests of a class. */
public abstract class AppHttpTest extends HttpTest {

    private static final long PATIENCE = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> INSTALLED = new HashSet<>();

    /** The key of the app; every class has its own. */
    protected abstract String app();

    protected boolean withSampleData() {
        return false;
    }

    /** Documents the tests add to the template, published before the first test. */
    protected void prepare() {}

    @BeforeEach
    void installOnce() {
        if (INSTALLED.add(app())) {
            install(app(), withSampleData());
            prepare();
        }
    }

    protected static void install(String key, boolean sampleData) {
        finished(admin().json()
                .body(Map.of("template", "churn-recovery", "key", key, "sampleData", sampleData))
                .post("/api/apps")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    protected String path() {
        return "/api/apps/" + app();
    }

    protected String records(String form) {
        return path() + "/forms/" + form + "/records";
    }

    /** Makes a record and answers its id. */
    protected String create(String form, Map<String, ?> values) {
        return admin().json()
                .body(Map.of("values", values))
                .post(records(form))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected void patch(String form, String id, Map<String, ?> values) {
        admin().json()
                .body(Map.of("values", values))
                .patch(records(form) + "/" + id)
                .then()
                .statusCode(200);
    }

    protected Response record(String form, String id) {
        return admin().bare().get(records(form) + "/" + id);
    }

    protected List<String> tags(String customer) {
        return record("customer", customer).path("tags");
    }

    /** How many records of the form fit, as the list of records counts them. */
    protected int count(String form, String condition) {
        return admin().json()
                .body("{\"count\": true, \"limit\": 1, \"condition\": " + condition + "}")
                .post(records(form) + "/query")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /** Saves a draft, new or changed, and answers what the product says of it. */
    protected Response save(String kind, String key, String text) {
        var address = path() + "/documents/" + kind + "/" + key;
        var before = admin().bare().get(address);
        var request = admin().json()
                .contentType(kind.equals("flow") || kind.equals("decision") ? "application/xml" : "application/json");
        return before.statusCode() == 200
                ? request.header("If-Match", before.header("ETag")).body(text).put(address)
                : request.header("If-None-Match", "*").body(text).put(address);
    }

    /** Adds a field, written as JSON with single quotes, to the draft of a form. */
    protected Response addField(String form, String key, String property) {
        try {
            var document = (ObjectNode) JSON.readTree(draft("form", form));
            ((ObjectNode) document.at("/schema/properties")).set(key, JSON.readTree(property.replace('\'', '"')));
            return save("form", form, document.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    protected String draft(String kind, String key) {
        return admin().bare().get(path() + "/documents/" + kind + "/" + key).asString();
    }

    /** Publishes the drafts, which must be without error, and answers the number of the release. */
    protected int publish() {
        return admin().json()
                .body(Map.of("note", "test"))
                .post(path() + "/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** A person of the staff who holds the roles in the app. */
    protected Browser member(String username, String... roles) {
        var person = somebody(username, "staff");
        admin().json()
                .body(Map.of("roles", List.of(roles)))
                .put(path() + "/members/" + id(person))
                .then()
                .statusCode(200);
        return person;
    }

    protected static String id(Browser person) {
        return person.bare().get("/api/session").path("user.id");
    }

    protected String start(String flow, String record) {
        return admin().json()
                .body(Map.of("record", record))
                .post(path() + "/flows/" + flow + "/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected Response events(String lines) {
        return admin().json()
                .contentType(ContentType.TEXT)
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path() + "/events");
    }

    protected String oneCase(String id, String member) {
        return admin().bare().get(path() + "/cases/" + id).path("info." + member);
    }

    /** Waits for what the product does in the background. */
    protected static void eventually(String what, BooleanSupplier holds) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("It did not come to pass: " + what);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
