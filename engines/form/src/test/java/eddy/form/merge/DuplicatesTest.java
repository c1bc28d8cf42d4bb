package eddy.form.merge;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class DuplicatesTest {

    private final MergeWorld world;

    DuplicatesTest(TestDatabase database) {
        world = new MergeWorld(database);
    }

    @BeforeEach
    void empty() {
        world.empty();
    }

    private List<List<UUID>> found(String... fields) {
        return world.duplicates.find(world.customer, List.of(fields), null, 50).groups().stream()
                .map(DuplicateGroup::records)
                .toList();
    }

    @Test
    void texts_are_compared_without_case_width_and_blanks() {
        var one = world.customer("{'name':'Ｅddy  有限公司'}");
        var two = world.customer("{'name':'eddy有限公司'}");
        var three = world.customer("{'name':'EDDY　有限公司'}");
        world.customer("{'name':'Eddy 公司'}");
        assertThat(found("name")).containsExactly(List.of(one, two, three));
    }

    @Test
    void unique_ids_that_are_only_written_differently_are_found() {
        var one = world.customer("{'name':'x','code':'c-001'}");
        var two = world.customer("{'name':'y','code':'C－００１'}");
        assertThat(found("code")).containsExactly(List.of(one, two));
    }

    @Test
    void telephone_numbers_are_compared_by_their_last_digits() {
        var one = world.customer("{'name':'x','phone':'13800000001'}");
        var two = world.customer("{'name':'y','phone':'+8613800000001'}");
        world.customer("{'name':'z','phone':'13800000002'}");
        assertThat(found("phone")).containsExactly(List.of(one, two));
    }

    @Test
    void web_addresses_are_compared_by_what_follows_www() {
        var one = world.customer("{'name':'x','site':'https://www.example.com/'}");
        var two = world.customer("{'name':'y','site':'http://example.com'}");
        assertThat(found("site")).containsExactly(List.of(one, two));
    }

    @Test
    void several_fields_have_to_be_the_same_together_and_none_empty() {
        var one = world.customer("{'name':'Li','since':'2026-01-01'}");
        var two = world.customer("{'name':'li','since':'2026-01-01'}");
        world.customer("{'name':'Li','since':'2026-01-02'}");
        world.customer("{'name':'Li'}");
        world.customer("{'name':'Li'}");
        assertThat(found("name", "since")).containsExactly(List.of(one, two));
    }

    @Test
    void the_largest_groups_come_first_page_by_page() {
        for (int i = 0; i < 3; i++) {
            world.customer("{'name':'b'}");
            world.customer("{'name':'c'}");
        }
        world.customer("{'name':'b'}");
        world.customer("{'name':'a'}");
        world.customer("{'name':'a'}");
        var first = world.duplicates.find(world.customer, List.of("name"), null, 2);
        assertThat(first.groups()).extracting(DuplicateGroup::size).containsExactly(4L, 3L);
        var second = world.duplicates.find(world.customer, List.of("name"), first.next(), 2);
        assertThat(second.groups()).extracting(DuplicateGroup::size).containsExactly(2L);
        assertThat(second.next()).isNull();
        assertThat(world.duplicates.count(world.customer, List.of("name"))).isEqualTo(new DuplicateGroup.Count(3, 9));
    }

    @Test
    void what_lies_in_the_recycle_bin_is_no_duplicate() {
        world.customer("{'name':'x'}");
        var two = world.customer("{'name':'x'}");
        world.store.delete(world.customer, two, java.util.OptionalInt.empty(), MergeWorld.SOMEONE);
        assertThat(found("name")).isEmpty();
    }

    @Test
    void records_said_not_to_be_the_same_are_not_shown_again_until_another_comes() {
        var one = world.customer("{'name':'x'}");
        var two = world.customer("{'name':'x'}");
        var said = world.duplicates.dismiss(world.customer, List.of(one, two), MergeWorld.SOMEONE);
        assertThat(found("name")).isEmpty();
        assertThat(world.duplicates.count(world.customer, List.of("name")).groups())
                .isZero();
        var three = world.customer("{'name':'x'}");
        assertThat(found("name")).containsExactly(List.of(one, two, three));
        world.duplicates.dismiss(world.customer, List.of(three, two, one), MergeWorld.SOMEONE);
        assertThat(found("name")).isEmpty();
        assertThat(world.duplicates.forget(world.customer, said)).isEqualTo(1);
        assertThat(found("name")).hasSize(1);
    }

    @Test
    void a_form_says_which_fields_are_worth_comparing() {
        assertThat(Duplicates.telling(world.customer))
                .extracting(FieldModel::key)
                .containsExactly("code", "phone", "email", "site", "name");
    }

    @Test
    void fields_that_cannot_be_compared_are_refused() {
        assertThatThrownBy(() -> found("score")).isInstanceOfSatisfying(IssueException.class, e -> assertThat(
                        e.issues().get(0).code())
                .isEqualTo("duplicates.field"));
        assertThatThrownBy(() -> found("nothing")).isInstanceOf(IssueException.class);
        assertThatThrownBy(() -> found("name", "name")).isInstanceOf(IssueException.class);
        assertThatThrownBy(() -> world.duplicates.find(world.customer, List.of("name"), "!", 5))
                .isInstanceOf(IssueException.class);
    }
}
