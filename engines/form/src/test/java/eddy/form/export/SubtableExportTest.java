package eddy.form.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import eddy.core.condition.AsOf;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class SubtableExportTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String VISIT = """
            { 'schemaVersion': 1, 'key': 'visit', 'label': {'zh-CN':'拜访','en':'Visit'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'steps': {'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'步骤','en':'Steps'}},
                  'items': {'type':'object','properties':{
                    'what': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'事项','en':'What'}}},
                    'minutes': {'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'分钟','en':'Minutes'}}},
                    'done': {'type':'boolean','x-eddy':{'type':'boolean','label':{'zh-CN':'完成','en':'Done'}}} }}} } } }
            """;

    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm visit = Forms.of("outs", VISIT);
    private final RecordExport export;

    SubtableExportTest(TestDatabase database) {
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("outs", List.of(visit)).orThrow());
        var store = new RecordStore(database, clock, List.of());
        export = new RecordExport(store);
        if (store.count(visit, query()) == 0) {
            store.create(
                    visit,
                    Forms.json("{'name':'First','steps':[{'what':'Call','minutes':5,'done':true},{'what':'Meet'}]}"),
                    Author.origin("api"));
        }
    }

    @Test
    void a_cell_of_text_says_every_row() throws IOException {
        var out = new ByteArrayOutputStream();
        export.csv(visit, query(), List.of(), context(), false, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("First,Call · 5 · 是; Meet\r\n");
    }

    @Test
    void a_workbook_has_a_sheet_of_the_rows() throws IOException {
        var out = new ByteArrayOutputStream();
        export.xlsx(visit, query(), List.of(), context(), out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = workbook.getSheets().collect(Collectors.toMap(Sheet::getName, s -> s));
            assertThat(sheets.keySet()).containsExactlyInAnyOrder("拜访", "步骤");
            assertThat(sheets.get("步骤").read())
                    .extracting(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .containsExactly("拜访|事项|分钟|完成", "First|Call|5|是", "First|Meet");
        }
    }

    private ExportContext context() {
        return new ExportContext(Locale.CHINA, SHANGHAI, key -> Optional.of(visit), ids -> Map.of(), ids -> Map.of());
    }

    private RecordQuery query() {
        return RecordQuery.newest(AsOf.at(clock.instant(), SHANGHAI), 10);
    }
}
