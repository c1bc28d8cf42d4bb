package eddy.report.internal.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import eddy.report.WidgetData.Format;
import eddy.report.WidgetData.Kpi;

/** The texts of a KPI tile: the figure, the parts of a ratio, the change against the period before. */
final class Figures {

    private static final String MISSING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Locale locale;
    private final Words words;

    Figures(Locale locale) {
        this.locale = locale;
        this.words = Words.in(locale);
    }

    String value(Number value, Format format) {
        if (value == null) {
            return MISSING;
        }
        var text = number(value, Patterns.of(format, List.of(value)));
        var unit = Patterns.unit(format, locale);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    /** For example “40 ÷ 100”; empty when the figure is no ratio. */
    String parts(Kpi kpi) {
        return kpi.denominator() == null
                ? ""
                : words.say(
                        "parts",
                        "numerator",
                        value(kpi.numerator(), Format.NUMBER),
                        "denominator",
                        value(kpi.denominator(), Format.NUMBER));
    }

    /** For example “▲ 12.5%  was 80”; empty when no comparison was asked for. */
    String comparison(Kpi kpi) {
        if (!kpi.compared()) {
            return "";
        }
        if (kpi.previous() == null) {
            return words.say("compared.none");
        }
        var text = new StringJoiner("  ");
        var change = change(kpi);
        if (!change.isEmpty()) {
            text.add(change);
        }
        return text.add(words.say("compared", "previous", value(kpi.previous(), kpi.format())))
                .toString();
    }

    private String change(Kpi kpi) {
        if (kpi.value() == null) {
            return "";
        }
        var now = new BigDecimal(kpi.value().toString());
        var before = new BigDecimal(kpi.previous().toString());
        var difference = now.subtract(before);
        if (difference.signum() == 0) {
            return words.say("change.none");
        }
        var direction = difference.signum() > 0 ? "change.up" : "change.down";
        if (kpi.format() == Format.PERCENT) {
            var points = number(difference.abs().multiply(HUNDRED), Patterns.ONE);
            return words.say(direction, "change", words.say("points", "n", points));
        }
        if (before.signum() == 0) {
            return "";
        }
        var ratio = difference.abs().divide(before.abs(), 6, RoundingMode.HALF_UP);
        return words.say(direction, "change", number(ratio, Patterns.PERCENT));
    }

    private static String number(Number value, String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
