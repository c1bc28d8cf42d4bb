package eddy.backend.jobs;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class JobTest extends AppHttpTest {

    @Override
    protected String app() {
        return "jobs_http";
    }

    @Test
    void aJobIsSeenByItsOwnerAndByThoseWhoBuildAndByNobodyElse() {
        var builder = somebody("job_builder", "builder");
        String job = builder.json()
                .post(path() + "/rules/run")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);
        builder.bare()
                .get("/api/jobs/" + job)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("result.ms", notNullValue());
        var staff = somebody("job_staff", "staff");
        staff.bare().get("/api/jobs/" + job).then().statusCode(404).body("code", equalTo("not_found"));
        staff.json().delete("/api/jobs/" + job).then().statusCode(404);
        builder.json().delete("/api/jobs/" + job).then().statusCode(200).body("state", equalTo("done"));
        admin().bare().get("/api/jobs/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aJobOfAKeyIsNotThereForAKeyOfLessRight() {
        String builder = key("builder");
        String staff = key("staff");
        String job = RestAssured.given()
                .header("Authorization", "Bearer " + builder)
                .post(path() + "/rules/run")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        finished(job);
        RestAssured.given()
                .header("Authorization", "Bearer " + staff)
                .get("/api/jobs/" + job)
                .then()
                .statusCode(404);
    }

    private static String key(String role) {
        return admin().json()
                .body(Map.of("name", "job " + role, "role", role))
                .post("/api/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
