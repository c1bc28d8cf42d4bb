package eddy.form.merge;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueException;
import eddy.form.Forms;
import eddy.form.RecordChange;
import eddy.form.spi.ChangeSet;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class RecordMergingTest {

    private final MergeWorld world;

    RecordMergingTest(TestDatabase database) {
        world = new MergeWorld(database);
    }

    @BeforeEach
    void empty() {
        world.empty();
    }

    @Test
    void the_one_that_stays_keeps_its_values_and_takes_what_it_lacks() {
        var anna = world.customer("{'code':'A1','name':'Anna','phone':'13800000001','likes':['a']}");
        var same = world.customer("{'code':'A2','name':'Anna L','email':'anna@example.com','likes':['b']}");
        var merge = world.merge(anna, same);
        assertThat(world.value(world.customer, anna, "name")).isEqualTo("Anna");
        assertThat(world.value(world.customer, anna, "code")).isEqualTo("A1");
        assertThat(world.value(world.customer, anna, "email")).isEqualTo("anna@example.com");
        assertThat(world.value(world.customer, anna, "likes")).isEqualTo("[\"a\",\"b\"]");
        assertThat(world.store.get(world.customer, same).orElseThrow().deleted())
                .isTrue();
        assertThat(merge.fields()).isEqualTo(2);
        assertThat(world.merging.into(List.of(same, anna))).isEqualTo(Map.of(same, anna));
    }

    @Test
    void a_field_takes_the_value_that_was_chosen_even_the_unique_one() {
        var anna = world.customer("{'code':'A1','name':'Anna','score':5}");
        var same = world.customer("{'code':'A2','name':'Anna L'}");
        world.merge(Map.of("code", List.of(same), "name", List.of(same), "score", List.of(same)), anna, same);
        assertThat(world.value(world.customer, anna, "code")).isEqualTo("A2");
        assertThat(world.value(world.customer, anna, "name")).isEqualTo("Anna L");
        assertThat(world.value(world.customer, anna, "score")).isNull();
    }

    @Test
    void what_linked_to_the_others_links_to_the_one_that_stays_and_roll_ups_know() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        var third = world.customer("{'name':'Third','parent':'%s'}".formatted(same));
        world.order(anna, 10);
        var order = world.order(same, 32);
        world.event(anna, "e1");
        world.event(same, "e2");
        var project = world.store
                .create(
                        world.project,
                        Forms.json("{'name':'P','people':[{'who':'%s','role':'x'},{'who':'%s','role':'y'}]}"
                                .formatted(same, third)),
                        MergeWorld.SOMEONE)
                .id();
        var merge = world.merge(anna, same);
        assertThat(world.value(world.customer, anna, "orders")).isEqualTo("2");
        assertThat(world.value(world.customer, anna, "total")).isEqualTo("42");
        assertThat(world.value(world.customer, anna, "events")).isEqualTo("2");
        assertThat(world.value(world.order, order, "customer")).isEqualTo(anna.toString());
        assertThat(world.value(world.order, order, "customer_name")).isEqualTo("Anna");
        assertThat(world.value(world.customer, third, "parent")).isEqualTo(anna.toString());
        assertThat(world.value(world.project, project, "people"))
                .contains(anna.toString())
                .doesNotContain(same.toString());
        assertThat(merge.moved()).isEqualTo(4);
        assertThat(rowsOf(anna)).isEqualTo(1);
    }

    private int rowsOf(UUID who) {
        return world.database
                .db()
                .fetchCount(
                        DSL.table(DSL.name("same__project.people")),
                        DSL.field(DSL.name("who"), UUID.class)
                                .eq(who)
                                .and(DSL.field(DSL.name("deleted_at")).isNull()));
    }

    @Test
    void a_record_never_links_to_itself_after_a_merge() {
        var boss = world.customer("{'name':'Boss'}");
        var same = world.customer("{'name':'Same','parent':'%s'}".formatted(boss));
        world.merge(same, boss);
        assertThat(world.value(world.customer, same, "parent")).isNull();
    }

    @Test
    void tags_and_groups_are_united() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        world.tag(anna, "vip");
        world.tag(same, "vip");
        world.tag(same, "late");
        world.merge(anna, same);
        assertThat(world.tags(anna)).containsExactly("late", "vip");
        assertThat(fieldsOf(anna)).contains("#merged", "#tag");
    }

    private List<String> fieldsOf(UUID record) {
        return world.store.changes(world.customer, record).stream()
                .map(RecordChange::field)
                .toList();
    }

    @Test
    void listeners_hear_of_the_one_that_stays_as_if_it_were_there_anew() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        world.told.clear();
        world.merge(anna, same);
        assertThat(world.told)
                .anyMatch(c -> c.kind() == ChangeSet.Kind.RESTORED
                        && c.listed().orElseThrow().equals(List.of(anna)))
                .anyMatch(c -> c.kind() == ChangeSet.Kind.DELETED && c.fields().equals(Set.of()));
    }

    @Test
    void a_merge_is_counted_as_corrections_of_the_fields_it_changed() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L','score':7}");
        var merge = world.merge(anna, same);
        assertThat(corrections()).isEqualTo(1);
        world.undo(merge);
        assertThat(corrections()).isZero();
    }

    private int corrections() {
        return world.database
                .db()
                .fetchCount(
                        DSL.table(DSL.name("record_correction")),
                        DSL.field(DSL.name("rule"), String.class).eq("#merge"));
    }

    @Test
    void undoing_puts_everything_back() {
        var anna = world.customer("{'code':'A1','name':'Anna'}");
        var same = world.customer("{'code':'A2','name':'Anna L','score':7}");
        world.tag(same, "late");
        world.order(anna, 10);
        var order = world.order(same, 32);
        world.event(same, "e1");
        var project = world.store
                .create(
                        world.project,
                        Forms.json("{'name':'P','people':[{'who':'%s','role':'x'}]}".formatted(same)),
                        MergeWorld.SOMEONE)
                .id();
        var merge = world.merge(Map.of("code", List.of(same)), anna, same);
        var undone = world.undo(merge);
        assertThat(undone.moved()).isEqualTo(4);
        assertThat(undone.kept()).isZero();
        assertThat(undone.fields()).isEmpty();
        assertThat(world.value(world.customer, anna, "code")).isEqualTo("A1");
        assertThat(world.value(world.customer, same, "code")).isEqualTo("A2");
        assertThat(world.value(world.customer, anna, "score")).isNull();
        assertThat(world.value(world.customer, anna, "total")).isEqualTo("10");
        assertThat(world.value(world.customer, same, "total")).isEqualTo("32");
        assertThat(world.value(world.customer, same, "events")).isEqualTo("1");
        assertThat(world.value(world.customer, anna, "events")).isEqualTo("0");
        assertThat(world.value(world.order, order, "customer")).isEqualTo(same.toString());
        assertThat(world.value(world.project, project, "people")).contains(same.toString());
        assertThat(world.tags(anna)).isEmpty();
        assertThat(world.tags(same)).containsExactly("late");
        assertThat(world.merging.into(List.of(same))).isEmpty();
        assertThat(fieldsOf(anna)).contains("#parted");
    }

    @Test
    void undoing_leaves_what_somebody_changed_since_and_says_so() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L','score':7,'email':'a@example.com'}");
        var third = world.customer("{'name':'Third'}");
        var order = world.order(same, 32);
        var merge = world.merge(anna, same);
        world.store.patch(world.customer, anna, Forms.json("{'score':9}"), OptionalInt.empty(), MergeWorld.SOMEONE);
        world.store.patch(
                world.order,
                order,
                Forms.json("{'customer':'%s'}".formatted(third)),
                OptionalInt.empty(),
                MergeWorld.SOMEONE);
        var undone = world.undo(merge);
        assertThat(undone.fields()).containsExactly("score");
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(world.value(world.customer, anna, "score")).isEqualTo("9");
        assertThat(world.value(world.customer, anna, "email")).isNull();
        assertThat(world.value(world.order, order, "customer")).isEqualTo(third.toString());
    }

    @Test
    void a_merge_is_undone_once_and_not_while_the_one_that_stayed_is_gone() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        var more = world.customer("{'name':'More'}");
        var first = world.merge(anna, same);
        var second = world.merge(more, anna);
        refused(() -> world.undo(first), "merge.undo.survivor");
        world.undo(second);
        world.undo(first);
        refused(() -> world.undo(first), "merge.undo.done");
    }

    @Test
    void who_asks_by_a_key_that_went_finds_the_one_that_stayed_until_it_is_undone() {
        var anna = world.customer("{'code':'A1','name':'Anna'}");
        var same = world.customer("{'code':'A2','name':'Anna L'}");
        var more = world.customer("{'code':'A3','name':'More'}");
        var first = world.merge(Map.of("code", List.of(same)), anna, same);
        assertThat(found("A1")).isEqualTo(anna);
        assertThat(found("A2")).isEqualTo(anna);
        var second = world.merge(more, anna);
        assertThat(List.of(found("A1"), found("A2"), found("A3"))).containsOnly(more);
        world.undo(second);
        assertThat(found("A1")).isEqualTo(anna);
        world.undo(first);
        assertThat(found("A2")).isEqualTo(same);
        world.store.delete(world.customer, same, OptionalInt.empty(), MergeWorld.SOMEONE);
        assertThat(found("A2")).isNull();
    }

    private UUID found(String code) {
        return world.store.find(world.customer, code).map(r -> r.id()).orElse(null);
    }

    @Test
    void an_older_view_and_records_that_are_gone_are_refused() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        var versions = world.versions(anna, same);
        world.store.patch(world.customer, same, Forms.json("{'score':9}"), OptionalInt.empty(), MergeWorld.SOMEONE);
        refused(() -> ask(anna, versions), "merge.record.changed");
        world.store.delete(world.customer, same, OptionalInt.empty(), MergeWorld.SOMEONE);
        refused(() -> ask(anna, versions), "merge.record.gone");
        refused(() -> ask(anna, Map.of(anna, 1)), "merge.records");
        refused(() -> ask(same, Map.of(anna, 1, UUID.randomUUID(), 1)), "merge.survivor");
        refused(() -> ask(anna, Map.of(anna, 1, world.order(anna, 1), 1)), "merge.record.gone");
    }

    @Test
    void a_choice_that_cannot_be_is_refused_and_nothing_has_moved() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        world.order(same, 1);
        refused(() -> world.merge(Map.of("name", List.of(anna, same)), anna, same), "merge.choice.one");
        refused(() -> world.merge(Map.of("name", List.of(UUID.randomUUID())), anna, same), "merge.choice.record");
        refused(() -> world.merge(Map.of("total", List.of(same)), anna, same), "merge.field");
        assertThat(world.value(world.customer, same, "orders")).isEqualTo("1");
    }

    private Merge ask(UUID survivor, Map<UUID, Integer> versions) {
        return world.merging.merge(
                world.forms, world.customer, new MergeAsk(survivor, versions, Map.of()), 0, MergeWorld.SOMEONE);
    }

    private static void refused(Runnable work, String code) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(IssueException.class, e -> assertThat(
                        e.issues().get(0).code())
                .isEqualTo(code));
    }

    @Test
    void of_two_who_merge_the_same_records_at_once_one_is_refused() throws Exception {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L'}");
        var versions = world.versions(anna, same);
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<Merge> one = threads.submit(() -> {
                start.await();
                return ask(anna, versions);
            });
            Future<Merge> other = threads.submit(() -> {
                start.await();
                return ask(same, versions);
            });
            assertThat(List.of(succeeded(one), succeeded(other))).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(world.merging.list(world.customer, null, 10)).hasSize(1);
    }

    private static boolean succeeded(Future<Merge> merge) throws InterruptedException {
        try {
            merge.get();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(IssueException.class);
            return false;
        }
    }

    @Test
    void a_preview_proposes_and_counts_what_hangs_on_each() {
        var anna = world.customer("{'name':'Anna'}");
        var same = world.customer("{'name':'Anna L','score':7}");
        world.order(same, 1);
        world.order(same, 2);
        var preview = world.merging.preview(world.forms, world.customer, List.of(anna, same));
        assertThat(preview.records()).hasSize(2);
        assertThat(preview.proposed()).containsEntry("score", List.of(same)).containsEntry("name", List.of(anna));
        assertThat(preview.moving().get(anna)).isEmpty();
        assertThat(preview.moving().get(same)).singleElement().satisfies(m -> {
            assertThat(m.place()).isEqualTo("form:order");
            assertThat(m.count()).isEqualTo(2);
        });
    }
}
