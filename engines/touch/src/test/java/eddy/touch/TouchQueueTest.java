package eddy.touch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueException;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static eddy.touch.Clients.APP;
import static eddy.touch.Clients.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class TouchQueueTest {

    private final TestDatabase database;
    private final Clients clients;
    private final TouchLog log;
    private final TouchQueue queue;

    TouchQueueTest(TestDatabase database) {
        this.database = database;
        clients = new Clients(database);
        log = new TouchLog(database);
        queue = new TouchQueue(database, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void what_a_case_has_queued_is_cancelled_with_it() {
        var id = clients.add("a");
        clients.queue("care", "1", "case-1", NOON, List.of(id));
        clients.queue("care", "1", "case-2", NOON, List.of(clients.add("b")));

        assertThat(queue.cancelCase("case-1", List.of())).isEqualTo(1);

        var touch = log.list(APP, TouchLog.Filter.of(id), null, 1).items().get(0);
        assertThat(touch.state()).isEqualTo(TouchState.CANCELLED);
        assertThat(touch.reason()).isEqualTo(Reason.CASE_ENDED);
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.CANCELLED, 1, TouchState.QUEUED, 1));
    }

    @Test
    void the_last_words_of_a_case_go_all_the_same() {
        var id = clients.add("a");
        clients.queue("care", "1", "case-1", NOON, List.of(id));

        assertThat(queue.cancelCase("case-1", List.of(new TouchQueue.Step("recovery", "mail"))))
                .isZero();
        assertThat(queue.cancelCase("case-1", List.of(new TouchQueue.Step("other", "mail"))))
                .isOne();
    }

    @Test
    void only_a_held_touch_is_released_or_confirmed() {
        clients.queue("care", "1", clients.add("a"));
        var id = log.list(APP, TouchLog.Filter.none(), null, 1).items().get(0).id();

        assertThatThrownBy(() -> queue.release(id)).isInstanceOf(IssueException.class);
        assertThatThrownBy(() -> queue.confirm(id)).isInstanceOf(IssueException.class);
        queue.cancel(id);
        assertThatThrownBy(() -> queue.cancel(id)).isInstanceOf(IssueException.class);
        assertThat(log.find(id).orElseThrow().reason()).isEqualTo(Reason.BY_PERSON);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 25; i++) {
            ids.add(clients.add("c" + i));
        }
        clients.queue("care", "1", null, NOON, ids);
        clients.queue("sms", "2", null, NOON.plusSeconds(5), ids.subList(0, 5));

        var seen = new ArrayList<UUID>();
        TouchLog.Cursor after = null;
        do {
            var page = log.list(APP, TouchLog.Filter.none(), after, 7);
            page.items().forEach(t -> seen.add(t.id()));
            after = page.next().orElse(null);
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(30);
        var narrowed = log.list(APP, new TouchLog.Filter(ids.get(0), TouchState.QUEUED, "sms"), null, 10);
        assertThat(narrowed.items()).hasSize(1);
        assertThat(narrowed.next()).isEmpty();
        assertThat(log.list("other", TouchLog.Filter.none(), null, 10).items()).isEmpty();
    }

    @Test
    void samples_are_of_the_past_and_leave_without_trace() {
        var id = clients.add("a");
        var samples = new SampleTouches(database);
        var care = Clients.message("care", "email", "recovery");
        samples.add(
                APP,
                "customer",
                1,
                List.of(
                        new SampleTouches.Row(id, care, "recovery", NOON, NOON, NOON.plusSeconds(60), null),
                        new SampleTouches.Row(id, care, null, NOON, NOON, null, null)));
        clients.queue("care", "1", id);

        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.SENT, 2, TouchState.QUEUED, 1));
        assertThat(log.list(APP, TouchLog.Filter.of(id), null, 9).items())
                .filteredOn(Touch::sample)
                .hasSize(2);
        assertThat(samples.remove(APP, DSL.select(DSL.val(UUID.randomUUID())))).isEqualTo(2);
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.QUEUED, 1));
    }

    @Test
    void the_touch_table_has_a_column_for_each_of_its_fields() {
        clients.queue("care", "1", clients.add("a"));
        var table = TouchTables.touchTable(APP, "customer");

        var rows = database.db()
                .select(table.fields().stream()
                        .map(f -> eddy.core.table.TableModel.on("t", f))
                        .toList())
                .from(table.as("t"))
                .where(table.visible("t"))
                .fetch();

        assertThat(rows).hasSize(1);
        assertThat(table.field("record").orElseThrow().linkTo()).contains("customer");
    }
}
