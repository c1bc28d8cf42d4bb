package eddy.core.condition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.condition.CompiledCondition.Explained;
import eddy.core.condition.CompiledCondition.Read;
import eddy.core.table.TableModel;
import eddy.testkit.EachDatabase;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class ExplainTest {

    private static final String RULE = """
            { "all": [
              { "left": { "field": "tier" }, "op": "in", "right": { "value": ["high", "medium"] } },
              { "left": { "field": "last_login" }, "op": "lt", "right": { "moment": "now", "minus": { "days": 30 } } },
              { "not": { "left": { "field": "share" }, "op": "empty" } },
              { "every": { "table": "survey", "link": "customer", "on": "answered_on", "last": 3 },
                "holds": { "left": { "field": "nps" }, "op": "lt", "right": { "value": 6 } } },
              { "tag": "silent", "heldFor": { "days": 14 } },
              { "left": { "aggregate": "sum", "field": "amount", "over": { "table": "purchase", "link": "customer" } },
                "op": "gt", "right": { "field": "spend" } } ] }""";

    private final MarkdownTables cases = MarkdownTables.read(getClass(), "cases.md");
    private final TestTables tables = new TestTables(cases);
    private final TableModel customer = tables.table("customer");
    private final ConditionCompiler compiler = new ConditionCompiler("test", tables.tables());
    private final TestDatabase database;

    ExplainTest(TestDatabase database) {
        this.database = database;
        database.once(() -> {
            tables.create(database);
            ConditionCasesTest.fillTags(cases, database);
        });
    }

    private CompiledCondition compiled(String json) throws JsonProcessingException {
        return compiler.compile(ConditionCasesTest.read(json), customer).orThrow();
    }

    private List<Explained> explain(int record) throws JsonProcessingException {
        return compiled(RULE).explain(database.db(), TestTables.id(record), ConditionCasesTest.AS_OF);
    }

    @Test
    void shows_every_comparison_with_the_values_it_saw() throws JsonProcessingException {
        assertThat(explain(1))
                .containsExactly(
                        new Explained("/all/0", "high", "in", "high, medium", true),
                        new Explained("/all/1", "2026-02-01T02:00:00Z", "lt", "2026-02-13T02:00:00Z", true),
                        new Explained("/all/2/not", "0.25", "empty", null, false),
                        new Explained("/all/3", "3", "every", "3", true),
                        new Explained("/all/4", "2026-02-28T16:00:00Z", "tag", "silent", true),
                        new Explained("/all/5", "1900", "gt", "1000", true));
    }

    @Test
    void shows_what_is_missing_and_therefore_unknown() throws JsonProcessingException {
        assertThat(explain(3))
                .containsExactly(
                        new Explained("/all/0", "low", "in", "high, medium", false),
                        new Explained("/all/1", null, "lt", "2026-02-13T02:00:00Z", null),
                        new Explained("/all/2/not", null, "empty", null, true),
                        new Explained("/all/3", "0", "every", "0", false),
                        new Explained("/all/4", null, "tag", "silent", false),
                        new Explained("/all/5", "0", "gt", null, null));
    }

    @Test
    void explains_nothing_of_a_record_that_is_not_there() throws JsonProcessingException {
        assertThat(explain(99)).isEmpty();
        assertThat(compiled("{\"all\":[]}").explain(database.db(), TestTables.id(1), ConditionCasesTest.AS_OF))
                .isEmpty();
    }

    @Test
    void knows_all_it_reads() throws JsonProcessingException {
        assertThat(compiled(RULE).reads())
                .containsExactlyInAnyOrder(
                        new Read("customer", "tier"),
                        new Read("customer", "last_login"),
                        new Read("customer", "share"),
                        new Read("survey", "customer"),
                        new Read("survey", "answered_on"),
                        new Read("survey", "nps"),
                        new Read("customer", "#silent"),
                        new Read("purchase", "customer"),
                        new Read("purchase", "amount"),
                        new Read("customer", "spend"));
        assertThat(compiled("{\"left\":{\"field\":\"account.size\"},\"op\":\"empty\"}")
                        .reads())
                .containsExactlyInAnyOrder(new Read("customer", "account"), new Read("account", "size"));
    }

    @Test
    void the_same_condition_travels_in_time() throws JsonProcessingException {
        var silent = compiled(
                "{\"left\":{\"field\":\"last_login\"},\"op\":\"lt\",\"right\":{\"moment\":\"now\",\"minus\":{\"days\":30}}}");
        var zone = ZoneId.of("Asia/Shanghai");
        assertThat(count(silent, AsOf.at(Instant.parse("2026-02-01T00:00:00Z"), zone)))
                .isEqualTo(1);
        assertThat(count(silent, AsOf.at(Instant.parse("2026-05-01T00:00:00Z"), zone)))
                .isEqualTo(5);
    }

    @Test
    void no_value_stands_in_the_text_of_the_query() throws JsonProcessingException {
        var condition = compiled(
                "{\"left\":{\"field\":\"name\"},\"op\":\"contains\",\"right\":{\"value\":\"'); drop table x; --\"}}");
        var sql = database.db()
                .selectFrom(customer.as("c"))
                .where(condition.predicate("c", ConditionCasesTest.AS_OF))
                .getSQL();
        assertThat(sql).doesNotContain("drop").contains("?");
        assertThat(count(condition, ConditionCasesTest.AS_OF)).isZero();
    }

    private int count(CompiledCondition condition, AsOf asOf) {
        return database.db().fetchCount(DSL.selectOne().from(customer.as("c")).where(condition.predicate("c", asOf)));
    }
}
