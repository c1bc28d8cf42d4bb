package eddy.report.internal.print;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void signs_that_spreadsheets_refuse_become_spaces() {
        assertThat(names.of("A/B: [x]? *\\")).isEqualTo("A B   x");
        assertThat(names.of("'quoted'")).isEqualTo("quoted");
        assertThat(names.of("??")).isEqualTo("–");
    }

    @Test
    void long_names_are_cut_and_equal_ones_numbered() {
        assertThat(names.of("x".repeat(40))).isEqualTo("x".repeat(31));
        assertThat(names.of("X".repeat(40))).isEqualTo("X".repeat(27) + " 2");
    }
}
