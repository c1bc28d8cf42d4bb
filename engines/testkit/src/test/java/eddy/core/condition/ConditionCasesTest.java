package eddy.core.condition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.core.table.TableModel;
import eddy.testkit.EachDatabase;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of cases in cases.md, on both databases. */
@EachDatabase
class ConditionCasesTest {

    static final AsOf AS_OF = AsOf.at(Instant.parse("2026-03-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .by(TestTables.id(1))
            .inCase(
                    Instant.parse("2026-03-09T16:00:00Z"),
                    Map.of("outcome", "recovered", "limit", "100", "day", "2026-03-15"));

    private static final Set<String> SECTIONS = Set.of(
            "comparisons",
            "people and links",
            "in departments",
            "time",
            "case values",
            "three values",
            "tags held",
            "aggregates",
            "change",
            "quantifiers");

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-15T02:00:00Z");
    private static final IssueTexts TEXTS = IssueTexts.load();

    private final MarkdownTables cases = MarkdownTables.read(getClass(), "cases.md");
    private final TestTables tables = new TestTables(cases);
    private final TestDatabase database;
    private final TableModel customer = tables.table("customer");
    private final ConditionCompiler compiler = new ConditionCompiler("test", tables.tables());

    ConditionCasesTest(TestDatabase database) {
        this.database = database;
        database.once(() -> {
            tables.create(database);
            fillTags(cases, database);
            fillDepartments(cases, database);
        });
    }

    static void fillTags(MarkdownTables cases, TestDatabase database) {
        for (var tag : cases.table("tags").named()) {
            database.db()
                    .insertInto(DSL.table(DSL.name("record_tag")))
                    .columns(Stream.of("app", "form", "record", "tag", "since")
                            .map(c -> DSL.field(DSL.name(c)))
                            .toList())
                    .values(
                            tag.get("app"),
                            "customer",
                            TestTables.id(Integer.parseInt(tag.get("customer"))),
                            tag.get("tag"),
                            OffsetDateTime.parse(tag.get("since")))
                    .execute();
        }
    }

    /** Each department is written below that above it. */
    static void fillDepartments(MarkdownTables cases, TestDatabase database) {
        for (var row : cases.table("departments").named()) {
            var id = number(row.get("department"));
            insert(
                    database,
                    "department",
                    Map.of("id", id, "name", "Team", "retired", false, "created_at", NOW, "updated_at", NOW));
            insert(database, "department_within", Map.of("department", id, "above", id));
            if (!row.get("above").isEmpty()) {
                insert(database, "department_within", Map.of("department", id, "above", number(row.get("above"))));
            }
            if (!row.get("people").isEmpty()) {
                insert(
                        database,
                        "department_member",
                        Map.of("account", number(row.get("people")), "department", id, "place", 1));
            }
        }
    }

    private static UUID number(String text) {
        return TestTables.id(Integer.parseInt(text));
    }

    private static void insert(TestDatabase database, String table, Map<String, Object> values) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        values.forEach((name, value) -> columns.put(DSL.field(DSL.name(name)), value));
        database.db().insertInto(DSL.table(DSL.name(table))).set(columns).execute();
    }

    @TestFactory
    Stream<DynamicTest> the_condition_holds_for() {
        return SECTIONS.stream()
                .flatMap(section -> cases.table(section).named().stream())
                .map(row -> DynamicTest.dynamicTest(row.get("what"), () -> {
                    var compiled = compiler.compile(read(row.get("condition")), customer);
                    assertThat(compiled.issues()).isEmpty();
                    var expected = Arrays.stream(row.get("holds for").split(" "))
                            .filter(s -> !s.isEmpty())
                            .map(Integer::valueOf)
                            .toList();
                    assertThat(matching(compiled.orThrow())).isEqualTo(expected);
                }));
    }

    /** What explain says of the whole is what the predicate selects. */
    @TestFactory
    Stream<DynamicTest> a_single_comparison_is_explained_as_it_selects() {
        return SECTIONS.stream()
                .flatMap(section -> cases.table(section).named().stream())
                .filter(row -> !row.get("condition").matches("\\{\"(all|any|not)\".*"))
                .map(row -> DynamicTest.dynamicTest(row.get("what"), () -> {
                    var compiled = compiler.compile(read(row.get("condition")), customer)
                            .orThrow();
                    var holds = Stream.iterate(1, i -> i + 1)
                            .limit(6)
                            .filter(i -> Boolean.TRUE.equals(compiled.explain(database.db(), TestTables.id(i), AS_OF)
                                    .get(0)
                                    .holds()))
                            .toList();
                    assertThat(holds).isEqualTo(matching(compiled));
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_condition_is_refused() {
        return cases.table("refused").named().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("what"), () -> {
                    var issues = compiler.compile(read(row.get("condition")), customer)
                            .issues();
                    assertThat(issues).extracting(Issue::code).containsExactly(row.get("issue"));
                    assertThat(issues).extracting(Issue::place).containsExactly(row.get("place"));
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                        assertThat(TEXTS.text(issues.get(0), locale)).doesNotContain("{", "@", "condition.");
                    }
                }));
    }

    private List<Integer> matching(CompiledCondition condition) {
        return database.db()
                .select(DSL.field(DSL.name("c", "id"), java.util.UUID.class))
                .from(customer.as("c"))
                .where(condition.predicate("c", AS_OF))
                .orderBy(1)
                .fetch(r -> TestTables.number(r.value1()));
    }

    static Condition read(String json) throws JsonProcessingException {
        return ConditionReader.read(new JsonMapper().readTree(json)).orThrow();
    }
}
