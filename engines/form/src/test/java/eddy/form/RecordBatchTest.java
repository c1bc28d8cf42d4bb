package eddy.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.form.BatchResult.Outcome;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class RecordBatchTest {

    private static final UUID LINA = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");
    private static final Author BY_LINA = Author.person(LINA);

    private final TestDatabase database;
    private final List<ChangeSet> told = new ArrayList<>();
    private final List<Set<UUID>> toldIds = new ArrayList<>();
    private final CompiledForm customer = Forms.of("batch", Forms.CUSTOMER);
    private final CompiledForm event = Forms.of("batch", Forms.EVENT);
    private final RecordStore store;

    RecordBatchTest(TestDatabase database) {
        this.database = database;
        var clock = MutableClock.at("2026-03-02T09:00:00+08:00");
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("batch", List.of(customer, event)).orThrow());
        store = new RecordStore(database, clock, List.of(changes -> {
            told.add(changes);
            toldIds.add(new HashSet<>(database.db().fetch(changes.records()).map(Record1::value1)));
        }));
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("batch__customer", "batch__event", "record_change")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    private StoredRecord made(String values) {
        return store.create(customer, Forms.json(values), BY_LINA);
    }

    private static RowChange create(String values) {
        return new RowChange.Create(Forms.json(values));
    }

    private static RowChange update(StoredRecord record, Integer version, String values) {
        var expected = version == null ? OptionalInt.empty() : OptionalInt.of(version);
        return new RowChange.Update(record.id(), expected, Forms.json(values));
    }

    private static RowChange delete(StoredRecord record) {
        return new RowChange.Delete(record.id(), OptionalInt.empty());
    }

    private List<String> codes(BatchResult result) {
        return result.rows().stream()
                .map(r -> r.issues().isEmpty()
                        ? r.outcome().name()
                        : r.issues().get(0).code())
                .toList();
    }

    @Test
    void rows_are_made_changed_and_deleted_with_history_and_three_change_sets() {
        var a = made("{'name':'a','code':'1','tier':'low'}");
        var b = made("{'name':'b','code':'2'}");
        var c = made("{'name':'c','code':'3'}");
        told.clear();
        toldIds.clear();
        var result = store.batch(
                customer,
                List.of(
                        create("{'name':'d','code':'3'}"),
                        update(a, 1, "{'tier':'high','score':5}"),
                        update(b, null, "{'name':'b'}"),
                        delete(c)),
                true,
                BY_LINA);
        assertThat(result.written()).isTrue();
        assertThat(codes(result)).containsExactly("CREATED", "UPDATED", "UNCHANGED", "DELETED");
        assertThat(store.changes(customer, a.id()))
                .extracting(RecordChange::field)
                .containsExactly("score", "tier", "#created");
        assertThat(store.get(customer, a.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(store.get(customer, b.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(store.get(customer, c.id()).orElseThrow().deleted()).isTrue();
        assertThat(store.changes(customer, c.id()))
                .extracting(RecordChange::field)
                .containsExactly("#deleted", "#created");
        assertThat(told).extracting(ChangeSet::kind).containsExactly(Kind.DELETED, Kind.UPDATED, Kind.CREATED);
        assertThat(toldIds)
                .containsExactly(
                        Set.of(c.id()),
                        Set.of(a.id()),
                        Set.of(result.rows().get(0).id()));
    }

    @Test
    void one_refused_row_refuses_all_when_all_are_wanted() {
        var a = made("{'name':'a'}");
        told.clear();
        var rows = List.of(create("{'name':'b'}"), update(a, 1, "{'tier':'mid'}"), create("{'name':'c','phone':'x'}"));
        var all = store.batch(customer, rows, true, BY_LINA);
        assertThat(all.written()).isFalse();
        assertThat(codes(all)).containsExactly("CREATED", "record.value.choice", "record.value.phone");
        assertThat(told).isEmpty();
        var good = store.batch(customer, rows, false, BY_LINA);
        assertThat(good.written()).isTrue();
        assertThat(good.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(good.count(Outcome.REFUSED)).isEqualTo(2);
        assertThat(store.get(customer, good.rows().get(0).id())).isPresent();
        assertThat(store.get(customer, a.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_one_record_and_to_one_row() {
        var a = made("{'name':'a','code':'1'}");
        var b = made("{'name':'b','code':'2'}");
        var result = store.batch(
                customer,
                List.of(
                        create("{'name':'x','code':'1'}"),
                        create("{'name':'y','code':'9'}"),
                        create("{'name':'z','code':'9'}"),
                        update(b, null, "{'code':'1'}"),
                        update(a, null, "{'code':'1','score':1}")),
                false,
                BY_LINA);
        assertThat(codes(result))
                .containsExactly("record.unique", "CREATED", "record.unique", "record.unique", "UPDATED");
    }

    @Test
    void a_row_about_a_record_that_is_gone_or_there_twice_is_refused() {
        var a = made("{'name':'a'}");
        var gone = made("{'name':'gone'}");
        store.delete(customer, gone.id(), OptionalInt.empty(), BY_LINA);
        var result = store.batch(
                customer,
                List.of(delete(a), update(a, null, "{'score':1}"), update(gone, null, "{'score':1}")),
                false,
                BY_LINA);
        assertThat(codes(result)).containsExactly("DELETED", "record.batch.twice", "record.missing");
    }

    @Test
    void a_row_on_an_older_version_is_judged_field_by_field() {
        var a = made("{'name':'a','score':1}");
        var b = made("{'name':'b','score':1}");
        for (var record : List.of(a, b)) {
            store.patch(customer, record.id(), Forms.json("{'score':2}"), OptionalInt.empty(), BY_LINA);
        }
        var result = store.batch(
                customer, List.of(update(a, 1, "{'tier':'low'}"), update(b, 1, "{'score':3}")), false, BY_LINA);
        assertThat(codes(result)).containsExactly("UPDATED", "record.field.conflict");
        var deleted = store.batch(customer, List.of(new RowChange.Delete(b.id(), OptionalInt.of(1))), false, BY_LINA);
        assertThat(codes(deleted)).containsExactly("record.version.conflict");
    }

    @Test
    void facts_are_only_added() {
        var a = made("{'name':'a'}");
        var result = store.batch(event, List.of(delete(a)), false, BY_LINA);
        assertThat(codes(result)).containsExactly("record.facts.readonly");
    }

    /** A literal and a bound value must mean one day, also before the calendar changed in 1582. */
    @Test
    void days_of_long_ago_stay_the_same_day() {
        var a = made("{'name':'A','joined_on':'1000-10-10'}");
        var b = made("{'name':'B'}");
        store.batch(customer, List.of(update(b, null, "{'joined_on':'1000-10-10'}")), true, BY_LINA);
        for (var record : List.of(a, b)) {
            assertThat(store.get(customer, record.id())
                            .orElseThrow()
                            .values()
                            .path("joined_on")
                            .asText())
                    .isEqualTo("1000-10-10");
        }
        var kept = DSL.field(DSL.name("joined_on")).cast(String.class);
        assertThat(database.db()
                        .select(kept)
                        .from(DSL.table(DSL.name("batch__customer")))
                        .fetch(kept))
                .containsExactly("1000-10-10", "1000-10-10");
    }
}
