package eddy.testkit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarkdownTablesTest {

    private static final String TEXT = """
            # Title

            Some words.

            ## first
            | a | b  |
            |---|:--:|
            | 1 | x  |
            | 2 |    |

            ## second
            | c |
            |---|
            | | |
            """;

    @Test
    void reads_the_table_under_each_heading() {
        var first = MarkdownTables.parse(TEXT.replace("| | |\n", "")).table("first");
        assertThat(first.head()).containsExactly("a", "b");
        assertThat(first.rows()).hasSize(2);
        assertThat(first.named().get(0)).containsEntry("a", "1").containsEntry("b", "x");
        assertThat(first.named().get(1)).containsEntry("b", "");
    }

    @Test
    void refuses_a_row_that_does_not_fit() {
        assertThatThrownBy(() -> MarkdownTables.parse(TEXT)).hasMessageContaining("second");
    }

    @Test
    void says_which_table_or_resource_is_missing() {
        var tables = MarkdownTables.parse("");
        assertThatThrownBy(() -> tables.table("nothing")).hasMessageContaining("nothing");
        assertThatThrownBy(() -> MarkdownTables.read(getClass(), "nothing.md")).hasMessageContaining("nothing.md");
    }
}
