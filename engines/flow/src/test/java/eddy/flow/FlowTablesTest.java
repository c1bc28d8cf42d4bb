package eddy.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.core.table.TableModel;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables cases and todos show to boards and conditions. */
@EachDatabase
class FlowTablesTest {

    private final TestDatabase database;
    private final World world;
    private final UUID zhang;

    FlowTablesTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    /** Every declared field of the rows about the customer, by key. */
    private List<Map<String, Object>> rows(TableModel table) {
        return database.db()
                .select(table.fields().stream()
                        .map(f -> TableModel.on("t", f).as(DSL.name(f.key())))
                        .toList())
                .from(table.as("t"))
                .where(table.visible("t"))
                .and(DSL.field(DSL.name("t", "record_id"), UUID.class).eq(zhang))
                .fetch()
                .map(r -> new TreeMap<>(r.intoMap()));
    }

    private TableModel table(String key) {
        return FlowTables.of(World.APP, "customer").stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_formats_name_every_field() {
        assertThat(table("case").fields())
                .extracting(f -> f.key())
                .contains(
                        "flow",
                        "strategy",
                        "outcome",
                        "state",
                        "record",
                        "started_at",
                        "ended_at",
                        "duration_hours",
                        "release");
        assertThat(table("todo").fields())
                .extracting(f -> f.key())
                .contains("title", "state", "priority", "outcome", "role", "assignee", "record", "flow", "created_at")
                .contains("due_at", "done_at", "minutes", "overdue");
        assertThat(table("case").field("record").orElseThrow().linkTo()).contains("customer");
        assertThat(FlowTables.of(World.APP, "customer")).allMatch(TableModel::system);
    }

    @Test
    void a_case_shows_how_long_it_took_and_how_it_went() {
        world.start("outcome_branch", zhang);
        world.clock.advance(Duration.ofMinutes(90));
        var todo = world.engine
                .todos()
                .about(World.APP, zhang, Optional.empty(), 1)
                .items()
                .get(0);
        world.engine.todos().complete(todo.id(), world.lina, "yes", null, null);

        var row = rows(table("case")).get(0);
        assertThat(row)
                .containsEntry("state", "ended")
                .containsEntry("outcome", "recovered")
                .containsEntry("flow", "outcome_branch");
        assertThat((BigDecimal) row.get("duration_hours")).isEqualByComparingTo("1.5");
        assertThat(row.get("release")).hasToString("1");
    }

    @Test
    void a_sub_flow_is_part_of_its_case() {
        world.start("outer", zhang);
        assertThat(rows(table("case"))).hasSize(1);
    }

    @Test
    void a_todo_shows_its_minutes_and_whether_it_was_late() {
        world.start("linear", zhang);
        var todo = world.engine
                .todos()
                .about(World.APP, zhang, Optional.empty(), 1)
                .items()
                .get(0);
        world.clock.advance(Duration.ofMinutes(25));
        world.engine.todos().complete(todo.id(), world.wang, "recovered", null, null);

        var row = rows(table("todo")).get(0);
        assertThat(row)
                .containsEntry("state", "done")
                .containsEntry("outcome", "recovered")
                .containsEntry("overdue", false);
        assertThat(row.get("minutes")).hasToString("25");
        assertThat(row).containsEntry("assignee", world.wang.id());
    }

    @Test
    void an_open_todo_past_its_deadline_is_late() {
        world.clock.set("2020-01-06T09:00:00+08:00");
        world.start("linear", zhang);
        assertThat(rows(table("todo")).get(0)).containsEntry("overdue", true);
        world.start("outcome_branch", zhang);
        assertThat(rows(table("todo")))
                .filteredOn(r -> r.get("flow").equals("outcome_branch"))
                .allMatch(r -> r.get("overdue").equals(false));
    }

    @Test
    void another_app_sees_nothing_of_it() {
        world.start("linear", zhang);
        var other = FlowTables.of("other", "customer");
        assertThat(rows(other.get(0))).isEmpty();
        assertThat(rows(other.get(1))).isEmpty();
        assertThat(world.engine
                        .cases(CaseList.of("other"), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(world.engine
                        .todos()
                        .about("other", zhang, Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(world.engine.caseInfo(Ids.next())).isEmpty();
    }
}
