package eddy.form.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.core.Ids;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read and judged while the rows before it are written comes to what it would have come to after them. */
@EachDatabase
class ImportAheadTest {

    private static final Author BY = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static final int ROWS = 3_500;

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm customer = Forms.of("ahead", Forms.CUSTOMER);
    private final RecordStore store;

    @TempDir
    Path folder;

    ImportAheadTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("ahead", List.of(customer)).orThrow());
        store = new RecordStore(database, clock, List.of());
    }

    @BeforeEach
    void empty() {
        for (var table :
                List.of("ahead__customer", "record_change", "form_import", "form_import_row", "form_import_error")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void a_key_that_comes_again_in_a_later_batch_changes_the_record_of_the_first() throws IOException {
        var lines = lines(ROWS);
        for (int i = 1_100; i < ROWS; i += 100) {
            lines.set(i, "c" + (i - 1_050) + ",again " + i);
        }
        var result = run(lines, "name", List.of(), rows -> true);
        assertThat(result)
                .extracting(ImportResult::rows, ImportResult::created, ImportResult::updated, ImportResult::failed)
                .containsExactly((long) ROWS, ROWS - 24L, 24L, 0L);
        assertThat(find("c50").values().get("name").asText()).isEqualTo("again 1100");
        assertThat(find("c2350").values().get("name").asText()).isEqualTo("again 3400");
    }

    @Test
    void cells_may_name_records_that_earlier_batches_make() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            lines.add("c" + i + "," + (i < 1_000 ? "" : "c" + (i - 1_000)));
        }
        var result = run(lines, "parent", List.of(), rows -> true);
        assertThat(result.errors()).isEmpty();
        assertThat(find("c3000").values().get("parent").asText())
                .isEqualTo(find("c2000").id().toString());
    }

    @Test
    void what_somebody_changes_while_a_batch_waits_is_not_lost() throws IOException {
        var known = store.create(customer, Forms.json("{'code':'c1500','name':'Before','score':1}"), BY);
        var changes = new AtomicInteger();
        RecordListener person = change -> {
            if (change.by().origin().startsWith("import:") && changes.getAndIncrement() == 0) {
                pause();
                store.patch(customer, known.id(), Forms.json("{'score':99}"), OptionalInt.empty(), BY);
            }
        };
        run(lines(ROWS), "name", List.of(person), rows -> true);
        var after = find("c1500");
        assertThat(after.values().get("score").asInt()).isEqualTo(99);
        assertThat(after.values().get("name").asText()).isEqualTo("n1500");
        assertThat(after.version()).isEqualTo(3);
    }

    @Test
    void a_file_that_cannot_be_read_on_leaves_what_was_before() throws IOException {
        var lines = lines(ROWS);
        lines.set(2_500, "\"never closed");
        assertThatThrownBy(() -> run(lines, "name", List.of(), rows -> true))
                .isInstanceOfSatisfying(
                        IssueException.class,
                        e -> assertThat(e.issues().get(0).code()).isEqualTo("import.quote.open"));
        assertThat(count()).isEqualTo(2_000);
    }

    @Test
    void cancelled_it_writes_nothing_more() throws IOException {
        var result = run(lines(20_000), "name", List.of(), rows -> rows < 2_000);
        assertThat(result.cancelled()).isTrue();
        assertThat(result.rows()).isEqualTo(2_000);
        assertThat(count()).isEqualTo(2_000);
    }

    /** Long enough for the batches after the first to be judged. */
    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add("c" + i + ",n" + i);
        }
        return lines;
    }

    private StoredRecord find(String code) {
        return store.find(customer, code).orElseThrow();
    }

    private int count() {
        return database.db().fetchCount(DSL.table(DSL.name("ahead__customer")));
    }

    private ImportResult run(List<String> lines, String second, List<RecordListener> listeners, Progress progress)
            throws IOException {
        var file = folder.resolve(Ids.next() + ".csv");
        var all = new ArrayList<>(List.of(second.equals("parent") ? "code,parent,name" : "code,name"));
        lines.forEach(line -> all.add(second.equals("parent") ? line + ",N" : line));
        Files.write(file, all);
        var table = Importer.open(file, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        Map<Integer, String> columns = new HashMap<>(Map.of(0, "code", 1, second));
        if (second.equals("parent")) {
            columns.put(2, "name");
        }
        var mapping = new ImportMapping(
                columns, Optional.of("code"), ImportMapping.Mode.GOOD_ROWS, Map.of(), java.util.Set.of());
        var context = new ImportContext(
                ZoneId.of("Asia/Shanghai"),
                form -> Optional.of(customer),
                name -> Optional.empty(),
                name -> Optional.empty());
        return new Importer(database, clock, listeners)
                .run(Ids.next(), "a.csv", table, customer, mapping, context, BY, progress);
    }
}
