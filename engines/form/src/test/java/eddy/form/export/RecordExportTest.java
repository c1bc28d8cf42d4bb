package eddy.form.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.core.condition.AsOf;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.imports.FileSettings;
import eddy.form.imports.ImportLimits;
import eddy.form.imports.Importer;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class RecordExportTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final CompiledForm customer = Forms.of("exp", Forms.CUSTOMER);
    private final TestDatabase database;
    private final RecordStore store;
    private final RecordExport export;

    @TempDir
    Path folder;

    RecordExportTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("exp", List.of(customer)).orThrow());
        store = new RecordStore(database, clock, List.of());
        export = new RecordExport(store);
    }

    @BeforeEach
    void empty() {
        database.db().deleteFrom(DSL.table(DSL.name("exp__customer"))).execute();
    }

    @Test
    void people_read_labels_titles_and_local_times() throws IOException {
        var parent = create("{'name':'集团','code':'P'}");
        create(
                "{'name':'a, \\\"b\\\"','code':'1','tier':'high','active':true,'likes':['a','b'],'seen_at':'2026-03-01T00:00:00Z','spend':12.5,'parent':'"
                        + parent + "'}");
        assertThat(csv(Locale.CHINA, true))
                .startsWith("\uFEFF编号,名称,手机,邮箱,分层,分数,消费,加入日期,最近登录,活跃,喜好,上级\r\n")
                .contains("1,\"a, \"\"b\"\"\",,,高,,12.50,,2026-03-01 08:00:00,是,甲、乙,集团\r\n");
        assertThat(csv(Locale.ENGLISH, false))
                .startsWith("Code,Name,")
                .contains(",High,")
                .contains(",yes,");
    }

    @Test
    void a_cell_that_would_run_as_a_formula_is_neutralised_and_numbers_are_not() throws IOException {
        create("{'name':'=cmd|calc','code':'-5'}");
        create("{'name':'@SUM(A1)','code':'+8613812345678'}");
        create("{'name':'-x','code':'2'}");
        assertThat(csv(Locale.ENGLISH, false))
                .contains("-5,'=cmd|calc")
                .contains("+8613812345678,'@SUM(A1)")
                .contains("2,'-x");
    }

    @Test
    void every_record_is_in_the_file_however_many_pages_there_are() throws IOException {
        for (int i = 0; i < 2_050; i += 1_000) {
            var facts = new ArrayList<com.fasterxml.jackson.databind.node.ObjectNode>();
            for (int k = i; k < Math.min(2_050, i + 1_000); k++) {
                facts.add(Forms.json("{'name':'n','code':'" + k + "'}"));
            }
            store.insertFacts(customer, facts, Author.origin("events"));
        }
        assertThat(csv(Locale.ENGLISH, false).lines().skip(1).distinct().count())
                .isEqualTo(2_050);
    }

    @Test
    void pages_follow_one_another_in_the_order_that_was_asked_for() throws IOException {
        var facts = new ArrayList<com.fasterxml.jackson.databind.node.ObjectNode>();
        for (int k = 0; k < 900; k++) {
            facts.add(Forms.json(
                    "{'name':'n','code':'" + (k + 1_000) + "'" + (k % 3 == 0 ? "" : ",'score':" + k % 7) + "}"));
            facts.add(Forms.json("{'name':'n','code':'" + (k + 5_000) + "'}"));
        }
        store.insertFacts(customer, facts.subList(0, 1_000), Author.origin("events"));
        store.insertFacts(customer, facts.subList(1_000, 1_800), Author.origin("events"));
        for (var field : List.of("score", "code")) {
            for (boolean descending : List.of(true, false)) {
                var out = new ByteArrayOutputStream();
                var only = List.of(customer.field(field).orElseThrow());
                export.csv(customer, query().sortedBy(field, descending), only, context(Locale.ENGLISH), false, out);
                var written =
                        out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
                var values = written.stream().filter(v -> !v.isEmpty()).toList();
                assertThat(written).hasSize(1_800);
                assertThat(written.subList(0, values.size())).isEqualTo(values);
                assertThat(values)
                        .isSortedAccordingTo(
                                descending
                                        ? java.util.Comparator.reverseOrder()
                                        : java.util.Comparator.<String>naturalOrder());
            }
        }
    }

    @Test
    void a_workbook_keeps_types_and_comes_back_through_the_import() throws IOException {
        create(
                "{'name':'=1+1','code':'0012','tier':'low','joined_on':'2026-01-31','seen_at':'2026-03-01T00:00:00Z','spend':1234.5,'score':7}");
        var out = new ByteArrayOutputStream();
        export.xlsx(customer, query(), List.of(), context(Locale.CHINA), out);
        var file = Files.write(folder.resolve("export.xlsx"), out.toByteArray());
        var table = Importer.open(file, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        assertThat(table.header()).startsWith("编号", "名称");
        assertThat(table.sample().get(0).cells().subList(0, 9))
                .containsExactly("0012", "=1+1", "", "", "低", "7", "1234.5", "2026-01-31", "2026-03-01T08:00");
    }

    private String create(String values) {
        return store.create(customer, Forms.json(values), Author.origin("api"))
                .id()
                .toString();
    }

    private String csv(Locale locale, boolean mark) throws IOException {
        var out = new ByteArrayOutputStream();
        export.csv(customer, query(), List.of(), context(locale), mark, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ExportContext context(Locale locale) {
        return new ExportContext(locale, SHANGHAI, key -> Optional.of(customer), ids -> Map.of(), ids -> Map.of());
    }

    private RecordQuery query() {
        return RecordQuery.newest(AsOf.at(clock.instant(), SHANGHAI), 10);
    }
}
