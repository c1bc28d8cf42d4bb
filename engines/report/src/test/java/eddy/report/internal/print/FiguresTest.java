package eddy.report.internal.print;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import eddy.report.WidgetData.Format;
import eddy.report.WidgetData.Kpi;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    private final Figures english = new Figures(Locale.ENGLISH);
    private final Figures chinese = new Figures(Locale.SIMPLIFIED_CHINESE);

    @Test
    void a_figure_shows_the_decimals_it_needs_and_its_unit() {
        assertThat(english.value(1214, Format.NUMBER)).isEqualTo("1,214");
        assertThat(english.value(new BigDecimal("12.25"), Format.NUMBER)).isEqualTo("12.3");
        assertThat(english.value(new BigDecimal("0.4"), Format.PERCENT)).isEqualTo("40.0%");
        assertThat(english.value(new BigDecimal("5"), Format.MONEY)).isEqualTo("5");
        assertThat(english.value(new BigDecimal("5.5"), Format.MONEY)).isEqualTo("5.50");
        assertThat(chinese.value(12, Format.HOURS)).isEqualTo("12.0 小时");
    }

    @Test
    void a_missing_figure_is_a_dash() {
        assertThat(english.value(null, Format.PERCENT)).isEqualTo("–");
    }

    @Test
    void a_share_changes_by_points_and_other_figures_by_percent() {
        assertThat(english.comparison(kpi("0.4", "0.352", Format.PERCENT))).isEqualTo("▲ 4.8 pts  was 35.2%");
        assertThat(english.comparison(kpi("30", "40", Format.NUMBER))).isEqualTo("▼ 25.0%  was 40");
        assertThat(chinese.comparison(kpi("30", "30", Format.NUMBER))).isEqualTo("持平  上期 30");
    }

    @Test
    void a_change_from_zero_has_no_percentage() {
        assertThat(english.comparison(kpi("3", "0", Format.NUMBER))).isEqualTo("was 0");
    }

    @Test
    void a_missing_figure_before_is_said() {
        assertThat(english.comparison(kpi("3", null, Format.NUMBER))).isEqualTo("No figure for the period before");
        assertThat(english.comparison(kpi(null, "3", Format.NUMBER))).isEqualTo("was 3");
    }

    private static Kpi kpi(String value, String previous, Format format) {
        return new Kpi("m", "M", number(value), number(previous), true, null, null, null, null, format, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
