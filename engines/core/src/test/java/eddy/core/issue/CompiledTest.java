package eddy.core.issue;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CompiledTest {

    private static final Issue WARNING = Issue.warning("w", "");
    private static final Issue ERROR = Issue.error("e", "/a", "field", "x");

    @Test
    void is_there_with_warnings_but_not_with_errors() {
        assertThat(Compiled.of("x", List.of(WARNING)).value()).contains("x");
        assertThat(Compiled.of("x", List.of(WARNING, ERROR)).value()).isEmpty();
        assertThat(Compiled.of("x", List.of(WARNING, ERROR)).issues()).containsExactly(WARNING, ERROR);
    }

    @Test
    void goes_on_with_what_is_there_and_keeps_the_issues_of_both_steps() {
        var second =
                Compiled.of("x", List.of(WARNING)).then(x -> Compiled.of(x + "y", List.of(Issue.warning("v", ""))));
        assertThat(second.value()).contains("xy");
        assertThat(second.issues()).extracting(Issue::code).containsExactly("w", "v");
    }

    @Test
    void does_not_go_on_from_nothing() {
        var second = Compiled.<String>failed(ERROR).then(x -> {
            throw new AssertionError("must not run");
        });
        assertThat(second.issues()).containsExactly(ERROR);
    }

    @Test
    void throws_its_issues_on_demand() {
        assertThat(Compiled.of("x").orThrow()).isEqualTo("x");
        assertThatThrownBy(() -> Compiled.failed(ERROR).orThrow())
                .isInstanceOfSatisfying(
                        IssueException.class, e -> assertThat(e.issues()).containsExactly(ERROR));
    }

    @Test
    void an_issue_can_be_placed_in_a_document_and_below_a_prefix() {
        var placed = ERROR.under("/if").in("rules/r.rule.json");
        assertThat(placed.place()).isEqualTo("/if/a");
        assertThat(placed.document()).isEqualTo("rules/r.rule.json");
        assertThat(placed.args()).containsEntry("field", "x");
        assertThat(placed.isError()).isTrue();
        assertThat(WARNING.isError()).isFalse();
    }

    @Test
    void names_and_values_of_an_issue_alternate() {
        assertThatThrownBy(() -> Issue.error("e", "", "name")).isInstanceOf(IllegalArgumentException.class);
    }
}
