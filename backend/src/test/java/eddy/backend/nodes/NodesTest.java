package eddy.backend.nodes;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.backend.jobs.Jobs;
import eddy.core.Ids;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class NodesTest {

    @Inject
    Nodes nodes;

    @Inject
    Jobs jobs;

    @Inject
    Transactions tx;

    private final UUID alive = Ids.next();
    private final UUID gone = Ids.next();

    @AfterEach
    void forget() {
        tx.requiresNew(() -> tx.db()
                .deleteFrom(DSL.table(DSL.name("node")))
                .where(DSL.field(DSL.name("id"), UUID.class).in(alive, gone))
                .execute());
    }

    @Test
    void whoWasNotHeardOfForTheTimeOfALeaseIsGone() {
        node(alive, Duration.ofSeconds(1));
        node(gone, Nodes.LEASE.plusSeconds(2));
        assertThat(nodes.alive()).contains(nodes.id(), alive).doesNotContain(gone);
        assertThat(nodes.others()).contains(alive).doesNotContain(gone, nodes.id());
        assertThat(nodes.others(Duration.ofHours(1))).contains(alive, gone);
    }

    @Test
    void onlyTheJobsOfNodesThatAreGoneAreEnded() {
        node(alive, Duration.ofSeconds(1));
        node(gone, Duration.ofMinutes(5));
        var theirs = job(alive);
        var left = job(gone);
        var ours = job(nodes.id());
        jobs.takeOver();
        assertThat(List.of(state(theirs), state(left), state(ours))).containsExactly("running", "failed", "running");
        for (var job : List.of(theirs, ours)) {
            tx.requiresNew(() -> tx.db()
                    .deleteFrom(DSL.table(DSL.name("job")))
                    .where(DSL.field(DSL.name("id"), UUID.class).eq(job))
                    .execute());
        }
    }

    private String state(UUID job) {
        return jobs.find(job).orElseThrow().state();
    }

    private void node(UUID id, Duration ago) {
        tx.requiresNew(() -> {
            var seen = tx.db()
                    .select(DSL.currentOffsetDateTime())
                    .fetchSingle()
                    .value1()
                    .minus(ago);
            tx.db()
                    .insertInto(DSL.table(DSL.name("node")))
                    .set(Map.of(
                            DSL.field(DSL.name("id"), UUID.class),
                            id,
                            DSL.field(DSL.name("started_at"), OffsetDateTime.class),
                            seen,
                            DSL.field(DSL.name("seen_at"), OffsetDateTime.class),
                            seen))
                    .execute();
        });
    }

    private UUID job(UUID node) {
        var id = Ids.next();
        tx.requiresNew(() -> tx.db()
                .insertInto(DSL.table(DSL.name("job")))
                .set(Map.of(
                        DSL.field(DSL.name("id"), UUID.class),
                        id,
                        DSL.field(DSL.name("kind"), String.class),
                        "rules",
                        DSL.field(DSL.name("state"), String.class),
                        "running",
                        DSL.field(DSL.name("done"), Long.class),
                        0L,
                        DSL.field(DSL.name("created_at"), OffsetDateTime.class),
                        OffsetDateTime.now(),
                        DSL.field(DSL.name("node"), UUID.class),
                        node))
                .execute());
        return id;
    }
}
