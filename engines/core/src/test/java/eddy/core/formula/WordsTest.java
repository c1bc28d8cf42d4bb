package eddy.core.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private final Words chinese = new Words(Locale.CHINA, Optional.of(ZoneId.of("Asia/Shanghai")));
    private final Words english = new Words(Locale.ENGLISH, Optional.empty());

    @Test
    void days_and_times_read_naturally() {
        assertThat(chinese.of(LocalDate.of(2026, 3, 5))).isEqualTo("2026年3月5日");
        assertThat(english.of(LocalDate.of(2026, 3, 5))).isEqualTo("March 5, 2026");
        var time = OffsetDateTime.parse("2026-03-05T16:07:59Z");
        assertThat(chinese.of(time)).isEqualTo("2026年3月6日 00:07");
        assertThat(english.of(time)).isEqualTo("March 5, 2026 16:07");
    }

    @Test
    void numbers_yes_and_lists_read_naturally() {
        assertThat(chinese.of(new BigDecimal("12.50"))).isEqualTo("12.50");
        assertThat(chinese.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(chinese.of(true)).isEqualTo("是");
        assertThat(english.of(false)).isEqualTo("no");
        assertThat(chinese.of(List.of("甲", BigDecimal.ONE))).isEqualTo("甲、1");
        assertThat(english.of(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(english.of(null)).isEmpty();
    }
}
