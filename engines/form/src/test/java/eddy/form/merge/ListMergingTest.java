package eddy.form.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.form.Author;
import eddy.form.ListWorld;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that are named in lists become one. */
@EachDatabase
class ListMergingTest {

    private final ListWorld world;
    private final RecordMerging merging;

    ListMergingTest(TestDatabase database) {
        world = new ListWorld(database);
        merging = new RecordMerging(database, world.clock, world.listeners, List.of());
    }

    @BeforeEach
    void empty() {
        world.empty();
    }

    private Merge merge(UUID survivor, UUID other) {
        var ask = new MergeAsk(survivor, Map.of(survivor, 1, other, 1), Map.of());
        return merging.merge(world.forms, world.contact, ask, 0, ListWorld.SOMEONE);
    }

    private MergeUndone undo(Merge merge) {
        return merging.undo(world.forms, world.contact, merge.id(), Author.origin("api"));
    }

    @Test
    void a_list_names_the_one_that_stays_once_and_both_again_after_they_are_parted() {
        var anna = world.contact("a", "Anna");
        var same = world.contact("s", "Anna L");
        var other = world.contact("o", "Otto");
        var both = world.project("Both", anna, other, same).id();
        var one = world.project("One", same).id();
        var merge = merge(anna, same);
        assertThat(world.contacts(both)).containsExactly(anna.toString(), other.toString());
        assertThat(world.contacts(one)).containsExactly(anna.toString());
        assertThat(merge.moved()).isEqualTo(2);
        undo(merge);
        assertThat(world.contacts(both)).containsExactly(anna.toString(), other.toString(), same.toString());
        assertThat(world.contacts(one)).containsExactly(same.toString());
    }

    @Test
    void a_list_that_lost_the_one_that_stayed_stays_without_both() {
        var anna = world.contact("a", "Anna");
        var same = world.contact("s", "Anna L");
        var both = world.project("Both", anna, same).id();
        var merge = merge(anna, same);
        var none = eddy.form.Forms.json("{'contacts':null}");
        world.store.patch(world.project, both, none, java.util.OptionalInt.empty(), ListWorld.SOMEONE);
        undo(merge);
        assertThat(world.contacts(both)).isEmpty();
    }
}
