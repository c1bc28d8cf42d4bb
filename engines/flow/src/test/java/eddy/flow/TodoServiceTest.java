package eddy.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.core.issue.IssueException;
import eddy.flow.world.World;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class TodoServiceTest {

    private final TestDatabase database;
    private final World world;
    private final TodoService todos;
    private final UUID zhang;

    TodoServiceTest(TestDatabase database) {
        this.database = database;
        world = World.of(database);
        todos = world.engine.todos();
        world.clock.set("2026-03-02T09:00:00+08:00");
        zhang = world.customers.add("张伟", "high", world.wang.id());
    }

    /** Other tests leave todos behind. */
    @BeforeEach
    void nobodyHasAnythingToDo() {
        database.db()
                .update(org.jooq.impl.DSL.table(org.jooq.impl.DSL.name("todo")))
                .set(org.jooq.impl.DSL.field(org.jooq.impl.DSL.name("app"), String.class), "past")
                .execute();
    }

    private List<Todo> list(Person person, TodoList.State state) {
        return todos.list(person, new TodoList(state, Optional.of(World.APP), Optional.empty()), Optional.empty(), 50)
                .items();
    }

    private Todo pooled() {
        world.start("outcome_branch", zhang);
        return list(world.lina, TodoList.State.POOL).get(0);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(IssueException.class, e -> assertThat(e.issues())
                .extracting(i -> i.code())
                .containsExactly(code));
    }

    @Test
    void a_pooled_todo_is_seen_by_those_who_hold_the_role() {
        var todo = pooled();

        assertThat(todo.role()).isEqualTo("cs_team");
        assertThat(list(world.wang, TodoList.State.POOL)).hasSize(1);
        assertThat(list(world.guest, TodoList.State.POOL)).isEmpty();
        assertThat(list(world.lina, TodoList.State.MINE)).isEmpty();
    }

    @Test
    void claiming_takes_a_todo_out_of_the_pool_and_unclaiming_puts_it_back() {
        var todo = pooled();
        assertThat(todos.claim(todo.id(), world.lina).assignee()).isEqualTo(world.lina.id());

        assertThat(list(world.wang, TodoList.State.POOL)).isEmpty();
        assertThat(list(world.lina, TodoList.State.MINE)).hasSize(1);
        refused("todo.already_claimed", () -> todos.claim(todo.id(), world.wang));
        refused("todo.not_yours", () -> todos.unclaim(todo.id(), world.wang));

        todos.unclaim(todo.id(), world.lina);
        assertThat(list(world.wang, TodoList.State.POOL)).hasSize(1);
    }

    @Test
    void of_two_people_who_claim_at_once_one_is_told() {
        var todo = pooled();
        var told = Stream.of(world.lina, world.wang)
                .map(p -> CompletableFuture.supplyAsync(() -> {
                    try {
                        todos.claim(todo.id(), p);
                        return "taken";
                    } catch (IssueException e) {
                        return e.issues().get(0).code();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).containsExactlyInAnyOrder("taken", "todo.already_claimed");
    }

    @Test
    void somebody_without_the_role_can_neither_claim_nor_complete() {
        var todo = pooled();
        refused("todo.not_yours", () -> todos.claim(todo.id(), world.guest));
        refused("todo.not_yours", () -> todos.complete(todo.id(), world.guest, "yes", null, null));
        refused("todo.not_yours", () -> todos.delegate(todo.id(), world.guest, world.lina.id(), null));
    }

    @Test
    void a_todo_is_completed_once() {
        var todo = pooled();
        world.clock.advance(Duration.ofMinutes(12));
        var done = todos.complete(todo.id(), world.lina, "yes", "went well", null);

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.outcome()).isEqualTo("yes");
        assertThat(done.note()).isEqualTo("went well");
        assertThat(done.doneBy()).isEqualTo(world.lina.id());
        refused("todo.already_done", () -> todos.complete(todo.id(), world.lina, "no", null, null));
        refused("todo.already_done", () -> todos.claim(todo.id(), world.wang));
        assertThat(list(world.lina, TodoList.State.DONE)).extracting(Todo::id).contains(todo.id());
    }

    @Test
    void of_two_people_who_complete_at_once_one_is_told_and_the_case_goes_on_once() {
        var todo = pooled();
        var told = Stream.of(world.lina, world.wang)
                .map(p -> CompletableFuture.supplyAsync(() -> {
                    try {
                        todos.complete(todo.id(), p, "yes", null, null);
                        return "done";
                    } catch (IssueException e) {
                        return e.issues().get(0).code();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).containsExactlyInAnyOrder("done", "todo.already_done");
        assertThat(world.engine.caseInfo(todo.caseId()).orElseThrow().outcome()).isEqualTo("recovered");
    }

    @Test
    void an_outcome_the_todo_does_not_offer_is_refused() {
        var todo = pooled();
        refused("todo.outcome.unknown", () -> todos.complete(todo.id(), world.lina, "maybe", null, null));
        assertThat(todos.get(todo.id()).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void delegating_gives_a_todo_to_another_person() {
        var todo = pooled();
        todos.delegate(todo.id(), world.lina, world.wang.id(), "you know them");

        assertThat(list(world.wang, TodoList.State.MINE)).extracting(Todo::note).containsExactly("you know them");
        refused("todo.not_yours", () -> todos.delegate(todo.id(), world.lina, world.lina.id(), null));
        refused("todo.person.unknown", () -> todos.delegate(todo.id(), world.wang, Ids.next(), null));
    }

    @Test
    void the_todo_of_a_cancelled_case_cannot_be_done() {
        var todo = pooled();
        world.engine.cancelCase(todo.caseId());
        refused("todo.cancelled", () -> todos.complete(todo.id(), world.lina, "yes", null, null));
    }

    @Test
    void several_todos_are_completed_in_one_go_and_each_says_why_not() {
        var first = pooled();
        var other = world.customers.add("李雷", "low", null);
        world.start("outcome_branch", other);
        var second = list(world.lina, TodoList.State.POOL).stream()
                .filter(t -> t.record().equals(other))
                .findFirst()
                .orElseThrow();
        todos.complete(second.id(), world.wang, "no", null, null);

        var results = todos.completeAll(List.of(first.id(), second.id(), Ids.next()), world.lina, "yes", null);

        assertThat(results.get(0).issues()).isEmpty();
        assertThat(results.get(1).issues()).extracting(i -> i.code()).containsExactly("todo.already_done");
        assertThat(results.get(2).issues()).extracting(i -> i.code()).containsExactly("todo.unknown");
        assertThat(todos.get(first.id()).orElseThrow().state()).isEqualTo("done");
    }

    @Test
    void what_is_filled_in_becomes_a_record_of_the_form() {
        world.publish(
                20,
                List.of(World.compile(
                                "linear",
                                World.xml("linear").replace("\"hint\"", "\"form\": \"call_result\", \"hint\""))
                        .orThrow()));
        world.start(20, "linear", zhang, "form");
        var todo = list(world.wang, TodoList.State.MINE).get(0);

        refused("record.value.required", () -> todos.complete(todo.id(), world.wang, "recovered", null, null));
        assertThat(todos.get(todo.id()).orElseThrow().isOpen()).isTrue();

        var values = JsonNodeFactory.instance.objectNode().put("result", "happy again");
        var done = todos.complete(todo.id(), world.wang, "recovered", null, values);
        assertThat(done.formData()).isEqualTo(values);
        assertThat(done.formRecord()).isNotNull();
    }

    @Test
    void lists_run_by_priority_and_deadline_and_continue_where_they_stopped() {
        world.start("reminder", zhang);
        world.start("both", zhang);
        for (int i = 0; i < 3; i++) {
            world.start("outcome_branch", world.customers.add("c" + i, "low", null));
        }
        var pool = new TodoList(TodoList.State.POOL, Optional.of(World.APP), Optional.empty());
        var first = todos.list(world.lina, pool, Optional.empty(), 4);
        var rest = todos.list(world.lina, pool, first.next(), 4);

        assertThat(first.items().get(0).dueAt()).isNotNull();
        assertThat(rest.items()).hasSize(2);
        assertThat(rest.next()).isEmpty();
        assertThat(Stream.of(first, rest).flatMap(p -> p.items().stream()).map(Todo::id))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> todos.list(world.lina, pool, Optional.of("nonsense"), 4))
                .hasMessageContaining("flow.cursor.invalid");
    }

    @Test
    void todos_are_found_by_the_name_of_their_record() {
        pooled();
        var search = new TodoList(TodoList.State.POOL, Optional.empty(), Optional.of("张"));
        assertThat(todos.list(world.lina, search, Optional.empty(), 10).items()).hasSize(1);
        var other = new TodoList(TodoList.State.POOL, Optional.empty(), Optional.of("李"));
        assertThat(todos.list(world.lina, other, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void counts_tell_what_the_lists_hold() {
        world.start("linear", zhang);
        pooled();
        world.clock.advance(Duration.ofDays(2));

        var counts = todos.counts(world.wang, Optional.of(World.APP));
        assertThat(counts).isEqualTo(new TodoCounts(1, 1, 1, 0, 2));
    }

    @Test
    void the_table_for_boards_says_which_todos_are_late() {
        world.start("linear", zhang);
        var todo = list(world.wang, TodoList.State.MINE).get(0);
        world.clock.advance(Duration.ofDays(2));
        todos.complete(todo.id(), world.wang, "recovered", null, null);

        var table = FlowTables.of(World.APP, "customer").get(1);
        var overdue = database.db()
                .select(eddy.core.table.TableModel.on(
                        "t", table.field("overdue").orElseThrow()))
                .from(table.as("t"))
                .where(table.visible("t"))
                .fetch(0);
        assertThat(overdue).hasToString("[true]");
    }
}
