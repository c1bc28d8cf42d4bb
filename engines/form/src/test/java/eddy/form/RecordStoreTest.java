package eddy.form;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class RecordStoreTest {

    private static final UUID LINA = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90");
    private static final Author BY_LINA = Author.person(LINA);

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final List<ChangeSet> told = new ArrayList<>();
    private final List<Set<UUID>> toldIds = new ArrayList<>();
    private final CompiledForm customer = Forms.of("store", Forms.CUSTOMER);
    private final CompiledForm event = Forms.of("store", Forms.EVENT);
    private final RecordStore store;

    RecordStoreTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("store", List.of(customer, event)).orThrow());
        store = new RecordStore(database, clock, List.of(changes -> {
            told.add(changes);
            toldIds.add(new HashSet<>(database.db().fetch(changes.records()).map(Record1::value1)));
        }));
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("store__customer", "store__event", "record_change", "record_tag", "record_group")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void a_record_without_a_title_is_called_by_its_unique_key() {
        var nameless = Forms.of("store", Forms.CUSTOMER.replace("'required': ['name']", "'required': ['code']"));
        var created = store.create(nameless, Forms.json("{'code':'7590-VHVEG'}"), BY_LINA);
        assertThat(created.title()).isEqualTo("7590-VHVEG");
        assertThat(store.get(nameless, created.id()).orElseThrow().title()).isEqualTo("7590-VHVEG");
        assertThat(store.titles(nameless, List.of(created.id()))).containsEntry(created.id(), "7590-VHVEG");
    }

    @Test
    void a_record_is_read_as_it_was_written() {
        var values = Forms.json("""
                {'code':'c1','name':'张伟','phone':'13812345678','email':'a@b.cn','tier':'high','score':100,'spend':12.5,
                 'joined_on':'2026-01-31','active':true,'likes':['a','b']}
                """);
        var created = store.create(customer, values, BY_LINA);
        var read = store.get(customer, created.id()).orElseThrow();
        assertThat(read).isEqualTo(created);
        values.properties()
                .forEach(e -> assertThat(read.values().get(e.getKey()).asText())
                        .as(e.getKey())
                        .isEqualTo(e.getValue().asText()));
        assertThat(read.title()).isEqualTo("张伟");
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.createdBy()).contains(LINA);
        assertThat(read.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void wrong_values_are_refused_and_nothing_is_stored() {
        refused("record.value.phone", () -> create("{'name':'a','phone':'abc'}"));
        refused("record.link.missing", () -> create("{'name':'a','parent':'" + LINA + "'}"));
        assertThat(store.count(customer, newest())).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void a_unique_key_is_taken_until_its_record_is_deleted() {
        var first = create("{'name':'a','code':'1'}");
        refused("record.unique", () -> create("{'name':'b','code':'1'}"));
        store.delete(customer, first.id(), OptionalInt.empty(), BY_LINA);
        create("{'name':'b','code':'1'}");
        refused("record.unique", () -> store.restore(customer, first.id(), BY_LINA));
    }

    @Test
    void of_two_who_take_the_same_key_at_once_one_is_told() throws InterruptedException {
        var start = new CountDownLatch(1);
        var outcomes = java.util.Collections.synchronizedList(new ArrayList<String>());
        var pool = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                try {
                    start.await();
                    create("{'name':'a','code':'same'}");
                    outcomes.add("created");
                } catch (IssueException e) {
                    outcomes.add(e.issues().get(0).code());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(outcomes).containsOnlyOnce("created").hasSize(4);
        assertThat(outcomes.stream().filter("record.unique"::equals)).hasSize(3);
    }

    @Test
    void a_change_keeps_the_rest_counts_up_and_is_remembered() {
        var record = create("{'name':'a','score':1,'spend':10,'seen_at':'2026-03-01T00:00:00Z'}");
        clock.advance(Duration.ofHours(1));
        var changed = patch(record, "{'score':2,'spend':null,'seen_at':'2026-03-02T00:00:00Z','active':true}");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.values().path("name").asText()).isEqualTo("a");
        assertThat(changed.values().has("spend")).isFalse();
        var changes = store.changes(customer, record.id());
        assertThat(changes)
                .extracting(RecordChange::field)
                .containsExactly("active", "score", "seen_at", "spend", "#created");
        assertThat(change(changes, "score").before().asInt()).isEqualTo(1);
        assertThat(change(changes, "score").after().asInt()).isEqualTo(2);
        assertThat(change(changes, "spend").after().isNull()).isTrue();
        assertThat(change(changes, "seen_at").after().asText()).startsWith("2026-03-02T00:00");
        assertThat(change(changes, "active").after().asBoolean()).isTrue();
        assertThat(change(changes, "score").by()).contains(LINA);
    }

    @Test
    void a_change_of_nothing_is_no_change() {
        var record = create("{'name':'a','spend':10.50}");
        told.clear();
        assertThat(patch(record, "{'spend':10.5,'phone':''}").version()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void a_change_on_an_older_version_is_saved_while_it_touches_other_fields() {
        var record = create("{'name':'a','score':1}");
        patch(record, "{'score':2}");
        store.setFields(
                "store",
                customer.table(),
                ids(record),
                Map.of(customer.field("tier").orElseThrow(), "high"),
                Author.origin("rule:tier"));
        store.addTag("store", customer.table(), ids(record), "vip", Author.origin("rule:tier"));
        var merged =
                store.patch(customer, record.id(), Forms.json("{'name':'b','score':2}"), OptionalInt.of(1), BY_LINA);
        assertThat(merged.version()).isEqualTo(4);
        assertThat(merged.values().path("name").asText()).isEqualTo("b");
        assertThat(merged.values().path("tier").asText()).isEqualTo("high");
    }

    @Test
    void who_changes_the_field_another_changed_since_learns_who_it_was_and_to_what() {
        var record = create("{'name':'a','score':1}");
        patch(record, "{'score':2}");
        patch(record, "{'score':3}");
        assertThatThrownBy(() -> store.patch(
                        customer, record.id(), Forms.json("{'tier':'high','score':9}"), OptionalInt.of(1), BY_LINA))
                .isInstanceOfSatisfying(RecordConflict.class, e -> {
                    assertThat(e.issues()).hasSize(1);
                    assertThat(e.issues().get(0).code()).isEqualTo("record.field.conflict");
                    assertThat(e.issues().get(0).place()).isEqualTo("/score");
                    assertThat(e.theirs()).hasSize(1);
                    assertThat(e.theirs().get(0).after().asInt()).isEqualTo(3);
                    assertThat(e.theirs().get(0).by()).contains(LINA);
                });
        assertThat(store.get(customer, record.id()).orElseThrow().values().has("tier"))
                .isFalse();
    }

    @Test
    void a_version_the_history_does_not_reach_is_a_conflict() {
        var record = create("{'name':'a','score':1}");
        patch(record, "{'score':2}");
        refused(
                "record.version.conflict",
                () -> store.patch(customer, record.id(), Forms.json("{'tier':'high'}"), OptionalInt.of(7), BY_LINA));
        database.db().deleteFrom(DSL.table(DSL.name("record_change"))).execute();
        refused(
                "record.version.conflict",
                () -> store.patch(customer, record.id(), Forms.json("{'tier':'high'}"), OptionalInt.of(1), BY_LINA));
        refused("record.version.conflict", () -> store.delete(customer, record.id(), OptionalInt.of(1), BY_LINA));
    }

    @Test
    void a_deleted_record_lies_in_the_bin_and_comes_back() {
        var record = create("{'name':'a','code':'1'}");
        store.delete(customer, record.id(), OptionalInt.of(1), BY_LINA);
        assertThat(store.query(customer, newest()).items()).isEmpty();
        assertThat(store.query(customer, newest().inBin()).items()).hasSize(1);
        refused("record.missing", () -> patch(record, "{'score':1}"));
        assertThat(store.restore(customer, record.id(), BY_LINA).deleted()).isFalse();
        assertThat(store.find(customer, "1")).isPresent();
        assertThat(store.changes(customer, record.id()))
                .extracting(RecordChange::field)
                .containsExactly("#restored", "#deleted", "#created");
        assertThat(told).extracting(ChangeSet::kind).containsExactly(Kind.CREATED, Kind.DELETED, Kind.RESTORED);
    }

    @Test
    void listeners_are_told_which_records_and_fields_changed_inside_the_transaction() {
        var record = create("{'name':'a'}");
        patch(record, "{'score':2,'tier':'low'}");
        assertThat(told.get(1).fields()).containsExactlyInAnyOrder("score", "tier");
        assertThat(told.get(1).by()).isEqualTo(BY_LINA);
        assertThat(toldIds).containsExactly(Set.of(record.id()), Set.of(record.id()));
    }

    @Test
    void an_exception_of_a_listener_undoes_the_change() {
        var strict = new RecordStore(database, clock, List.of(c -> {
            throw new IllegalStateException("no");
        }));
        assertThatThrownBy(() -> strict.create(customer, Forms.json("{'name':'a'}"), BY_LINA))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.count(customer, newest())).isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_whatever_the_order() {
        for (int i = 0; i < 25; i++) {
            clock.advance(Duration.ofSeconds(i % 3));
            create("{'name':'n" + (i % 4) + "','code':'" + i + "'" + (i % 5 == 0 ? "" : ",'score':" + i % 7) + "}");
        }
        for (var field : List.of("created_at", "score", "name", "code", "joined_on", "id")) {
            for (var descending : List.of(true, false)) {
                var all = new ArrayList<StoredRecord>();
                var query = new RecordQuery(
                        java.util.Optional.empty(),
                        asOf(),
                        SearchText.NONE,
                        java.util.Optional.of(new RecordQuery.Sort(field, descending)),
                        4,
                        java.util.Optional.empty(),
                        false);
                var page = store.query(customer, query);
                all.addAll(page.items());
                while (page.next().isPresent()) {
                    page = store.query(customer, query.after(page.next().get()));
                    all.addAll(page.items());
                }
                assertThat(all).as(field).hasSize(25);
                assertThat(new HashSet<>(all)).as(field).hasSize(25);
                if (field.equals("score")) {
                    assertThat(all.subList(20, 25)).allMatch(r -> !r.values().has("score"));
                }
            }
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        create("{'name':'a'}");
        create("{'name':'b'}");
        var next = store.query(customer, RecordQuery.newest(asOf(), 1)).next().orElseThrow();
        refused(
                "record.cursor.invalid",
                () -> store.query(customer, newest().sortedBy("name", false).after(next)));
        refused("record.cursor.invalid", () -> store.query(customer, newest().after("%%%")));
        refused("record.sort.unknown", () -> store.query(customer, newest().sortedBy("nome", false)));
    }

    @Test
    void search_finds_text_in_any_case() {
        create("{'name':'Zhang Wei','code':'c1'}");
        create("{'name':'Li Na','email':'zhang@b.cn'}");
        create("{'name':'100%'}");
        assertThat(store.count(customer, newest().matching("ZHANG"))).isEqualTo(2);
        assertThat(store.query(customer, newest().matching("%")).items()).hasSize(1);
    }

    @Test
    void a_tag_is_given_once_told_once_and_taken_back() {
        var a = create("{'name':'a'}");
        var b = create("{'name':'b'}");
        told.clear();
        var rule = Author.origin("rule:silent_30");
        assertThat(store.addTag("store", customer.table(), ids(a), "silent", rule))
                .isEqualTo(1);
        assertThat(store.addTag("store", customer.table(), ids(a, b), "silent", rule))
                .isEqualTo(1);
        assertThat(store.addTag("store", customer.table(), ids(a, b), "silent", rule))
                .isZero();
        assertThat(store.tags(List.of(a.id(), b.id())))
                .isEqualTo(Map.of(a.id(), List.of("silent"), b.id(), List.of("silent")));
        assertThat(told).hasSize(2).allMatch(c -> c.fields().equals(Set.of("#silent")));
        assertThat(store.removeTag("store", customer.table(), ids(a), "silent", rule))
                .isEqualTo(1);
        assertThat(store.tags(List.of(a.id()))).isEmpty();
        assertThat(store.changes(customer, a.id()))
                .extracting(RecordChange::field, RecordChange::before, RecordChange::after)
                .hasSize(3);
        assertThat(change(store.changes(customer, a.id()), "#tag")).isNotNull();
    }

    @Test
    void groups_are_joined_and_left() {
        var a = create("{'name':'a'}");
        var flow = Author.origin("flow:recall");
        assertThat(store.joinGroup("store", customer.table(), ids(a), "silent_users", flow))
                .isEqualTo(1);
        assertThat(store.joinGroup("store", customer.table(), ids(a), "silent_users", flow))
                .isZero();
        assertThat(told.get(1).fields()).containsExactly("#group:silent_users");
        assertThat(store.leaveGroup("store", customer.table(), ids(a), "silent_users", flow))
                .isEqualTo(1);
    }

    @Test
    void facts_are_appended_and_a_known_one_is_only_counted() {
        var c = create("{'name':'a'}");
        told.clear();
        var first = store.insertFacts(
                event, List.of(fact("e1", c.id()), fact("e2", c.id()), fact("e1", c.id())), Author.origin("events"));
        assertThat(first.accepted()).hasSize(2);
        assertThat(first.duplicates()).isEqualTo(1);
        var second = store.insertFacts(
                event,
                List.of(fact("e2", c.id()), fact("e3", c.id()), fact("e4", LINA), Forms.json("{'type':'x'}")),
                Author.origin("events"));
        assertThat(second.accepted()).hasSize(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.rejected().get(2)).extracting(Issue::code).containsExactly("record.link.missing");
        assertThat(second.rejected().get(3)).extracting(Issue::code).contains("record.value.required");
        assertThat(told).extracting(ChangeSet::count).containsExactly(2, 1);
        assertThat(store.count(event, newest())).isEqualTo(3);
        refused(
                "record.facts.readonly",
                () -> store.patch(
                        event,
                        store.query(event, newest()).items().get(0).id(),
                        Forms.json("{}"),
                        OptionalInt.empty(),
                        BY_LINA));
    }

    @Test
    void sample_records_go_away_without_trace() {
        var sample = store.createSample(customer, Forms.json("{'name':'a'}"), Author.origin("sample"));
        var mine = create("{'name':'b'}");
        store.addTag("store", customer.table(), ids(sample), "x", BY_LINA);
        assertThat(store.removeSamples(customer)).isEqualTo(1);
        assertThat(store.get(customer, sample.id())).isEmpty();
        assertThat(store.get(customer, mine.id())).isPresent();
        assertThat(database.db().fetchCount(DSL.table(DSL.name("record_change"))))
                .isZero();
    }

    @Test
    void titles_are_looked_up_by_id() {
        var a = create("{'name':'甲'}");
        assertThat(store.titles(customer, List.of(a.id(), LINA))).isEqualTo(Map.of(a.id(), "甲"));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode fact(String id, UUID customer) {
        return Forms.json(
                "{'event_id':'" + id + "','customer':'" + customer + "','type':'login','at':'2026-03-01T00:00:00Z'}");
    }

    private StoredRecord create(String values) {
        return store.create(customer, Forms.json(values), BY_LINA);
    }

    private StoredRecord patch(StoredRecord record, String values) {
        return store.patch(customer, record.id(), Forms.json(values), OptionalInt.empty(), BY_LINA);
    }

    private Select<Record1<UUID>> ids(StoredRecord... records) {
        var id = DSL.field(DSL.name("id"), UUID.class);
        return DSL.select(id)
                .from(DSL.table(DSL.name("store__customer")))
                .where(id.in(
                        java.util.Arrays.stream(records).map(StoredRecord::id).toList()));
    }

    private static RecordChange change(List<RecordChange> changes, String field) {
        return changes.stream().filter(c -> c.field().equals(field)).findFirst().orElseThrow();
    }

    private AsOf asOf() {
        return AsOf.at(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private RecordQuery newest() {
        return RecordQuery.newest(asOf(), 100);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(IssueException.class, e -> assertThat(e.issues())
                .extracting(Issue::code)
                .contains(code));
    }

    @Test
    void every_version_is_in_the_history_whoever_else_writes() throws Exception {
        var id = store.create(customer, Forms.json("{'name':'Anna'}"), BY_LINA).id();
        var score = customer.field("score").orElseThrow();
        var one = DSL.select(DSL.val(id, SQLDataType.UUID));
        var both = Executors.newFixedThreadPool(2);
        try {
            var rules = both.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    store.setFields(
                            "store", customer.table(), one, Map.of(score, (long) i), Author.origin("rule:score"));
                }
            });
            var person = both.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    var name = Forms.json("{'name':'Anna %d'}".formatted(i));
                    store.patch(customer, id, name, OptionalInt.empty(), BY_LINA);
                }
            });
            rules.get();
            person.get();
        } finally {
            both.shutdown();
        }
        var versions = database.db()
                .selectDistinct(DSL.field(DSL.name("version"), Integer.class))
                .from(DSL.table(DSL.name("record_change")))
                .fetchSet(0, Integer.class);
        assertThat(versions).hasSize(store.get(customer, id).orElseThrow().version() - 1);
    }
}
