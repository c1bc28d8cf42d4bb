package eddy.backend.apps;

import java.time.OffsetDateTime;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.backend.data.Columns;
import eddy.core.Transactions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

/** Who is told that a colleague has the same document open. */
@QuarkusTest
class EditorTest extends AppHttpTest {

    @Inject
    Transactions tx;

    @Override
    protected String app() {
        return "editor_http";
    }

    private String editors(String key) {
        return path() + "/documents/form/" + key + "/editors";
    }

    private static void isWith(Browser someone, String path, String... names) {
        someone.json()
                .put(path)
                .then()
                .statusCode(200)
                .body("items.name", names.length == 0 ? empty() : contains(names));
    }

    @Test
    void colleaguesSeeEachOtherAtTheSameDocumentUntilOneLeaves() {
        var lina = somebody("editor_lina", "builder");
        isWith(lina, editors("customer"));
        isWith(admin(), editors("customer"), "editor_lina");
        isWith(admin(), editors("ticket"));
        lina.json().delete(editors("customer")).then().statusCode(204);
        isWith(admin(), editors("customer"));
    }

    @Test
    void whoIsNotHeardOfForHalfAMinuteIsGone() {
        var wang = somebody("editor_wang", "builder");
        isWith(wang, editors("order"));
        isWith(admin(), editors("order"), "editor_wang");
        tx.required(() -> tx.db()
                .update(Columns.table("document_editor"))
                .set(Columns.time("seen_at"), OffsetDateTime.now().minusSeconds(31))
                .where(Columns.text("key").eq("order"))
                .execute());
        isWith(admin(), editors("order"));
        isWith(wang, editors("order"), "Administrator");
    }

    @Test
    void nobodyIsAtADocumentThatIsNotThereOrNotTheirs() {
        admin().json().put(editors("nothing")).then().statusCode(404);
        admin().json()
                .put("/api/apps/nowhere/documents/form/customer/editors")
                .then()
                .statusCode(404);
        somebody("editor_staff", "staff").json().put(editors("customer")).then().statusCode(403);
    }
}
