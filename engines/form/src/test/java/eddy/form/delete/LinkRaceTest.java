package eddy.form.delete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.Computing;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.TablePlanner;
import eddy.form.spi.People;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A link and the deletion of what it leads to, in the same instant. */
@EachDatabase
class LinkRaceTest {

    private static final String APP = "race";
    private static final Author SOMEONE = Author.person(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** Long enough for a deletion that does not wait to be over. */
    private static final long WAIT_MILLIS = 400;

    private static final String CUSTOMER = form("customer", """
            'orders': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'订单数','en':'Orders'},
              'aggregate':'count','over':{'table':'order','link':'customer'}}}""");
    private static final String ORDER = form("order", Forms.link("customer", "customer", "cascade"));
    private static final String LINE = form("line", Forms.link("order", "order", "cascade"));
    private static final String INVOICE = form("invoice", Forms.link("customer", "customer", "restrict"));
    private static final String NOTE = form("note", Forms.link("customer", "customer", "unlink"));

    /** The doors by which a link comes in. */
    enum Door {
        ONE,
        MANY,
        CHANGE,
        ACTION
    }

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final List<CompiledForm> forms = Forms.together(APP, CUSTOMER, ORDER, LINE, INVOICE, NOTE);
    private final CompiledForm customer = forms.get(0);
    private final CompiledForm order = forms.get(1);
    private final CompiledForm line = forms.get(2);
    private final CompiledForm invoice = forms.get(3);
    private final CompiledForm note = forms.get(4);
    private final RecordStore store;

    LinkRaceTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = Forms.live(APP, forms);
        var computing = new Computing(database, clock, app -> Optional.of(live));
        computing.tell(List.of(computing));
        store = new RecordStore(database, clock, List.of(computing), app -> Optional.of(live), People.ANYBODY);
    }

    private static String form(String key, String more) {
        return """
            { 'schemaVersion': 1, 'key': '%1$s', 'label': {'zh-CN':'%1$s','en':'%1$s'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                %2$s } } }""".formatted(key, more);
    }

    @BeforeEach
    void empty() {
        forms.forEach(f -> database.db()
                .deleteFrom(DSL.table(DSL.name(f.table().sqlName())))
                .execute());
    }

    private UUID make(CompiledForm form, String more) {
        return store.create(form, Forms.json("{'name':'n'" + more + "}"), SOMEONE)
                .id();
    }

    private UUID linked(CompiledForm form, String field, UUID target) {
        return make(form, ",'" + field + "':'" + target + "'");
    }

    private void delete(CompiledForm form, UUID id) {
        store.delete(form, id, OptionalInt.empty(), SOMEONE);
    }

    private boolean lies(CompiledForm form, UUID id) {
        return store.get(form, id).orElseThrow().deleted();
    }

    private boolean isLinked(CompiledForm form, UUID id, String field) {
        return store.get(form, id).orElseThrow().values().has(field);
    }

    /** Makes the record that links, through one of the doors. */
    private UUID write(Door door, CompiledForm form, UUID target) {
        var values = Forms.json("{'name':'n','customer':'" + target + "'}");
        return switch (door) {
            case ONE -> store.create(form, values, SOMEONE).id();
            case MANY ->
                store.batch(form, List.of(new RowChange.Create(values)), true, SOMEONE)
                        .rows()
                        .get(0)
                        .id();
            case CHANGE -> {
                var id = make(form, "");
                store.patch(form, id, Forms.json("{'customer':'" + target + "'}"), OptionalInt.empty(), SOMEONE);
                yield id;
            }
            case ACTION -> {
                var id = make(form, "");
                var field = form.field("customer").orElseThrow();
                assertThat(store.gone(APP, field, target)).isEmpty();
                var ids = DSL.select(DSL.field(DSL.name("id"), UUID.class))
                        .from(DSL.table(DSL.name(form.table().sqlName())))
                        .where(DSL.field(DSL.name("id"), UUID.class).eq(id));
                store.setFields(APP, form.table(), ids, java.util.Map.of(field, target), SOMEONE);
                yield id;
            }
        };
    }

    /**
     * Does {@code second} in a transaction of its own after {@code first} and before the end of its transaction, unless it waits
     * for that.
     */
    private <T> T within(Function<Void, T> first, Runnable second) {
        var begun = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> {
            await(begun);
            second.run();
        });
        var made = database.required(() -> {
            var answer = first.apply(null);
            begun.countDown();
            try {
                other.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return answer;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return answer;
        });
        try {
            other.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_deletion_waits_for_a_link_under_way_and_takes_it_along(Door door) {
        var target = make(customer, "");
        var order = within(x -> write(door, this.order, target), () -> delete(customer, target));
        assertThat(lies(customer, target)).isTrue();
        assertThat(lies(this.order, order)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void a_deletion_waits_for_a_link_under_way_and_clears_it(Door door) {
        var target = make(customer, "");
        var written = within(x -> write(door, note, target), () -> delete(customer, target));
        assertThat(lies(customer, target)).isTrue();
        assertThat(isLinked(note, written, "customer")).isFalse();
    }

    @Test
    void a_deletion_waits_for_a_link_under_way_that_keeps_the_record() {
        var target = make(customer, "");
        assertThatThrownBy(() -> within(x -> linked(invoice, "customer", target), () -> delete(customer, target)))
                .isInstanceOf(IssueException.class)
                .hasMessageContaining("record.linked");
        assertThat(lies(customer, target)).isFalse();
    }

    @Test
    void what_links_to_what_goes_along_goes_along_too() {
        var target = make(customer, "");
        var middle = linked(order, "customer", target);
        var last = within(x -> linked(line, "order", middle), () -> delete(customer, target));
        assertThat(lies(order, middle)).isTrue();
        assertThat(lies(line, last)).isTrue();
    }

    @Test
    void a_link_waits_for_a_deletion_under_way_and_is_refused() {
        var target = make(customer, "");
        assertThatThrownBy(() -> within(
                        x -> {
                            delete(customer, target);
                            return target;
                        },
                        () -> linked(order, "customer", target)))
                .isInstanceOf(IssueException.class)
                .satisfies(e -> assertThat(((IssueException) e).issues())
                        .extracting(Issue::code)
                        .containsExactly("record.link.missing"));
    }

    @Test
    void a_batch_waits_for_a_deletion_under_way_and_refuses_the_row() {
        var target = make(customer, "");
        var rows = List.<RowChange>of(
                new RowChange.Create(Forms.json("{'name':'good'}")),
                new RowChange.Create(Forms.json("{'name':'bad','customer':'" + target + "'}")));
        within(
                x -> {
                    delete(customer, target);
                    return target;
                },
                () -> assertThat(store.batch(order, rows, false, SOMEONE).rows())
                        .extracting(r -> r.outcome())
                        .containsExactly(Outcome.CREATED, Outcome.REFUSED));
    }

    @Test
    void many_may_link_to_one_record_at_once_and_all_are_counted() {
        var target = make(customer, "");
        var writers = new CompletableFuture<?>[8];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = CompletableFuture.runAsync(() -> {
                for (int n = 0; n < 10; n++) {
                    linked(order, "customer", target);
                }
            });
        }
        CompletableFuture.allOf(writers).join();
        assertThat(store.get(customer, target)
                        .orElseThrow()
                        .values()
                        .path("orders")
                        .asInt())
                .isEqualTo(80);
    }
}
