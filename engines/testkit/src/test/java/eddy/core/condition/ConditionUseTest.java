package eddy.core.condition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.table.TableModel;
import eddy.core.table.TableModel.Fixed;
import eddy.core.table.Tables;
import eddy.testkit.EachDatabase;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Predicates inside the statements they are made for, and records that no condition may see. */
@EachDatabase
class ConditionUseTest {

    private static final String ROWS = """
            ## table owner
            | id | name:text | app:text | gone:text |
            |----|-----------|----------|-----------|
            | 1  | one       | here     |           |
            | 2  | two       | here     |           |
            | 3  | gone      | here     | x         |

            ## table thing
            | id | owner:link(owner) | size:integer | app:text | gone:text | created_at:datetime |
            |----|-------------------|--------------|----------|-----------|---------------------|
            | 1  | 1                 | 10           | here     |           | 2026-01-01 00:00    |
            | 2  | 1                 | 20           | here     | x         | 2026-01-02 00:00    |
            | 3  | 1                 | 30           | there    |           | 2026-01-03 00:00    |
            | 4  | 2                 | 40           | here     |           | 2026-01-04 00:00    |
            | 5  | 3                 | 50           | here     |           | 2026-01-05 00:00    |
            """;

    private final TestDatabase database;
    private final TestTables source = new TestTables(MarkdownTables.parse(ROWS));
    private final TableModel owner = seen(source.table("owner"));
    private final TableModel thing = seen(source.table("thing"));
    private final ConditionCompiler compiler = new ConditionCompiler("here", Tables.of(List.of(owner, thing)));

    ConditionUseTest(TestDatabase database) {
        this.database = database;
        database.once(() -> source.create(database));
    }

    @BeforeEach
    void fresh() {
        database.db().execute("delete from \"record_tag\"");
    }

    /** Only rows of the app that are not gone. */
    private static TableModel seen(TableModel model) {
        return new TableModel(
                model.key(),
                model.label(),
                model.sqlName(),
                model.fields(),
                model.titleField(),
                List.of(new Fixed("app", Optional.of("here")), new Fixed("gone", Optional.empty())),
                false);
    }

    private CompiledCondition compiled(String json, TableModel table) throws JsonProcessingException {
        return compiler.compile(ConditionCasesTest.read(json), table).orThrow();
    }

    private List<Integer> matching(String json, TableModel table) throws JsonProcessingException {
        return database.db()
                .select(DSL.field(DSL.name("r", "id"), UUID.class))
                .from(table.as("r"))
                .where(table.visible("r"))
                .and(compiled(json, table).predicate("r", ConditionCasesTest.AS_OF))
                .orderBy(1)
                .fetch(r -> TestTables.number(r.value1()));
    }

    private static String sum(String more, String op, int value) {
        return "{\"left\":{\"aggregate\":\"sum\",\"field\":\"size\",\"over\":{\"table\":\"thing\",\"link\":\"owner\""
                + more + "}},\"op\":\"" + op + "\",\"right\":{\"value\":" + value + "}}";
    }

    @Test
    void linked_records_that_are_gone_or_of_another_app_do_not_count() throws JsonProcessingException {
        assertThat(matching(sum("", "eq", 10), owner)).containsExactly(1);
        assertThat(matching(sum(",\"last\":1", "eq", 10), owner)).containsExactly(1);
        assertThat(matching(
                        "{\"every\":{\"table\":\"thing\",\"link\":\"owner\"},\"holds\":{\"left\":{\"field\":\"size\"},"
                                + "\"op\":\"le\",\"right\":{\"value\":10}}}",
                        owner))
                .containsExactly(1);
        assertThat(matching(
                        "{\"left\":{\"aggregate\":\"last\",\"field\":\"size\",\"over\":{\"table\":\"thing\",\"link\":"
                                + "\"owner\"}},\"op\":\"eq\",\"right\":{\"value\":10}}",
                        owner))
                .containsExactly(1);
    }

    @Test
    void a_link_to_what_is_gone_leads_nowhere() throws JsonProcessingException {
        assertThat(matching("{\"left\":{\"field\":\"owner.name\"},\"op\":\"empty\"}", thing))
                .containsExactly(5);
        assertThat(matching("{\"left\":{\"field\":\"owner.name\"},\"op\":\"notEmpty\"}", thing))
                .containsExactly(1, 4);
    }

    @Test
    void a_predicate_serves_an_insert_from_a_selection() throws JsonProcessingException {
        var big = compiled(sum("", "ge", 10), owner);
        database.required(() -> database.db()
                .execute(
                        "{0} {1}",
                        DSL.sql("insert into \"record_tag\" (\"app\", \"form\", \"record\", \"tag\", \"since\")"),
                        DSL.select(
                                        DSL.val("here"),
                                        DSL.val("owner"),
                                        DSL.field(DSL.name("o", "id")),
                                        DSL.val("big"),
                                        DSL.val(java.time.OffsetDateTime.parse("2026-03-01T00:00:00Z")))
                                .from(owner.as("o"))
                                .where(owner.visible("o"))
                                .and(big.predicate("o", ConditionCasesTest.AS_OF))));
        assertThat(matching("{\"tag\":\"big\"}", owner)).containsExactly(1, 2);
    }

    @Test
    void a_predicate_serves_an_update_and_two_of_them_one_query() throws JsonProcessingException {
        var table = DSL.table(DSL.name("t_thing"));
        var size = DSL.field(DSL.name("size"), Long.class);
        var small =
                compiled("{\"left\":{\"field\":\"owner.name\"},\"op\":\"eq\",\"right\":{\"value\":\"two\"}}", thing);
        database.required(() -> {
            int changed = database.db()
                    .update(table)
                    .set(size, size.plus(1))
                    .where(DSL.field(DSL.name("id"), UUID.class)
                            .in(DSL.select(DSL.field(DSL.name("s", "id"), UUID.class))
                                    .from(thing.as("s"))
                                    .where(small.predicate("s", ConditionCasesTest.AS_OF))))
                    .execute();
            assertThat(changed).isEqualTo(1);
            database.rollbackOnly();
        });
        var both = database.db()
                .fetchCount(DSL.selectOne()
                        .from(owner.as("a"))
                        .crossJoin(owner.as("b"))
                        .where(compiled(sum("", "eq", 10), owner).predicate("a", ConditionCasesTest.AS_OF))
                        .and(compiled(sum("", "eq", 40), owner).predicate("b", ConditionCasesTest.AS_OF)));
        assertThat(both).isEqualTo(1);
    }

    @Test
    void the_longest_list_allowed_is_asked() throws JsonProcessingException {
        var values = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(matching(
                        "{\"left\":{\"field\":\"size\"},\"op\":\"in\",\"right\":{\"value\":[" + values + "]}}", thing))
                .containsExactly(1, 4, 5);
    }

    @Test
    void the_deepest_nesting_allowed_is_asked() throws JsonProcessingException {
        var deep = "{\"not\":".repeat(22) + "{\"left\":{\"field\":\"size\"},\"op\":\"gt\",\"right\":{\"value\":30}}"
                + "}".repeat(22);
        assertThat(matching(deep, thing)).containsExactly(4, 5);
        var inside = "{\"left\":{\"field\":\"size\"},\"op\":\"gt\",\"right\":{\"value\":15}}";
        for (int i = 0; i < 3; i++) {
            inside = "{\"all\":[" + inside + ",{\"any\":[" + inside + ",{\"all\":[]}]}]}";
        }
        assertThat(matching(inside, thing)).containsExactly(4, 5);
    }

    @Test
    void very_many_parts_are_asked() throws JsonProcessingException {
        var part = "{\"left\":{\"field\":\"size\"},\"op\":\"ne\",\"right\":{\"value\":10}}";
        var many = IntStream.range(0, 900).mapToObj(i -> part).collect(Collectors.joining(","));
        assertThat(matching("{\"all\":[" + many + "]}", thing)).containsExactly(4, 5);
    }
}
