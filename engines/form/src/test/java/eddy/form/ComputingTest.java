package eddy.form;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.Attempts;
import eddy.core.issue.IssueException;
import eddy.core.table.Tables;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class ComputingTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "sums";

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final List<ChangeSet> told = new ArrayList<>();
    private final CompiledForm customer;
    private final CompiledForm order;
    private final Computing computing;
    private final RecordStore store;

    ComputingTest(TestDatabase database) {
        this.database = database;
        var forms = Forms.together(APP, ComputedForms.CUSTOMER, ComputedForms.ORDER);
        customer = forms.get(0);
        order = forms.get(1);
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = new LiveForms.AppForms(
                APP,
                ZoneId.of("Asia/Shanghai"),
                Tables.of(forms.stream().map(CompiledForm::table).toList()),
                forms);
        computing = new Computing(database, clock, app -> Optional.of(live));
        List<RecordListener> listeners = List.of(computing, told::add);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("sums__customer", "sums__order", "record_change", "form_computed", "form_serial")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
        clock.set("2026-03-20T09:00:00.123456789+08:00");
        computing.round(APP);
        told.clear();
    }

    @Test
    void a_roll_up_follows_every_change_of_what_it_counts() {
        var anna = customer("Anna");
        var bert = customer("Bert");
        assertThat(value(anna, "orders")).isEqualTo("0");
        assertThat(value(anna, "total")).isEqualTo("0");
        var first = order(anna, 100, "2026-03-01T10:00:00+08:00");
        var second = order(anna, 50.5, "2026-03-10T10:00:00+08:00");
        assertThat(value(anna, "orders")).isEqualTo("2");
        assertThat(value(anna, "total")).isEqualTo("150.5");
        assertThat(value(anna, "last_order_at")).isEqualTo("2026-03-10T02:00:00Z");
        assertThat(value(anna, "last_amount")).isEqualTo("50.5");

        store.patch(order, second, Forms.json("{'amount': 20}"), OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "total")).isEqualTo("120");
        store.patch(order, second, Forms.json("{'customer': '" + bert + "'}"), OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "total")).isEqualTo("100");
        assertThat(value(bert, "total")).isEqualTo("20");
        store.delete(order, first, OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "orders")).isEqualTo("0");
        assertThat(value(anna, "last_order_at")).isNull();
        store.restore(order, first, SOMEONE);
        assertThat(value(anna, "orders")).isEqualTo("1");
    }

    /** Each holds a record the other wants: whichever the database ends comes again. */
    @Test
    void what_is_worked_out_anew_and_a_change_that_meets_it_are_both_done() throws Exception {
        var anna = customer("Anna");
        var bert = customer("Bert");
        computing.distrust(APP, "order");
        var pool = Executors.newFixedThreadPool(2);
        try {
            var rounds = new ArrayList<Future<Integer>>();
            Attempts.whileLocked(database, () -> {
                name(bert, "Bertha");
                if (rounds.isEmpty()) {
                    rounds.add(pool.submit(() -> computing.round(APP)));
                    untilHeld(pool, anna);
                }
                name(anna, "Annabel");
            });
            rounds.get(0).get(20, TimeUnit.SECONDS);
            assertThat(value(anna, "name")).isEqualTo("Annabel");
            assertThat(value(bert, "name")).isEqualTo("Bertha");
            assertThat(computing.round(APP)).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private void name(UUID id, String name) {
        store.patch(customer, id, Forms.json("{'name': '" + name + "'}"), OptionalInt.empty(), SOMEONE);
    }

    /** Until the other transaction holds the record: another one finds it taken. */
    private void untilHeld(ExecutorService pool, UUID id) {
        var free = DSL.selectOne()
                .from(DSL.table(DSL.name("sums__customer")))
                .where(DSL.field(DSL.name("id"), UUID.class).eq(id))
                .forUpdate()
                .skipLocked();
        Callable<Boolean> isHeld =
                () -> database.requiresNew(() -> database.db().fetch(free).isEmpty());
        try {
            for (int n = 0; n < 200 && !pool.submit(isHeld).get(); n++) {
                Thread.sleep(10);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_condition_says_which_records_count() {
        var anna = customer("Anna");
        var order = order(anna, 10, "2026-03-10T10:00:00+08:00");
        assertThat(value(anna, "paid")).isEqualTo("0");
        store.patch(this.order, order, Forms.json("{'state': 'paid'}"), OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "paid")).isEqualTo("10");
    }

    @Test
    void formulas_follow_the_fields_they_read_and_each_other() {
        var anna = customer("Anna");
        order(anna, 300, "2026-03-10T10:00:00+08:00");
        order(anna, 100, "2026-03-11T10:00:00+08:00");
        assertThat(value(anna, "average")).isEqualTo("200");
        assertThat(value(anna, "grade")).isEqualTo("A");
        store.patch(customer, anna, Forms.json("{'bonus': 50}"), OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "average")).isEqualTo("225");
    }

    @Test
    void a_look_up_follows_the_link_and_the_record_it_leads_to() {
        var anna = customer("Anna");
        var bert = customer("Bert");
        var order = order(anna, 10, "2026-03-10T10:00:00+08:00");
        assertThat(orderValue(order, "customer_name")).isEqualTo("Anna");
        store.patch(customer, anna, Forms.json("{'name': 'Anne'}"), OptionalInt.empty(), SOMEONE);
        assertThat(orderValue(order, "customer_name")).isEqualTo("Anne");
        store.patch(this.order, order, Forms.json("{'customer': '" + bert + "'}"), OptionalInt.empty(), SOMEONE);
        assertThat(orderValue(order, "customer_name")).isEqualTo("Bert");
    }

    @Test
    void listeners_hear_of_computed_changes_and_the_version_stays() {
        var anna = customer("Anna");
        int version = store.get(customer, anna).orElseThrow().version();
        told.clear();
        order(anna, 10, "2026-03-10T10:00:00+08:00");
        var change = told.stream()
                .filter(c -> c.table().equals("customer"))
                .findFirst()
                .orElseThrow();
        assertThat(change.fields()).contains("orders", "total", "average").doesNotContain("paid");
        assertThat(database.db().fetch(change.records()).map(Record1::value1)).containsExactly(anna);
        assertThat(store.get(customer, anna).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void what_falls_out_of_a_window_is_seen_by_the_next_round() {
        var anna = customer("Anna");
        var bert = customer("Bert");
        order(anna, 10, "2026-03-15T10:00:00+08:00");
        order(bert, 10, "2026-03-19T10:00:00+08:00");
        assertThat(value(anna, "week")).isEqualTo("1");
        clock.advance(Duration.ofDays(3));
        told.clear();
        computing.round(APP);
        assertThat(value(anna, "week")).isEqualTo("0");
        assertThat(value(bert, "week")).isEqualTo("1");
        assertThat(told).hasSize(1);
        assertThat(computing.round(APP)).isZero();
    }

    @Test
    void a_month_begins_anew() {
        var anna = customer("Anna");
        order(anna, 10, "2026-03-15T10:00:00+08:00");
        assertThat(value(anna, "month")).isEqualTo("1");
        clock.set("2026-04-01T00:20:00+08:00");
        computing.round(APP);
        assertThat(value(anna, "month")).isEqualTo("0");
    }

    @Test
    void a_formula_that_asks_for_the_day_is_worked_out_daily() {
        var anna = customer("Anna");
        store.patch(customer, anna, Forms.json("{'since': '2026-03-10'}"), OptionalInt.empty(), SOMEONE);
        assertThat(value(anna, "days")).isEqualTo("10");
        clock.set("2026-03-21T00:20:00+08:00");
        computing.round(APP);
        assertThat(value(anna, "days")).isEqualTo("11");
    }

    @Test
    void the_first_round_works_out_what_stood_there_before() {
        var plain = new RecordStore(database, clock, List.of());
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 2_100; i++) {
            ids.add(plain.create(customer, Forms.json("{'name': 'n'}"), SOMEONE).id());
        }
        plain.create(order, orderValues(ids.get(2_050), 7, "2026-03-15T10:00:00+08:00"), SOMEONE);
        assertThat(value(ids.get(2_050), "total")).isEqualTo("0");
        database.db().deleteFrom(DSL.table(DSL.name("form_computed"))).execute();
        computing.round(APP);
        assertThat(value(ids.get(2_050), "total")).isEqualTo("7");
        assertThat(value(ids.get(3), "total")).isEqualTo("0");
    }

    @Test
    void two_who_add_to_one_sum_at_once_see_each_other() throws Exception {
        var anna = customer("Anna");
        var pool = Executors.newFixedThreadPool(4);
        var start = new CountDownLatch(1);
        var all = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < 20; i++) {
            all.add(pool.submit(() -> {
                start.await();
                return order(anna, 1, "2026-03-10T10:00:00+08:00");
            }));
        }
        start.countDown();
        for (var one : all) {
            one.get();
        }
        pool.shutdown();
        assertThat(value(anna, "orders")).isEqualTo("20");
        assertThat(value(anna, "total")).isEqualTo("20");
        var numbers = store.query(order, RecordQuery.newest(Forms.now(clock), 100)).items().stream()
                .map(r -> r.values().path("number").asText())
                .sorted()
                .toList();
        assertThat(numbers).first().isEqualTo("SO-202603-001");
        assertThat(numbers).last().isEqualTo("SO-202603-020");
        assertThat(Set.copyOf(numbers)).hasSize(20);
    }

    @Test
    void a_serial_number_leaves_no_gap_when_a_record_is_refused() {
        var anna = customer("Anna");
        assertThat(orderValue(order(anna, 1, "2026-03-10T10:00:00+08:00"), "number"))
                .isEqualTo("SO-202603-001");
        assertThatThrownBy(() -> database.required(() -> {
                    order(anna, 1, "2026-03-10T10:00:00+08:00");
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(orderValue(order(anna, 1, "2026-03-10T10:00:00+08:00"), "number"))
                .isEqualTo("SO-202603-002");
        clock.set("2026-04-01T00:20:00+08:00");
        assertThat(orderValue(order(anna, 1, "2026-03-10T10:00:00+08:00"), "number"))
                .isEqualTo("SO-202604-001");
    }

    @Test
    void computed_fields_take_no_value() {
        assertThatThrownBy(() -> store.create(customer, Forms.json("{'name': 'a', 'orders': 5}"), SOMEONE))
                .isInstanceOfSatisfying(
                        IssueException.class,
                        e -> assertThat(e.issues()).extracting("code").containsExactly("record.value.computed"));
        var anna = customer("Anna");
        assertThatThrownBy(
                        () -> store.patch(customer, anna, Forms.json("{'grade': 'B'}"), OptionalInt.empty(), SOMEONE))
                .isInstanceOf(IssueException.class);
    }

    private UUID customer(String name) {
        return store.create(customer, Forms.json("{'name': '" + name + "'}"), SOMEONE)
                .id();
    }

    private UUID order(UUID customer, double amount, String at) {
        return store.create(order, orderValues(customer, amount, at), SOMEONE).id();
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode orderValues(UUID customer, double amount, String at) {
        return Forms.json("{'customer': '" + customer + "', 'amount': " + amount + ", 'at': '" + at + "'}");
    }

    private String value(UUID id, String field) {
        return text(customer, id, field);
    }

    private String orderValue(UUID id, String field) {
        return text(order, id, field);
    }

    private String text(CompiledForm form, UUID id, String field) {
        var value = store.get(form, id).orElseThrow().values().get(field);
        if (value == null) {
            return null;
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }
}
