package eddy.backend;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** What all tests through HTTP share; one running product for all of them. */
@WithTestResource(value = TestServer.class, scope = TestResourceScope.GLOBAL)
public abstract class HttpTest {

    /** A browser's session: its cookie and the token it proves itself with. */
    public record Browser(String cookie, String csrf) {

        /** A request as the user interface makes it, with JSON. */
        public RequestSpecification json() {
            return bare().header("X-Eddy-Csrf", csrf).contentType(ContentType.JSON);
        }

        /** A request with nothing but the cookie. */
        public RequestSpecification bare() {
            return bare("en");
        }

        /** The same for a reader of another language. */
        public RequestSpecification bare(String language) {
            return RestAssured.given().cookie("eddy_session", cookie).header("Accept-Language", language);
        }

        /** The same for a reader of another language. */
        public RequestSpecification json(String language) {
            return bare(language).header("X-Eddy-Csrf", csrf).contentType(ContentType.JSON);
        }
    }

    private static Browser admin;

    protected static Browser admin() {
        if (admin == null) {
            admin = signIn("admin", TestServer.ADMIN_PASSWORD);
        }
        return admin;
    }

    protected static Browser signIn(String username, String password) {
        var answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/session");
        answer.then().statusCode(200);
        return new Browser(answer.getCookie("eddy_session"), answer.path("csrf"));
    }

    /** Waits until the job has ended well, and answers its result. */
    protected static Map<String, Object> finished(String job) {
        long end = System.currentTimeMillis() + 180_000;
        while (System.currentTimeMillis() < end) {
            var answer = admin().bare().get("/api/jobs/" + job);
            String state = answer.path("state");
            if (!"queued".equals(state) && !"running".equals(state)) {
                if (!"done".equals(state)) {
                    throw new AssertionError("The job ended: " + answer.asString());
                }
                return answer.path("result");
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("The job did not end");
    }

    /** Makes a person with the role and signs in. */
    protected static Browser somebody(String username, String role) {
        admin().json()
                .body(Map.of("username", username, "name", username, "role", role, "password", "a good password"))
                .post("/api/users")
                .then()
                .statusCode(201);
        return signIn(username, "a good password");
    }

    /** Lets somebody sign in, or not any more. */
    protected static void active(String person, boolean active) {
        admin().json()
                .body(Map.of("active", active))
                .patch("/api/users/" + person)
                .then()
                .statusCode(200);
    }
}
