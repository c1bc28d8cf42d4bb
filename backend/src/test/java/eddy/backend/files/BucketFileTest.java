package eddy.backend.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Files in a bucket, and what only an object store does. */
@QuarkusTest
@QuarkusTestResource(value = ObjectStore.class, restrictToAnnotatedClass = true)
class BucketFileTest extends FileContract {

    @Inject
    FileWork files;

    @Inject
    FileStore store;

    @Inject
    Transactions tx;

    private int known() {
        return tx.db().fetchCount(DSL.table(DSL.name("stored_file")));
    }

    @Test
    void theBytesLieInTheBucketUnderThePathTheyWouldHaveInTheFolder() {
        var id = uploaded("papers", "there.png", PNG);
        assertThat(ObjectStore.keys()).contains("<Key>files/" + id.substring(34) + "/" + id + "</Key>");
    }

    @Test
    void whenTheStoreDoesNotAnswerThatIsSaidAndNothingIsHalfDone() {
        var id = uploaded("papers", "before.png", PNG);
        int before = known();
        ObjectStore.away(() -> {
            upload(admin(), "papers", "lost.png", PNG)
                    .then()
                    .statusCode(503)
                    .body("code", equalTo("storage.unreachable"));
            admin().bare().get("/api/files/" + id).then().statusCode(503).body("code", equalTo("storage.unreachable"));
            assertThat(known()).isEqualTo(before);
            RestAssured.get("/q/health/ready").then().statusCode(503);
        });
        assertThat(ObjectStore.keys()).contains(id);
        admin().bare().get("/api/files/" + id).then().statusCode(200);
        uploaded("papers", "after.png", PNG);
    }

    @Test
    void bytesThatNothingRefersToGoOnceTheStoreAnswersAgain() {
        var id = uploaded("papers", "gone.png", PNG);
        String record = saved("papers", List.of(Map.of("id", id))).path("id");
        admin().json()
                .header("If-Match", "*")
                .delete(TICKETS + "/records/" + record)
                .then()
                .statusCode(204);
        ObjectStore.away(() -> admin().json()
                .body(Map.of("ids", List.of(record)))
                .post(TICKETS + "/bin/purge")
                .then()
                .statusCode(200));
        assertThat(ObjectStore.keys()).contains(id);
        files.sweep();
        assertThat(ObjectStore.keys()).doesNotContain(id);
    }

    @Test
    void anObjectThatIsNotThereIsNoFile() {
        assertThat(store.has(UUID.randomUUID())).isFalse();
        assertThat(store.trouble()).isEmpty();
    }
}
