package eddy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.condition.ConditionWriter;
import eddy.core.document.Document;
import eddy.core.issue.IssueException;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.report.spi.ValueNames;
import eddy.testkit.EachDatabase;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tables of cases in queries.md, on both databases. */
@EachDatabase
class BoardQueryTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AsOf AS_OF = AsOf.at(Instant.parse("2026-03-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final DayRange MARCH = new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15));
    private static final BoardView VIEW = BoardView.of(AS_OF, Locale.ENGLISH, Optional.of(MARCH));

    private final MarkdownTables cases = MarkdownTables.read(getClass(), "queries.md");
    private final TestTables rows = new TestTables(cases);
    private final Tables tables =
            Tables.of(rows.tables().all().stream().map(BoardQueryTest::titled).toList());
    private final TestDatabase database;
    private final BoardQuery query;

    BoardQueryTest(TestDatabase database) {
        this.database = database;
        this.query = new BoardQuery(database);
        database.once(() -> rows.create(database));
    }

    @TestFactory
    Stream<DynamicTest> a_figure() {
        return each("figures", (row, widget) -> assertThat(figures(query.data(widget, VIEW)))
                .isEqualTo(row.get("shows")));
    }

    @TestFactory
    Stream<DynamicTest> a_grouping() {
        return each("groups", (row, widget) -> assertThat(groups(query.data(widget, VIEW)))
                .isEqualTo(row.get("shows")));
    }

    @TestFactory
    Stream<DynamicTest> the_records_behind() {
        return cases.table("drill").named().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("what"), () -> {
                    var point =
                            new BoardQuery.Point("w", row.get("measure"), key(row.get("key")), key(row.get("series")));
                    var drill = query.drill(board(row.get("widget")), point, VIEW);
                    assertThat(drill.table()).isEqualTo("order");
                    assertThat(records(drill)).isEqualTo(row.get("records"));
                }));
    }

    @Test
    void a_reader_sees_figures_of_the_rows_they_may_see_and_no_titles_of_others() {
        var own = condition("order", "{'left':{'field':'channel'},'op':'in','right':{'value':['web','shop']}}");
        var high = condition("customer", "{'left':{'field':'name'},'op':'eq','right':{'value':'Acme'}}");
        var view = VIEW.with(t -> Optional.of(t.key().equals("order") ? own : high));

        assertThat(figures(query.data(widget("{'type':'kpi','measures':['turnover']}"), view)))
                .isEqualTo("180");
        var table = widget("{'type':'table','dimension':'customer','measures':['orders']}");
        assertThat(groups(query.data(table, view))).isEqualTo("Acme 2 / " + TestTables.id(2) + " 1");
    }

    @Test
    void a_board_without_a_chosen_period_shows_its_default_up_to_today() {
        var board = board("{'type':'kpi','measures':['orders'],'compare':'previous'}");

        assertThat(board.period(null, null, AS_OF)).contains(MARCH);
        assertThat(board.period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), AS_OF))
                .contains(new DayRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        var allTime = BoardView.of(AS_OF, Locale.ENGLISH, Optional.empty());
        assertThat(figures(query.data(board.widgets().get(0), allTime))).isEqualTo("10");
    }

    @Test
    void a_figure_says_how_it_is_counted_in_the_readers_language() {
        var view = BoardView.of(AS_OF, Locale.SIMPLIFIED_CHINESE, Optional.of(MARCH));
        var kpi =
                query.data(widget("{'type':'kpi','measures':['orders']}"), view).kpi();

        assertThat(kpi.label()).isEqualTo("订单");
        assertThat(kpi.definition()).isEqualTo("期内订单数");
    }

    @Test
    void keys_that_say_nothing_get_the_names_others_know() {
        ValueNames names = (table, field, values, locale) -> Map.of("web", table + "." + field.key() + ": Shop online");
        var bar = widget("{'type':'bar','dimension':'channel','measures':['orders'],'limit':1}");

        assertThat(groups(query.data(bar, VIEW.with(names)))).isEqualTo("order.channel: Shop online 2 / Other 4");
    }

    @Test
    void the_data_travel_as_json() throws JsonProcessingException {
        var data = query.data(widget("{'type':'kpi','measures':['share']}"), VIEW);

        assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data))
                .isEqualToIgnoringWhitespace("""
                        { "columns": [ { "key": "share", "label": "Share paid", "kind": "measure", "format": "percent" } ],
                          "rows": [ [ 0.5 ] ], "keys": [], "series": [],
                          "kpi": { "measure": "share", "label": "Share paid", "value": 0.5, "compared": false,
                                   "numerator": 3, "denominator": 6, "numeratorLabel": "Paid",
                                   "denominatorLabel": "Orders", "format": "percent" } }""");
    }

    @Test
    void drilling_into_a_figure_that_is_not_there_is_refused() {
        var board = board("{'type':'kpi','measures':['orders']}");

        assertThatThrownBy(() -> query.drill(board, new BoardQuery.Point("x", "orders", null, null), VIEW))
                .isInstanceOf(IssueException.class)
                .hasMessageContaining("board.drill.widget");
        assertThatThrownBy(() -> query.drill(board, new BoardQuery.Point("w", "x", null, null), VIEW))
                .hasMessageContaining("board.drill.measure");
    }

    private interface Check {
        void run(Map<String, String> row, Widget widget);
    }

    private Stream<DynamicTest> each(String section, Check check) {
        return cases.table(section).named().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("what"), () -> check.run(row, widget(row.get("widget")))));
    }

    private static String figures(WidgetData data) {
        if (data.kpi() == null) {
            return cells(data.rows().get(0), 0);
        }
        var kpi = data.kpi();
        var parts = kpi.denominator() == null ? "" : " = " + kpi.numerator() + " ÷ " + kpi.denominator();
        var previous = kpi.previous() == null ? "" : " was " + kpi.previous();
        return shown(kpi.value()) + parts + previous;
    }

    private static String groups(WidgetData data) {
        var head = data.series().isEmpty()
                ? ""
                : ": "
                        + data.columns().stream()
                                .skip(1)
                                .map(WidgetData.Column::label)
                                .collect(Collectors.joining(", "))
                        + " / ";
        return IntStream.range(0, data.rows().size())
                .mapToObj(
                        i -> data.rows().get(i).get(0) + " " + cells(data.rows().get(i), 1))
                .collect(Collectors.joining(" / ", head, ""));
    }

    private static String cells(List<Object> row, int from) {
        return row.stream().skip(from).map(BoardQueryTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Object value) {
        return value == null ? "–" : value.toString();
    }

    private static String key(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return switch (cell) {
            case "(none)" -> WidgetData.NONE;
            case "1" -> TestTables.id(1).toString();
            default -> cell;
        };
    }

    private String records(Drill drill) {
        var order = tables.table("order").orElseThrow();
        var written = ConditionWriter.write(drill.condition());
        var read = ConditionReader.read(written).orThrow();
        var compiled =
                new ConditionCompiler("test", tables).compile(read, order).orThrow();
        return database
                .db()
                .select(DSL.field(DSL.name("o", "id"), UUID.class))
                .from(order.as("o"))
                .where(compiled.predicate("o", AS_OF))
                .orderBy(1)
                .fetch(r -> String.valueOf(TestTables.number(r.value1())))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private CompiledCondition condition(String table, String json) {
        try {
            var read =
                    ConditionReader.read(JSON.readTree(json.replace('\'', '"'))).orThrow();
            return new ConditionCompiler("test", tables)
                    .compile(read, tables.table(table).orElseThrow())
                    .orThrow();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Widget widget(String json) {
        return board(json).widgets().get(0);
    }

    /** The board of queries.board.json with this one widget. */
    private CompiledBoard board(String json) {
        try (var in = getClass().getResourceAsStream("queries.board.json")) {
            var board = (ObjectNode) JSON.readTree(in);
            var widget = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
            widget.put("id", "w");
            if (!widget.has("dataSet")) {
                widget.put("dataSet", "orders");
            }
            ((ArrayNode) board.path("widgets")).add(widget);
            var document = new Document("board", "queries", board.toString());
            var compiled = new BoardCompiler().compile(document, new BoardScope(tables));
            assertThat(compiled.issues()).isEmpty();
            return compiled.orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Test tables name a record by its id; customers have a name. */
    private static TableModel titled(TableModel t) {
        var title = Arrays.asList("name").stream()
                .filter(n -> t.field(n).isPresent())
                .findFirst()
                .orElse("id");
        return new TableModel(t.key(), t.label(), t.sqlName(), t.fields(), title, t.fixed(), t.system());
    }
}
