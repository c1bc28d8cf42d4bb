package eddy.core.formula;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaTest {

    @Test
    void tells_what_it_reads_but_not_what_it_binds_itself() {
        var formula = Formula.parse("some x in interests satisfies x = tier and owner.name = name")
                .orThrow();
        assertThat(formula.reads()).containsExactlyInAnyOrder("interests", "tier", "owner.name", "name");
        assertThat(Formula.parse("[1, 2][item > limit]").orThrow().reads()).containsExactly("limit");
        assertThat(Formula.parse("for a in rows, b in a return b + c").orThrow().reads())
                .containsExactlyInAnyOrder("rows", "c");
    }

    @Test
    void is_missing_when_it_asks_for_a_time_it_was_not_given() {
        var formula = Formula.parse("today()").orThrow();
        assertThat(formula.asksTime()).isTrue();
        assertThat(formula.evaluate(Map.of())).isNull();
        assertThat(Formula.parse("1").orThrow().asksTime()).isFalse();
    }

    @Test
    void is_parsed_once() {
        assertThat(Formula.parse("1 + 41").orThrow())
                .isSameAs(Formula.parse("1 + 41").orThrow());
        assertThat(Formula.parse("1 + ")).isSameAs(Formula.parse("1 + "));
    }

    @Test
    void numbers_stay_exact() {
        var sum = Formula.parse("a + b").orThrow();
        assertThat(sum.evaluate(Map.of("a", new BigDecimal("999999999999999.0001"), "b", 1L)))
                .isEqualTo(new BigDecimal("1000000000000000.0001"));
        assertThat(sum.evaluate(Map.of("a", new BigDecimal("1E+3"), "b", 0))).hasToString("1000");
    }

    @Test
    void reaches_into_no_object() {
        var id = UUID.randomUUID();
        assertThat(Formula.parse("x").orThrow().evaluate(Map.of("x", id))).isEqualTo(id.toString());
        assertThat(Formula.parse("x.name").orThrow().evaluate(Map.of("x", Thread.currentThread())))
                .isNull();
        assertThat(Formula.parse("x.class").orThrow().evaluate(Map.of("x", Duration.ZERO)))
                .isNull();
    }

    @Test
    void a_long_or_deeply_bracketed_text_is_refused_before_it_is_read() {
        assertThat(Formula.parse("1" + "+1".repeat(600)).issues())
                .extracting(Issue::code)
                .containsExactly("formula.too_long");
        assertThat(Formula.parse("(".repeat(31) + "1" + ")".repeat(31)).issues())
                .extracting(Issue::code)
                .containsExactly("formula.brackets");
        assertThat(Formula.parse("1" + "+1".repeat(101)).issues())
                .extracting(Issue::code)
                .containsExactly("formula.too_deep");
        assertThat(Formula.parse(" ").issues()).extracting(Issue::code).containsExactly("formula.empty");
    }

    @Test
    void the_deepest_formulas_allowed_are_evaluated_on_a_small_stack() throws InterruptedException {
        var results = new java.util.concurrent.ConcurrentLinkedQueue<Object>();
        var thread = new Thread(
                null,
                () -> {
                    results.add(Formula.parse("2" + "+1".repeat(98)).orThrow().evaluate(Map.of()));
                    results.add(Formula.parse("3" + "+(1".repeat(30) + ")".repeat(30))
                            .orThrow()
                            .evaluate(Map.of()));
                },
                "small",
                512 * 1024);
        thread.start();
        thread.join();
        assertThat(results).containsExactly(new BigDecimal(100), new BigDecimal(33));
    }

    @Test
    void one_formula_serves_many_threads() throws InterruptedException, java.util.concurrent.ExecutionException {
        var formula = Formula.parse("n * 2").orThrow();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var futures = IntStream.range(0, 400)
                    .mapToObj(i -> pool.submit(() -> formula.evaluate(Map.of("n", i))))
                    .toList();
            for (int i = 0; i < futures.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(new BigDecimal(i * 2));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
