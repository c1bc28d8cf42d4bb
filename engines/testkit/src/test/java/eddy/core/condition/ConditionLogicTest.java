package eddy.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.table.TableModel;
import eddy.testkit.EachDatabase;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestDatabase;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;

/** Random trees over comparisons whose outcome is known: the database agrees with Kleene's tables, computed here. */
@EachDatabase
class ConditionLogicTest {

    private static final List<String> LEAVES = List.of(
            "{\"left\":{\"field\":\"tier\"},\"op\":\"eq\",\"right\":{\"value\":\"high\"}}",
            "{\"left\":{\"field\":\"spend\"},\"op\":\"gt\",\"right\":{\"value\":100}}",
            "{\"left\":{\"field\":\"vip\"},\"op\":\"ne\",\"right\":{\"value\":true}}",
            "{\"left\":{\"field\":\"visits\"},\"op\":\"lt\",\"right\":{\"field\":\"spend\"}}",
            "{\"left\":{\"field\":\"name\"},\"op\":\"empty\"}",
            "{\"left\":{\"field\":\"account.size\"},\"op\":\"ge\",\"right\":{\"value\":1}}",
            "{\"left\":{\"aggregate\":\"avg\",\"field\":\"amount\",\"over\":{\"table\":\"purchase\",\"link\":"
                    + "\"customer\"}},\"op\":\"lt\",\"right\":{\"value\":100}}",
            "{\"tag\":\"silent\"}");

    private final MarkdownTables cases = MarkdownTables.read(getClass(), "cases.md");
    private final TestTables tables = new TestTables(cases);
    private final TableModel customer = tables.table("customer");
    private final ConditionCompiler compiler = new ConditionCompiler("test", tables.tables());
    private final TestDatabase database;

    ConditionLogicTest(TestDatabase database) {
        this.database = database;
        database.once(() -> {
            tables.create(database);
            ConditionCasesTest.fillTags(cases, database);
        });
    }

    @Test
    void the_database_agrees_with_kleene() throws com.fasterxml.jackson.core.JsonProcessingException {
        var leaves = new ArrayList<Condition>();
        for (String leaf : LEAVES) {
            leaves.add(ConditionCasesTest.read(leaf));
        }
        var outcomes = leaves.stream().map(this::outcomes).toList();
        assertThat(outcomes.stream().flatMap(List::stream)).contains(Optional.empty());
        var random = new Random(42);
        for (int i = 0; i < 150; i++) {
            var tree = tree(random, leaves, 4);
            var expected = IntStream.rangeClosed(1, 6)
                    .filter(c -> kleene(tree, leaves, outcomes, c).equals(Optional.of(true)))
                    .boxed()
                    .toList();
            assertThat(matching(tree))
                    .as(ConditionWriter.write(tree).toString())
                    .isEqualTo(expected);
        }
    }

    /** What explain says of a leaf, per customer; empty for unknown. */
    private List<Optional<Boolean>> outcomes(Condition leaf) {
        var compiled = compiler.compile(leaf, customer).orThrow();
        return IntStream.rangeClosed(1, 6)
                .mapToObj(c ->
                        Optional.ofNullable(compiled.explain(database.db(), TestTables.id(c), ConditionCasesTest.AS_OF)
                                .get(0)
                                .holds()))
                .toList();
    }

    private static Condition tree(Random random, List<Condition> leaves, int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(4);
        if (kind == 3) {
            return leaves.get(random.nextInt(leaves.size()));
        }
        if (kind == 2) {
            return new Condition.Not(tree(random, leaves, depth - 1));
        }
        var parts = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> tree(random, leaves, depth - 1))
                .toList();
        return kind == 0 ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static Optional<Boolean> kleene(
            Condition tree, List<Condition> leaves, List<List<Optional<Boolean>>> outcomes, int customer) {
        if (tree instanceof Condition.Not not) {
            return kleene(not.of(), leaves, outcomes, customer).map(b -> !b);
        }
        boolean all = tree instanceof Condition.All;
        if (!all && !(tree instanceof Condition.Any)) {
            return outcomes.get(leaves.indexOf(tree)).get(customer - 1);
        }
        var parts = all ? ((Condition.All) tree).of() : ((Condition.Any) tree).of();
        boolean unknown = false;
        for (Condition part : parts) {
            var outcome = kleene(part, leaves, outcomes, customer);
            if (outcome.equals(Optional.of(!all))) {
                return Optional.of(!all);
            }
            unknown |= outcome.isEmpty();
        }
        return unknown ? Optional.empty() : Optional.of(all);
    }

    private List<Integer> matching(Condition condition) {
        return database.db()
                .select(DSL.field(DSL.name("c", "id"), UUID.class))
                .from(customer.as("c"))
                .where(compiler.compile(condition, customer).orThrow().predicate("c", ConditionCasesTest.AS_OF))
                .orderBy(1)
                .fetch(r -> TestTables.number(r.value1()));
    }
}
