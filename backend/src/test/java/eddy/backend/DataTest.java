package eddy.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests about data share one installed app without sample data; each uses keys of its own. */
public abstract class DataTest extends HttpTest {

    protected static final String APP = "/api/apps/data";
    protected static final String CUSTOMERS = APP + "/forms/customer/records";
    protected static final String ORDERS = APP + "/forms/order/records";

    private static boolean installed;

    @BeforeEach
    void installOnce() {
        if (!installed) {
            finished(admin().json()
                    .body(Map.of("template", "churn-recovery", "key", "data", "sampleData", false))
                    .post("/api/apps")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id"));
            installed = true;
        }
    }

    /** A request of a person who reads Chinese. */
    protected static RequestSpecification chinese() {
        return RestAssured.given()
                .cookie("eddy_session", admin().cookie())
                .header("X-Eddy-Csrf", admin().csrf())
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .contentType(ContentType.JSON);
    }

    /** A key no other test has. */
    protected static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    protected static Response post(String path, Map<String, ?> values) {
        return admin().json().body(Map.of("values", values)).post(path);
    }

    protected static String customer(String key) {
        var made = post(CUSTOMERS, Map.of("unified_id", key));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    /** An order; no rule ever writes one, so that its version is the test's alone. */
    protected static String order(String key) {
        var made = post(ORDERS, orderValues(key, customer(fresh("c"))));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.path("id");
    }

    protected static Map<String, Object> orderValues(String key, String customer) {
        var values = new HashMap<String, Object>();
        values.put("order_no", key);
        values.put("customer", customer);
        values.put("ordered_at", "2026-03-02T09:00:00+08:00");
        values.put("amount", 10);
        return values;
    }

    protected static Response patch(String path, int version, Map<String, ?> values) {
        return admin().json()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("values", values))
                .patch(path);
    }

    /** How many records have this text in one of their texts. */
    protected static int count(String records, String search) {
        return admin().json()
                .body(Map.of("search", search, "count", true))
                .post(records + "/query")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /** What a job came to that need not have ended well. */
    protected static Response ended(String job) {
        var last = new Response[1];
        Together.eventually(() -> {
            last[0] = admin().bare().get("/api/jobs/" + job);
            assertThat(last[0].<String>path("state")).isNotIn("queued", "running");
        });
        return last[0];
    }
}
