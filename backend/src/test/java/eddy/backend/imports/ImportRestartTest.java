package eddy.backend.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.backend.jobs.Jobs;
import eddy.core.Ids;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start finds of imports under way. That one goes on is seen where the whole product is killed. */
@QuarkusTest
class ImportRestartTest extends ImportHttp {

    @Inject
    Jobs jobs;

    @Inject
    ImportSweep sweep;

    @Inject
    Transactions tx;

    @Inject
    ObjectMapper json;

    @Test
    void anImportThatGoesUnderWithTheServerAgainAndAgainIsGivenUp() {
        var job = left(UUID.randomUUID(), 5);
        jobs.resume();
        var ended = ended(job.toString());
        assertThat(ended.<String>path("state")).isEqualTo("failed");
        assertThat(ended.<String>path("issues[0].code")).isEqualTo("job.given_up");
        assertThat(ended.<Object>path("result")).isNull();
    }

    @Test
    void anImportWhoseFileIsGoneSaysSo() {
        var job = left(UUID.randomUUID(), 0);
        jobs.resume();
        var ended = ended(job.toString());
        assertThat(ended.<String>path("issues[0].code")).isEqualTo("import.file.gone");
        assertThat(ended.<Integer>path("resumed")).isEqualTo(1);
    }

    @Test
    void theFileOfAnImportUnderWayOutlivesTheHour() throws IOException {
        UUID upload = UUID.fromString(
                inspect("kept.csv", utf8("unified_id,name\nk1,Kept\n")).path("id"));
        var folder = Path.of(ConfigProvider.getConfig().getValue("eddy.data", String.class))
                .resolve("uploads/" + upload);
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        var job = left(upload, 0);
        sweep.sweep();
        assertThat(folder.resolve("file")).exists();
        end(job);
        sweep.sweep();
        assertThat(folder).doesNotExist();
    }

    @Test
    void afterAnImportOnlyTheRowsItRefusedAreGivenBack() {
        var key = fresh("refused");
        var file = utf8("unified_id,name,email\n" + key + "-1,One,one@example.com\n" + key + "-2,Two,nobody\n");
        String upload = inspect("two.csv", file).path("id");
        var result = result(run(upload, mapping(null, "goodRows", "unified_id", "name", "email")));
        assertThat(result).containsEntry("created", 1).containsEntry("failed", 1);
        var sheet = admin().bare().get(IMPORTS + "/" + result.get("importId") + "/errors.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        var again = inspect("errors.xlsx", sheet.asByteArray());
        assertThat(again.<Object>path("sample.size()")).isEqualTo(1);
        assertThat(again.<String>path("sample[0][0]")).isEqualTo(key + "-2");
        var other = admin().bare().get(IMPORTS + "/" + UUID.randomUUID() + "/errors.xlsx");
        assertThat(other.statusCode()).isEqualTo(404);
    }

    /** A job as a server leaves it that was killed. */
    private UUID left(UUID upload, int resumed) {
        var mapping = json.convertValue(mapping(null, "goodRows", "unified_id", "name"), MappingAsk.class);
        var app = APP.substring(APP.lastIndexOf('/') + 1);
        var ask = json.valueToTree(new ImportWork.Ask(app, "customer", upload, mapping, null, "en"));
        var id = Ids.next();
        tx.requiresNew(() -> tx.db()
                .insertInto(DSL.table(DSL.name("job")))
                .set(Map.of(
                        DSL.field(DSL.name("id"), UUID.class),
                        id,
                        DSL.field(DSL.name("kind"), String.class),
                        ImportWork.KIND,
                        DSL.field(DSL.name("state"), String.class),
                        "running",
                        DSL.field(DSL.name("app"), String.class),
                        app,
                        DSL.field(DSL.name("done"), Long.class),
                        0L,
                        DSL.field(DSL.name("ask"), String.class),
                        ask.toString(),
                        DSL.field(DSL.name("resumed"), Integer.class),
                        resumed,
                        DSL.field(DSL.name("created_at"), OffsetDateTime.class),
                        OffsetDateTime.now(ZoneOffset.UTC)))
                .execute());
        return id;
    }

    private void end(UUID job) {
        tx.requiresNew(() -> tx.db()
                .update(DSL.table(DSL.name("job")))
                .set(DSL.field(DSL.name("state"), String.class), "done")
                .where(DSL.field(DSL.name("id"), UUID.class).eq(job))
                .execute());
    }
}
