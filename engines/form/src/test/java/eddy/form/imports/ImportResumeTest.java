package eddy.form.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Field;
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
import eddy.form.TablePlanner;
import eddy.form.imports.ImportMapping.Mode;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An import that was left in its middle, as a server does that stops, comes to what it would have come to at once. */
@EachDatabase
class ImportResumeTest {

    private static final Author BY = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static final int ROWS = 3_500;
    private static final Optional<String> BY_CODE = Optional.of("code");

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm customer = Forms.of("res", Forms.CUSTOMER);
    private final Importer importer;
    private final RecordStore store;
    private final ImportContext context = new ImportContext(
            ZoneId.of("Asia/Shanghai"), form -> Optional.empty(), name -> Optional.empty(), name -> Optional.empty());

    @TempDir
    Path folder;

    ImportResumeTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("res", List.of(customer)).orThrow());
        importer = new Importer(database, clock, List.of());
        store = new RecordStore(database, clock, List.of());
    }

    @BeforeEach
    void empty() {
        for (var table :
                List.of("res__customer", "record_change", "form_import", "form_import_row", "form_import_error")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void an_import_left_in_its_middle_comes_to_the_same_as_an_undisturbed_one() throws IOException {
        var undisturbed = start(Ids.next(), Mode.GOOD_ROWS, BY_CODE);
        var wanted = values();
        empty();
        store.create(customer, Forms.json("{'code':'7','name':'Before'}"), BY);

        var id = Ids.next();
        leave(id, Mode.GOOD_ROWS, BY_CODE, 1_000);
        assertThat(count()).isEqualTo(890);
        leave(id, Mode.GOOD_ROWS, BY_CODE, 3_000);
        var result = start(id, Mode.GOOD_ROWS, BY_CODE);

        assertThat(values()).isEqualTo(wanted);
        assertThat(result.created()).isEqualTo(undisturbed.created() - 1);
        assertThat(result.updated()).isEqualTo(undisturbed.updated() + 1);
        assertThat(result)
                .extracting(ImportResult::rows, ImportResult::failed, ImportResult::unchanged, ImportResult::errors)
                .containsExactly(
                        undisturbed.rows(), undisturbed.failed(), undisturbed.unchanged(), undisturbed.errors());
        assertThat(result.errors()).hasSize(ROWS / 100);
    }

    @Test
    void taking_it_back_takes_back_what_was_imported_before_and_after() throws IOException {
        store.create(customer, Forms.json("{'code':'7','name':'Before'}"), BY);
        var id = Ids.next();
        leave(id, Mode.GOOD_ROWS, BY_CODE, 2_000);
        var result = start(id, Mode.GOOD_ROWS, BY_CODE);
        var undone = importer.undo(id, customer, BY);
        assertThat(undone).isEqualTo(new UndoResult(result.created(), 1, 0));
        assertThat(values()).containsExactly("7 Before ");
    }

    @Test
    void rows_without_a_key_are_neither_lost_nor_made_twice() throws IOException {
        var id = Ids.next();
        leave(id, Mode.GOOD_ROWS, Optional.empty(), 1_000);
        var result = start(id, Mode.GOOD_ROWS, Optional.empty());
        assertThat(result.created() + result.failed()).isEqualTo(ROWS);
        assertThat(count()).isEqualTo(result.created());
    }

    @Test
    void all_or_nothing_leaves_nothing_and_begins_anew() throws IOException {
        var id = Ids.next();
        var good = file(false);
        assertThatThrownBy(() -> run(id, good, Mode.ALL_OR_NOTHING, BY_CODE, pausedAt(2_000)))
                .isInstanceOf(ImportPaused.class);
        assertThat(count()).isZero();
        var result = run(id, good, Mode.ALL_OR_NOTHING, BY_CODE, Progress.NONE);
        assertThat(result.created() + result.updated()).isEqualTo(ROWS);
        assertThat(importer.undo(id, customer, BY).removed()).isEqualTo(result.created());
    }

    @Test
    void whoever_took_an_import_over_is_the_only_one_to_write() throws IOException {
        var id = Ids.next();
        var file = file(true);
        var taken = new boolean[1];
        assertThatThrownBy(() -> run(id, file, Mode.GOOD_ROWS, BY_CODE, rows -> {
                    if (rows >= 1_000 && !taken[0]) {
                        taken[0] = true;
                        leaveQuietly(id, file);
                    }
                    return true;
                }))
                .isInstanceOf(ImportPaused.class);
        var result = run(id, file, Mode.GOOD_ROWS, BY_CODE, Progress.NONE);
        assertThat(count()).isEqualTo(result.created());
    }

    @Test
    void an_import_that_has_ended_answers_what_it_came_to() throws IOException {
        var id = Ids.next();
        var first = start(id, Mode.GOOD_ROWS, BY_CODE);
        assertThat(start(id, Mode.GOOD_ROWS, BY_CODE)).isEqualTo(first);
        assertThat(importer.standing(id)).contains(first);
        assertThat(importer.forgetErrors(clock.instant().plusSeconds(1))).isEqualTo(ROWS / 100);
        assertThat(importer.standing(id).orElseThrow().errors()).isEmpty();
    }

    @Test
    void one_that_is_given_up_can_be_taken_back() throws IOException {
        var id = Ids.next();
        leave(id, Mode.GOOD_ROWS, BY_CODE, 1_000);
        assertThatThrownBy(() -> importer.undo(id, customer, BY)).isInstanceOf(IssueException.class);
        importer.giveUp(id);
        var created = importer.standing(id).orElseThrow().created();
        assertThat(importer.undo(id, customer, BY).removed()).isEqualTo(created).isPositive();
    }

    private void leave(UUID id, Mode mode, Optional<String> key, long rows) throws IOException {
        var file = file(true);
        assertThatThrownBy(() -> run(id, file, mode, key, pausedAt(rows))).isInstanceOf(ImportPaused.class);
    }

    private void leaveQuietly(UUID id, TableFile file) {
        assertThatThrownBy(() -> run(id, file, Mode.GOOD_ROWS, BY_CODE, pausedAt(2_000)))
                .isInstanceOf(ImportPaused.class);
    }

    private static Progress pausedAt(long last) {
        return rows -> {
            if (rows >= last) {
                throw new ImportPaused("test");
            }
            return true;
        };
    }

    private ImportResult start(UUID id, Mode mode, Optional<String> key) throws IOException {
        return run(id, file(true), mode, key, Progress.NONE);
    }

    private ImportResult run(UUID id, TableFile file, Mode mode, Optional<String> key, Progress progress)
            throws IOException {
        var mapping = new ImportMapping(Map.of(0, "code", 1, "name", 2, "spend"), key, mode, Map.of());
        return importer.run(id, "test.csv", file, customer, mapping, context, BY, progress);
    }

    /** One customer a row; every tenth repeats the code of the one before, and of a bad file every hundredth has no number. */
    private TableFile file(boolean bad) throws IOException {
        var text = new StringBuilder("code,name,spend\n");
        for (int row = 0; row < ROWS; row++) {
            int code = row % 10 == 9 ? row - 1 : row;
            text.append(code).append(",Customer ").append(row).append(',');
            text.append(bad && row % 100 == 50 ? "x" : row).append('\n');
        }
        var path = Files.createTempFile(folder, "upload", "");
        Files.writeString(path, text);
        return Importer.open(path, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
    }

    private long count() {
        return values().size();
    }

    /** What the form's records say, those in the bin left out. */
    private List<String> values() {
        return database
                .db()
                .select(text("code"), text("name"), DSL.field(DSL.name("spend"), BigDecimal.class))
                .from(DSL.table(DSL.name("res__customer")))
                .where(DSL.field(DSL.name("deleted_at")).isNull())
                .fetch(r -> r.value1() + " " + r.value2() + " "
                        + (r.value3() == null
                                ? ""
                                : r.value3().stripTrailingZeros().toPlainString()))
                .stream()
                .sorted()
                .toList();
    }

    private static Field<String> text(String column) {
        return DSL.field(DSL.name(column), String.class);
    }
}
