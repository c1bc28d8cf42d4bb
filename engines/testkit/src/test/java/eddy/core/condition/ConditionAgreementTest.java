package eddy.core.condition;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import eddy.core.table.TableModel;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;
import eddy.testkit.Vendor;

import static org.assertj.core.api.Assertions.assertThat;

/** Random conditions mean the same on H2 and on PostgreSQL, read and written back, alone and explained. */
class ConditionAgreementTest {

    private static final MarkdownTables CASES = MarkdownTables.read(ConditionAgreementTest.class, "cases.md");
    private static final TestTables TABLES = new TestTables(CASES);
    private static final TableModel CUSTOMER = TABLES.table("customer");

    private static TestDatabase h2;
    private static TestDatabase postgresql;

    private final ConditionCompiler compiler = new ConditionCompiler("test", TABLES.tables());
    private final List<ObjectNode> conditions =
            RandomConditions.many(2026, 450).stream().filter(this::compiles).toList();

    @BeforeAll
    static void fill() {
        h2 = TestDatabase.open(Vendor.H2);
        postgresql = TestDatabase.open(Vendor.POSTGRESQL);
        for (TestDatabase database : List.of(h2, postgresql)) {
            TABLES.create(database);
            ConditionCasesTest.fillTags(CASES, database);
        }
    }

    @AfterAll
    static void close() {
        h2.close();
        postgresql.close();
    }

    /** Two constants of no kind of their own, say two days, cannot be ordered. */
    private boolean compiles(ObjectNode json) {
        return compiler.compile(ConditionReader.read(json).orThrow(), CUSTOMER)
                .value()
                .isPresent();
    }

    @Test
    void nearly_all_of_them_compile() {
        assertThat(conditions).hasSizeGreaterThan(400);
    }

    private CompiledCondition compiled(ObjectNode json) {
        return compiler.compile(ConditionReader.read(json).orThrow(), CUSTOMER).orThrow();
    }

    private static List<Integer> matching(CompiledCondition condition, TestDatabase database) {
        return database.db()
                .select(DSL.field(DSL.name("c", "id"), UUID.class))
                .from(CUSTOMER.as("c"))
                .where(condition.predicate("c", ConditionCasesTest.AS_OF))
                .orderBy(1)
                .fetch(r -> TestTables.number(r.value1()));
    }

    @Test
    void both_databases_select_the_same_records() {
        int somebody = 0;
        for (ObjectNode json : conditions) {
            var condition = compiled(json);
            var found = matching(condition, h2);
            assertThat(matching(condition, postgresql)).as(json.toString()).isEqualTo(found);
            somebody += found.isEmpty() ? 0 : 1;
        }
        assertThat(somebody).isGreaterThan(100);
    }

    @Test
    void both_databases_explain_alike() {
        for (ObjectNode json : conditions.subList(0, 120)) {
            var condition = compiled(json);
            for (int customer = 1; customer <= 6; customer++) {
                var one = condition.explain(h2.db(), TestTables.id(customer), ConditionCasesTest.AS_OF);
                var other = condition.explain(postgresql.db(), TestTables.id(customer), ConditionCasesTest.AS_OF);
                assertThat(other)
                        .as(json.toString())
                        .extracting(e -> e.pointer() + e.op() + e.holds())
                        .isEqualTo(one.stream()
                                .map(e -> e.pointer() + e.op() + e.holds())
                                .toList());
            }
        }
    }

    @Test
    void what_is_written_is_what_was_read() {
        for (ObjectNode json : conditions) {
            assertThat(ConditionWriter.write(ConditionReader.read(json).orThrow()))
                    .isEqualTo(json);
        }
    }

    @Test
    void a_predicate_and_its_negation_never_select_the_same_record() {
        for (ObjectNode json : conditions.subList(0, 150)) {
            var condition = ConditionReader.read(json).orThrow();
            var held = matching(compiler.compile(condition, CUSTOMER).orThrow(), h2);
            var not = matching(
                    compiler.compile(new Condition.Not(condition), CUSTOMER).orThrow(), h2);
            assertThat(held).as(json.toString()).noneMatch(not::contains);
        }
    }
}
