package eddy.form.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.issue.IssueTexts;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.imports.ImportMapping.Blank;
import eddy.form.imports.ImportMapping.Mode;
import eddy.form.spi.ChangeSet;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class ImporterTest {

    private static final UUID LINA = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");
    private static final Author BY_LINA = Author.person(LINA);
    private static final String HEADER = "code,name,phone,tier,spend\n";

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm customer = Forms.of("imp", Forms.CUSTOMER);
    private final List<ChangeSet> told = new ArrayList<>();
    private final Importer importer;
    private final RecordStore store;
    private final ImportContext context = new ImportContext(
            ZoneId.of("Asia/Shanghai"),
            form -> form.equals("customer") ? Optional.of(customer) : Optional.empty(),
            name -> Optional.empty(),
            name -> Optional.empty());

    @TempDir
    Path folder;

    ImporterTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("imp", List.of(customer)).orThrow());
        importer = new Importer(database, clock, List.of(told::add));
        store = new RecordStore(database, clock, List.of());
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("imp__customer", "record_change", "form_import", "form_import_row")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void good_rows_become_records_and_the_others_are_told_cell_by_cell() throws IOException {
        var file = file(HEADER + "1,张伟,138 1234 5678,高,\"1,234.50\"\n2,,12,low,x\n3,Ann,,High,7\n");
        var check = importer.check(file, customer, mapping(), context, Progress.NONE);
        assertThat(check)
                .extracting(ImportCheck::rows, ImportCheck::ok, ImportCheck::bad, ImportCheck::creates)
                .containsExactly(3L, 2L, 1L, 2L);
        assertThat(check.blanks()).isEqualTo(Map.of("name", 1L, "phone", 1L));
        assertThat(check.errors())
                .extracting(CellError::row, CellError::header, e -> e.issue().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "phone", "field.phone.invalid"),
                        org.assertj.core.groups.Tuple.tuple(3L, "spend", "field.number.invalid"));
        assertThat(all()).isEmpty();

        var result = run(file, mapping());
        assertThat(result.created()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        var zhang = store.find(customer, "1").orElseThrow();
        assertThat(zhang.values().path("phone").asText()).isEqualTo("13812345678");
        assertThat(zhang.values().path("tier").asText()).isEqualTo("high");
        assertThat(zhang.values().path("spend").asDouble()).isEqualTo(1234.5);
        assertThat(zhang.createdBy()).contains(LINA);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).by().origin()).isEqualTo("import:" + result.id());
    }

    @Test
    void what_the_form_refuses_is_refused_in_a_file_too() throws IOException {
        var file = file("code,score\n1,5\n");
        assertThat(codes(importer.checkMapping(file, customer, mapping(file, "code", "score"))))
                .contains("import.required.unmapped");
        var high = file("name,score\na,101\n");
        var check = importer.check(high, customer, mapping(high, "name", "score"), context, Progress.NONE);
        assertThat(check.errors()).extracting(e -> e.issue().code()).containsExactly("record.value.large");
        assertThat(check.errors().get(0).column()).isEqualTo(1);
    }

    @Test
    void a_wrong_mapping_is_refused_before_anything_is_read() throws IOException {
        var file = file(HEADER + "1,a,,,\n");
        var columns = Map.of(0, "code", 1, "name", 9, "phone", 2, "fax");
        var issues = importer.checkMapping(
                file, customer, new ImportMapping(columns, Optional.of("name"), Mode.GOOD_ROWS, Map.of()));
        assertThat(codes(issues)).contains("import.column.missing", "record.field.unknown", "import.key.not_unique");
        var twice = new ImportMapping(Map.of(0, "name", 1, "name"), Optional.of("code"), Mode.GOOD_ROWS, Map.of());
        assertThat(codes(importer.checkMapping(file, customer, twice)))
                .contains("import.field.twice", "import.key.unmapped");
    }

    @Test
    void a_blank_cell_means_what_was_chosen() throws IOException {
        var file = file(HEADER + "1,a,,,\n2,b,,,5\n");
        assertThat(run(file, onBlank(new Blank.Empty())).created()).isEqualTo(2);
        empty();
        assertThat(run(file, onBlank(new Blank.SkipRow())).skipped()).isEqualTo(1);
        assertThat(all()).hasSize(1);
        empty();
        run(file, onBlank(new Blank.Value(Forms.json("{'v':0}").get("v"))));
        assertThat(store.find(customer, "1")
                        .orElseThrow()
                        .values()
                        .path("spend")
                        .asInt(-1))
                .isZero();
        empty();
        var stopped = run(file, onBlank(new Blank.Stop()));
        assertThat(stopped.created()).isZero();
        assertThat(stopped.errors()).extracting(e -> e.issue().code()).containsExactly("import.cell.blank");
    }

    @Test
    void all_or_nothing_imports_nothing_when_one_cell_is_wrong() throws IOException {
        var file = file(HEADER + "1,a,,,\n2,b,abc,,\n");
        var mapping = new ImportMapping(mapping().columns(), Optional.of("code"), Mode.ALL_OR_NOTHING, Map.of());
        assertThatThrownBy(() -> run(file, mapping))
                .isInstanceOfSatisfying(
                        IssueException.class, e -> assertThat(codes(e.issues())).containsExactly("import.refused"));
        assertThat(all()).isEmpty();
        assertThat(run(file(HEADER + "1,a,,,\n2,b,,,\n"), mapping).created()).isEqualTo(2);
    }

    @Test
    void a_known_key_changes_its_record_and_only_what_the_file_says() throws IOException {
        var old = store.create(customer, Forms.json("{'code':'1','name':'old','score':5,'spend':3}"), BY_LINA);
        store.create(customer, Forms.json("{'code':'9','name':'same'}"), BY_LINA);
        var file = file(HEADER + "1,new,,,\n2,b,,,\n9,same,,,\n1,newer,,low,\n");
        var check = importer.check(file, customer, mapping(), context, Progress.NONE);
        assertThat(check.updates()).isEqualTo(2);
        assertThat(check.creates()).isEqualTo(1);
        var result = run(file, mapping());
        assertThat(result)
                .extracting(ImportResult::created, ImportResult::updated, ImportResult::unchanged)
                .containsExactly(1L, 2L, 1L);
        var now = store.get(customer, old.id()).orElseThrow();
        assertThat(now.title()).isEqualTo("newer");
        assertThat(now.values().path("score").asInt()).isEqualTo(5);
        assertThat(now.values().path("spend").asInt()).isEqualTo(3);
        assertThat(store.changes(customer, old.id()))
                .extracting(c -> c.field())
                .containsExactly("name", "tier", "name", "#created");
    }

    @Test
    void without_a_key_chosen_a_known_key_is_an_error() throws IOException {
        store.create(customer, Forms.json("{'code':'1','name':'old'}"), BY_LINA);
        var mapping = new ImportMapping(mapping().columns(), Optional.empty(), Mode.GOOD_ROWS, Map.of());
        var file = file(HEADER + "1,new,,,\n2,b,,,\n2,c,,,\n");
        assertThat(importer.check(file, customer, mapping, context, Progress.NONE)
                        .errors())
                .extracting(e -> e.issue().code())
                .containsExactlyInAnyOrder("record.unique", "import.key.twice");
        var result = run(file, mapping);
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.errors()).extracting(e -> e.issue().code()).containsExactly("record.unique", "record.unique");
    }

    @Test
    void an_import_is_taken_back_and_later_edits_stay() throws IOException {
        var changed = store.create(customer, Forms.json("{'code':'1','name':'old','spend':3}"), BY_LINA);
        var both = store.create(customer, Forms.json("{'code':'2','name':'old','spend':3}"), BY_LINA);
        var result = run(
                file(HEADER + "1,new,,low,4\n2,new,,low,4\n3,c,,,\n4,d,,,\n5,e,,,\n1,newest,,low,4\n5,e,,high,\n"),
                mapping());
        clock.advance(java.time.Duration.ofHours(1));
        store.patch(customer, both.id(), Forms.json("{'name':'mine'}"), OptionalInt.empty(), BY_LINA);
        var edited = store.find(customer, "3").orElseThrow();
        store.patch(customer, edited.id(), Forms.json("{'name':'mine too'}"), OptionalInt.empty(), BY_LINA);
        var byRule = store.find(customer, "4").orElseThrow();
        store.patch(
                customer, byRule.id(), Forms.json("{'tier':'high'}"), OptionalInt.empty(), Author.origin("rule:tier"));

        var undone = importer.undo(result.id(), customer, BY_LINA);
        assertThat(undone).isEqualTo(new UndoResult(2, 2, 2));
        assertThat(value(changed, "name")).isEqualTo("old");
        assertThat(value(changed, "spend")).isEqualTo("3");
        assertThat(value(changed, "tier")).isEmpty();
        assertThat(value(both, "name")).isEqualTo("mine");
        assertThat(value(both, "spend")).isEqualTo("3");
        assertThat(store.get(customer, edited.id()).orElseThrow().deleted()).isFalse();
        assertThat(store.get(customer, byRule.id()).orElseThrow().deleted()).isTrue();
        assertThat(store.find(customer, "5")).isEmpty();
        assertThatThrownBy(() -> importer.undo(result.id(), customer, BY_LINA)).isInstanceOf(IssueException.class);
        assertThatThrownBy(() -> importer.undo(LINA, customer, BY_LINA)).isInstanceOf(IssueException.class);
    }

    @Test
    void a_cancelled_import_keeps_what_it_did_and_can_be_taken_back() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 3_500; i++) {
            text.append(i).append(",n").append(i).append(",,,\n");
        }
        var file = file(text.toString());
        var steps = new AtomicInteger();
        var result = importer.run(
                Ids.next(), "x.csv", file, customer, mapping(), context, BY_LINA, rows -> steps.incrementAndGet() < 2);
        assertThat(result.cancelled()).isTrue();
        assertThat(result.created()).isEqualTo(2_000);
        assertThat(importer.undo(result.id(), customer, BY_LINA).removed()).isEqualTo(2_000);
        assertThat(all()).isEmpty();
        var all = new ImportMapping(mapping().columns(), Optional.of("code"), Mode.ALL_OR_NOTHING, Map.of());
        var nothing = importer.run(Ids.next(), "x.csv", file, customer, all, context, BY_LINA, rows -> false);
        assertThat(nothing.created()).isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void a_link_is_found_by_the_other_records_key() throws IOException {
        var parent = store.create(customer, Forms.json("{'code':'P','name':'parent'}"), BY_LINA);
        var file = file("name,parent\na,P\nb,nobody\nc," + parent.id() + "\nd," + LINA + "\n");
        var result = run(file, mapping(file, "name", "parent"));
        assertThat(result.created()).isEqualTo(2);
        assertThat(result.errors())
                .extracting(e -> e.issue().code())
                .containsExactlyInAnyOrder("import.link.unknown", "record.link.missing");
    }

    @Test
    void a_row_longer_than_the_header_and_one_shorter() throws IOException {
        var result = run(file(HEADER + "1,a\n2,b,,,,,\n"), mapping());
        assertThat(result.created()).isEqualTo(1);
        assertThat(result.errors()).extracting(e -> e.issue().code()).containsExactly("import.row.long");
    }

    @Test
    void rows_with_errors_are_taken_home_corrected_and_imported() throws IOException {
        var file = file(HEADER + "1,a,abc,,\n2,b,13812345678,,\n3,c,=1+1,,\n");
        var result = run(file, mapping());
        assertThat(result.created()).isEqualTo(1);
        var out = new ByteArrayOutputStream();
        new ErrorSheet(IssueTexts.load(), Locale.CHINA).write(file, result.errors(), out);
        var sheet = folder.resolve("errors.xlsx");
        Files.write(sheet, out.toByteArray());
        var table =
                Importer.open(sheet, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        assertThat(table.header()).startsWith("code", "name", "phone").endsWith("问题");
        assertThat(table.sample()).extracting(row -> row.cell(0)).containsExactly("1", "3");
        assertThat(table.sample().get(0).cells()).contains("abc");
        assertThat(table.sample().get(0).cell(table.header().size() - 1)).contains("不是电话号码");
        assertThat(table.sample().get(1).cell(2)).isEqualTo("=1+1");

        var without = new ImportMapping(Map.of(0, "code", 1, "name"), Optional.of("code"), Mode.GOOD_ROWS, Map.of());
        assertThat(run(table, without).created()).isEqualTo(2);
    }

    private ImportMapping onBlank(Blank blank) {
        return new ImportMapping(mapping().columns(), Optional.of("code"), Mode.GOOD_ROWS, Map.of("spend", blank));
    }

    private static ImportMapping mapping() {
        return new ImportMapping(
                Map.of(0, "code", 1, "name", 2, "phone", 3, "tier", 4, "spend"),
                Optional.of("code"),
                Mode.GOOD_ROWS,
                Map.of());
    }

    private static ImportMapping mapping(TableFile file, String... fields) {
        var columns = new HashMap<Integer, String>();
        for (String field : fields) {
            columns.put(file.header().indexOf(field), field);
        }
        return new ImportMapping(columns, Optional.empty(), Mode.GOOD_ROWS, Map.of());
    }

    private ImportResult run(TableFile file, ImportMapping mapping) throws IOException {
        return importer.run(Ids.next(), "test.csv", file, customer, mapping, context, BY_LINA, Progress.NONE);
    }

    private List<StoredRecord> all() {
        return store.query(customer, RecordQuery.newest(AsOf.at(clock.instant(), ZoneId.of("UTC")), 100))
                .items();
    }

    private String value(StoredRecord record, String field) {
        return store.get(customer, record.id())
                .orElseThrow()
                .values()
                .path(field)
                .asText();
    }

    private TableFile file(String text) throws IOException {
        var path = Files.createTempFile(folder, "upload", "");
        Files.writeString(path, text);
        return Importer.open(path, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }
}
