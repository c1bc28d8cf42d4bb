package eddy.backend.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import eddy.backend.rules.RuleQueue.Pending;

import static org.assertj.core.api.Assertions.assertThat;

class RuleQueueTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();

    private final RuleQueue queue = new RuleQueue();

    @Test
    void many_changes_of_one_moment_become_one_run() {
        queue.add("churn", new Pending(20, records(ANNA)));
        queue.add("churn", new Pending(10, records(BO)));
        assertThat(queue.take().orElseThrow().getValue()).isEqualTo(new Pending(10, records(ANNA, BO)));
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void more_records_than_are_worth_naming_become_a_run_over_all() {
        var many = Stream.generate(UUID::randomUUID).limit(RuleQueue.MANY).toArray(UUID[]::new);
        queue.add("churn", new Pending(1, records(ANNA)));
        queue.add("churn", new Pending(1, records(many)));
        assertThat(queue.take().orElseThrow().getValue().records()).isEmpty();
    }

    @Test
    void an_app_that_is_put_back_does_not_keep_the_others_waiting() {
        queue.add("broken", new Pending(1, records(ANNA)));
        queue.add("churn", new Pending(1, records(BO)));
        var broken = queue.take().orElseThrow();
        queue.add(broken.getKey(), broken.getValue());
        assertThat(queue.take().orElseThrow().getKey()).isEqualTo("churn");
        assertThat(queue.take().orElseThrow()).isEqualTo(broken);
    }

    @Test
    void what_a_long_work_changes_waits_for_its_end_and_nothing_else_does() {
        queue.hold("import:1", "churn", new Pending(20, records(ANNA)));
        queue.add("churn", new Pending(30, records(BO)));
        assertThat(queue.take().orElseThrow().getValue()).isEqualTo(new Pending(30, records(BO)));
        assertThat(queue.take()).isEmpty();
        queue.hold("import:1", "churn", new Pending(10, records(BO)));
        queue.release("import:1");
        queue.release("import:2");
        assertThat(queue.take().orElseThrow().getValue()).isEqualTo(new Pending(10, records(ANNA, BO)));
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void a_run_with_a_failed_rule_is_repeated_but_not_for_ever() {
        var second = new Pending(1, records(ANNA)).again();
        var third = second.flatMap(Pending::again);
        assertThat(third).isPresent();
        assertThat(third.flatMap(Pending::again)).isEmpty();
    }

    private static Optional<Map<String, Set<UUID>>> records(UUID... ids) {
        return Optional.of(Map.of("customer", Stream.of(ids).collect(Collectors.toSet())));
    }
}
