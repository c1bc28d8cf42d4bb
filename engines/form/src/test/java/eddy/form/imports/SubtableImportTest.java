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
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
import eddy.form.TablePlanner;
import eddy.form.export.ExportContext;
import eddy.form.export.RecordExport;
import eddy.form.imports.ImportMapping.Mode;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@EachDatabase
class SubtableImportTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Author BY = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static final List<?> LINES = List.of("Number", "Item", "Quantity");
    private static final String ORDER = """
            { 'schemaVersion': 1, 'key': 'order', 'label': {'zh-CN':'订单','en':'Order'}, 'titleField': 'note',
              'uniqueKey': 'number',
              'schema': { 'type': 'object', 'properties': {
                'number': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'单号','en':'Number'}}},
                'note': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'备注','en':'Note'}}},
                'lines': {'type':'array','maxItems':3,'x-eddy':{'type':'subtable','label':{'zh-CN':'明细','en':'Lines'}},
                  'items': {'type':'object','required':['item'],'properties':{
                    'item': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'品名','en':'Item'}}},
                    'quantity': {'type':'integer','minimum':1,'x-eddy':{'type':'integer','label':{'zh-CN':'数量','en':'Quantity'}}},
                    'due': {'type':'string','format':'date','x-eddy':{'type':'date','label':{'zh-CN':'日期','en':'Due'}}},
                    'double': {'readOnly':true,'x-eddy':{'type':'formula','label':{'zh-CN':'两倍','en':'Double'},'formula':'quantity * 2'}} }}} },
                'required': ['number'] } }
            """;

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm order = Forms.of("subs", ORDER);
    private final Importer importer;
    private final RecordStore store;
    private final ImportContext context =
            new ImportContext(SHANGHAI, form -> Optional.empty(), name -> Optional.empty(), name -> Optional.empty());

    @TempDir
    Path folder;

    SubtableImportTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("subs", List.of(order)).orThrow());
        importer = new Importer(database, clock, List.of());
        store = new RecordStore(database, clock, List.of());
    }

    @BeforeEach
    void empty() {
        for (var table :
                List.of("subs__order", "record_change", "form_import", "form_import_row", "form_import_error")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void what_was_exported_changes_nothing_when_it_comes_back() throws IOException {
        create(
                "{'number':'A1','note':'Same','lines':[{'item':'Pen','quantity':2,'due':'2026-04-01'},{'item':'Desk'}]}");
        create("{'number':'A2','note':'Same','lines':[{'item':'Lamp','quantity':1}]}");
        create("{'number':'A3','note':'Same'}");
        for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            var file = exported(locale);
            assertThat(RowSheet.of(file, order))
                    .extracting(RowSheet::index, RowSheet::field, s -> s.columns().values().stream()
                            .sorted()
                            .toList())
                    .containsExactly(tuple(1, Optional.of("lines"), List.of("due", "item", "quantity")));
            assertThat(RowSheet.of(file, order).get(0).unknown()).isEmpty();
            assertThat(importer.propose(file, order).get(2).newField()).isEmpty();
            var result = run(file, mapping(file, Mode.GOOD_ROWS));
            assertThat(result.unchanged()).isEqualTo(3);
            assertThat(result.updated() + result.created() + result.failed()).isZero();
            assertThat(result.errors()).isEmpty();
        }
    }

    @Test
    void rows_replace_those_of_their_records_and_go_back_with_the_import() throws IOException {
        create("{'number':'A1','lines':[{'item':'Pen','quantity':2},{'item':'Desk'}]}");
        create("{'number':'A2','lines':[{'item':'Lamp'}]}");
        create("{'number':'A5','lines':[{'item':'Gone'}]}");
        create("{'number':'A9','lines':[{'item':'Away'}]}");
        var file = workbook(
                List.of(List.of("A2", "kept"), List.of("A3", "new"), List.of("A1", ""), List.of("A5", "")),
                List.of("number", "ITEM", "Quantity", "Colour"),
                List.of(
                        List.of("A1", "Chair", 4, "red"),
                        List.of("A3", "Cup", 1),
                        List.of("A1", "Pen", 3),
                        List.of("A5"),
                        List.of("A3", "Jug", 2)));
        assertThat(RowSheet.of(file, order).get(0).unknown()).containsExactly("Colour");
        var result = run(file, mapping(file, Mode.ALL_OR_NOTHING));
        assertThat(result)
                .extracting(ImportResult::created, ImportResult::updated)
                .containsExactly(1L, 3L);
        assertThat(lines("A5")).isEmpty();
        assertThat(lines("A1")).isEqualTo("Chair 4 8, Pen 3 6");
        assertThat(lines("A3")).isEqualTo("Cup 1 2, Jug 2 4");
        assertThat(lines("A2")).isEqualTo("Lamp");
        assertThat(lines("A9")).isEqualTo("Away");

        assertThat(importer.undo(result.id(), order, BY)).isEqualTo(new UndoResult(1, 3, 0));
        assertThat(lines("A1")).isEqualTo("Pen 2 4, Desk");
        assertThat(lines("A5")).isEqualTo("Gone");
        assertThat(store.find(order, "A3")).isEmpty();
    }

    @Test
    void an_import_goes_back_also_when_its_columns_are_called_otherwise_since() throws IOException {
        create("{'number':'A1','lines':[{'item':'Pen','quantity':2}]}");
        var file = workbook(List.of(List.of("A1", "")), LINES, List.of(List.of("A1", "Chair", 4)));
        var result = run(file, mapping(file, Mode.GOOD_ROWS));
        assertThat(lines("A1")).isEqualTo("Chair 4 8");
        var renamed = Forms.of(
                "subs",
                ORDER.replace(
                                "'quantity': {'type':'integer','minimum':1,'x-eddy':{",
                                "'pieces': {'type':'integer','x-eddy':{'column':'quantity',")
                        .replace("'quantity * 2'", "'pieces * 2'"));
        assertThat(importer.undo(result.id(), renamed, BY)).isEqualTo(new UndoResult(0, 1, 0));
        assertThat(lines("A1")).isEqualTo("Pen 2 4");
    }

    @Test
    void a_sheet_that_is_left_out_brings_nothing() throws IOException {
        create("{'number':'A1','lines':[{'item':'Pen'}]}");
        var file = workbook(List.of(List.of("A1", "x")), LINES, List.of(List.of("A1", "Chair"), List.of("ZZ", "Cup")));
        var result = run(file, with(mapping(file, Mode.GOOD_ROWS), Set.of()));
        assertThat(result.updated()).isEqualTo(1);
        assertThat(result.errors()).isEmpty();
        assertThat(lines("A1")).isEqualTo("Pen");
    }

    @Test
    void a_record_with_a_bad_row_is_refused_as_a_whole_and_every_cell_is_told() throws IOException {
        create("{'number':'A1','note':'old','lines':[{'item':'Pen'}]}");
        var file = faulty();
        var check = importer.check(file, order, mapping(file, Mode.GOOD_ROWS), context, Progress.NONE);
        assertThat(check)
                .extracting(ImportCheck::rows, ImportCheck::ok, ImportCheck::bad, ImportCheck::strays)
                .containsExactly(4L, 1L, 3L, 1L);
        assertThat(check.errors())
                .extracting(CellError::sheet, CellError::row, CellError::header, e -> e.issue()
                        .code())
                .containsExactlyInAnyOrder(
                        tuple("", 2L, "Number", "import.rows.bad"),
                        tuple("Lines", 4L, "Quantity", "field.number.invalid"),
                        tuple("", 3L, "Number", "import.rows.bad"),
                        tuple("Lines", 3L, "Quantity", "record.value.small"),
                        tuple("", 5L, "", "record.value.many"),
                        tuple("Lines", 10L, "Number", "import.rows.unknown"));
        var result = run(file, mapping(file, Mode.GOOD_ROWS));
        assertThat(result)
                .extracting(ImportResult::created, ImportResult::updated, ImportResult::failed)
                .containsExactly(1L, 0L, 3L);
        assertThat(result.errors()).hasSize(6);
        assertThat(importer.standing(result.id()).orElseThrow().errors()).isEqualTo(result.errors());
        assertThat(lines("A1")).isEqualTo("Pen");
        assertThat(note("A1")).isEqualTo("old");
        assertThat(lines("A3")).isEqualTo("Cup 1 2");
        assertThat(store.find(order, "A2")).isEmpty();
        assertThat(Files.list(folder).filter(f -> f.toString().endsWith(".tmp")))
                .isEmpty();
    }

    @Test
    void all_or_nothing_takes_nothing_also_when_only_a_record_is_missing() throws IOException {
        for (var file : List.of(
                faulty(),
                workbook(List.of(List.of("A3", "x")), LINES, List.of(List.of("A3", "Cup"), List.of("ZZ", "Jug"))))) {
            assertThatThrownBy(() -> run(file, mapping(file, Mode.ALL_OR_NOTHING)))
                    .isInstanceOfSatisfying(
                            IssueException.class,
                            e -> assertThat(e.issues()).extracting(Issue::code).containsExactly("import.refused"));
            assertThat(store.find(order, "A3")).isEmpty();
        }
    }

    @Test
    void the_workbook_of_errors_has_all_rows_of_the_records_refused() throws IOException {
        var file = faulty();
        var mapping = mapping(file, Mode.GOOD_ROWS);
        var result = run(file, mapping);
        var out = new ByteArrayOutputStream();
        new ErrorSheet(IssueTexts.load(), Locale.ENGLISH).write(file, order, mapping, result.errors(), out);
        var errors = open(out.toByteArray(), ImportLimits.DEFAULT);
        assertThat(errors.sample()).extracting(r -> r.cell(0)).containsExactly("A1", "A2", "A4");
        var sheet = RowSheet.of(errors, order).get(0);
        assertThat(sheet.unknown()).containsExactly("Problem");
        var rows = new ArrayList<String>();
        try (var source = errors.rows(sheet)) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get().cell(0) + " " + row.get().cell(1)
                        + (row.get().cell(3).isEmpty() ? "" : " !"));
            }
        }
        assertThat(rows)
                .containsExactly("A1 Chair", "A2 Desk !", "A1 Pen !", "A4 a", "A4 b", "A4 c", "A4 d", "ZZ Jug !");
    }

    @Test
    void an_import_left_in_its_middle_finds_the_rows_of_the_rest() throws IOException {
        var orders = new ArrayList<List<?>>();
        var rows = new ArrayList<List<?>>();
        for (int i = 0; i < 1_500; i++) {
            orders.add(List.of("N" + i, "n"));
            rows.add(List.of("N" + (1_499 - i), "Item " + (1_499 - i), 1));
        }
        rows.add(List.of("ZZ", "Jug"));
        var file = workbook(orders, LINES, rows);
        var id = Ids.next();
        var mapping = mapping(file, Mode.GOOD_ROWS);
        assertThatThrownBy(() -> importer.run(id, "x", file, order, mapping, context, BY, done -> {
                    throw new ImportPaused("test");
                }))
                .isInstanceOf(ImportPaused.class);
        assertThat(importer.standing(id).orElseThrow().created()).isEqualTo(1_000);
        var result = importer.run(id, "x", file, order, mapping, context, BY, Progress.NONE);
        assertThat(result.created()).isEqualTo(1_500);
        assertThat(result.errors()).extracting(e -> e.issue().code()).containsExactly("import.rows.unknown");
        assertThat(lines("N3")).isEqualTo("Item 3 1 2");
        assertThat(lines("N1400")).isEqualTo("Item 1400 1 2");
    }

    @Test
    void rows_need_a_sheet_the_key_of_their_records_and_have_a_limit() throws IOException {
        var file = workbook(List.of(List.of("A1", "x")), LINES, List.of(List.of("A1", "a"), List.of("A1", "b")));
        var keyless = new ImportMapping(Map.of(1, "note"), Optional.empty(), Mode.GOOD_ROWS, Map.of(), Set.of("lines"));
        assertThat(codes(importer.checkMapping(file, order, keyless))).contains("import.rows.key");
        var foreign = workbook(List.of(List.of("A1", "x")), List.of("Who", "Item"), List.of());
        assertThat(RowSheet.of(foreign, order)).extracting(RowSheet::field).containsExactly(Optional.empty());
        assertThat(codes(importer.checkMapping(foreign, order, mapping(foreign, Mode.GOOD_ROWS))))
                .containsExactly("import.rows.none");
        var csv = open("Number,Note\nA1,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), ImportLimits.DEFAULT);
        assertThat(RowSheet.of(csv, order)).isEmpty();

        var d = ImportLimits.DEFAULT;
        var few = new ImportLimits(d.bytes(), d.xlsx(), d.unpacked(), 1, d.columns(), d.cell());
        var limited = open(Files.readAllBytes(file.path()), few);
        assertThatThrownBy(
                        () -> importer.check(limited, order, mapping(limited, Mode.GOOD_ROWS), context, Progress.NONE))
                .isInstanceOfSatisfying(
                        IssueException.class, e -> assertThat(codes(e.issues())).containsExactly("import.sheet.many"));
    }

    private TableFile faulty() throws IOException {
        return workbook(
                List.of(List.of("A1", "n"), List.of("A2", "n"), List.of("A3", "n"), List.of("A4", "n")),
                LINES,
                List.of(
                        List.of("A1", "Chair", 4),
                        List.of("A2", "Desk", 0),
                        List.of("A1", "Pen", "many"),
                        List.of("A3", "Cup", 1),
                        List.of("A4", "a"),
                        List.of("A4", "b"),
                        List.of("A4", "c"),
                        List.of("A4", "d"),
                        List.of("ZZ", "Jug")));
    }

    private TableFile workbook(List<List<?>> orders, List<?> header, List<List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, "Test", null);
        fill(workbook.newWorksheet("Order"), List.of("Number", "Note"), orders);
        fill(workbook.newWorksheet("Lines"), header, rows);
        workbook.finish();
        return open(out.toByteArray(), ImportLimits.DEFAULT);
    }

    private static void fill(Worksheet sheet, List<?> header, List<List<?>> rows) {
        var all = new ArrayList<List<?>>();
        all.add(header);
        all.addAll(rows);
        for (int line = 0; line < all.size(); line++) {
            for (int column = 0; column < all.get(line).size(); column++) {
                var value = all.get(line).get(column);
                if (value instanceof Number number) {
                    sheet.value(line, column, number);
                } else {
                    sheet.value(line, column, value.toString());
                }
            }
        }
    }

    private TableFile exported(Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        var query = RecordQuery.newest(AsOf.at(clock.instant(), SHANGHAI), 10);
        var context = new ExportContext(locale, SHANGHAI, key -> Optional.of(order), ids -> Map.of(), ids -> Map.of());
        new RecordExport(store).xlsx(order, query, List.of(), context, out);
        return open(out.toByteArray(), ImportLimits.DEFAULT);
    }

    private TableFile open(byte[] bytes, ImportLimits limits) throws IOException {
        var path = Files.createTempFile(folder, "upload", "");
        Files.write(path, bytes);
        return Importer.open(path, FileSettings.NONE, limits).orThrow();
    }

    private ImportMapping mapping(TableFile file, Mode mode) throws IOException {
        var columns = new HashMap<Integer, String>();
        importer.propose(file, order).forEach(c -> c.field().ifPresent(f -> columns.put(c.index(), f)));
        return new ImportMapping(columns, Optional.of("number"), mode, Map.of(), Set.of("lines"));
    }

    private static ImportMapping with(ImportMapping m, Set<String> rows) {
        return new ImportMapping(m.columns(), m.key(), m.mode(), m.onBlank(), rows);
    }

    private ImportResult run(TableFile file, ImportMapping mapping) throws IOException {
        return importer.run(Ids.next(), "orders.xlsx", file, order, mapping, context, BY, Progress.NONE);
    }

    private void create(String values) {
        store.create(order, Forms.json(values), BY);
    }

    private String note(String number) {
        return store.find(order, number).orElseThrow().values().path("note").asText();
    }

    private String lines(String number) {
        var texts = new ArrayList<String>();
        for (JsonNode row : store.find(order, number).orElseThrow().values().path("lines")) {
            texts.add((row.path("item").asText() + " " + row.path("quantity").asText() + " "
                            + row.path("double").asText())
                    .strip());
        }
        return String.join(", ", texts);
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }
}
