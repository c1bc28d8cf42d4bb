package eddy.report.internal.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.field.FieldType;
import eddy.core.field.ValueKind;
import eddy.report.internal.record.PrintForm.Asked;
import eddy.report.internal.record.PrintForm.Shape;

import static eddy.report.internal.record.PrintForm.figure;
import static eddy.report.internal.record.PrintForm.text;

/** The print form of every type of field there is. */
public final class PrintForms {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final PrintForm NAMED = text(4, a -> a.name().orElse(""));
    private static final PrintForm SHOWN = text(4, PrintForms::shown);

    private static final Map<String, PrintForm> FORMS = Map.ofEntries(
            Map.entry("text", text(5, PrintForms::shown)),
            Map.entry("long_text", text(7, PrintForms::shown).as(Shape.LONG_WORDS)),
            Map.entry("rich_text", text(7, PrintForms::shown).as(Shape.PARAGRAPHS)),
            Map.entry("integer", figure(3, a -> number(a, "#,##0"))),
            Map.entry("decimal", figure(3, PrintForms::decimal)),
            Map.entry("money", figure(4, a -> number(a, "¤#,##0.00##"))),
            Map.entry("percent", figure(3, a -> number(a, "#,##0.##%"))),
            Map.entry("date", text(3, PrintForms::shown)),
            Map.entry("datetime", text(4, PrintForms::moment)),
            Map.entry("time", text(2, PrintForms::shown)),
            Map.entry("duration", figure(3, PrintForms::shown)),
            Map.entry("boolean", text(2, PrintForms::yesOrNo)),
            Map.entry("choice", text(3, PrintForms::shown)),
            Map.entry("choices", SHOWN),
            Map.entry("tags", SHOWN),
            Map.entry("phone", SHOWN),
            Map.entry("email", text(5, PrintForms::shown)),
            Map.entry("url", text(5, PrintForms::shown)),
            Map.entry("china_id", text(5, PrintForms::shown)),
            Map.entry("region", SHOWN),
            Map.entry("address", text(6, PrintForms::shown)),
            Map.entry("person", NAMED),
            Map.entry("department", NAMED),
            Map.entry("link", NAMED),
            Map.entry("rating", text(4, PrintForms::stars)),
            Map.entry("nps", figure(2, a -> a.value().asText() + " / 10")),
            Map.entry("files", SHOWN.as(Shape.FILES)),
            Map.entry("signature", SHOWN.as(Shape.SIGNATURE)),
            Map.entry("subtable", SHOWN.as(Shape.TABLE)),
            Map.entry("serial", SHOWN));

    /** Types whose values are those of another type, and print as that one does. */
    private static final Set<String> OF_RESULT = Set.of("lookup", "rollup", "formula");

    private PrintForms() {}

    /** The form of a type; empty for one that nobody has thought of. */
    public static Optional<PrintForm> find(FieldType type) {
        var key = OF_RESULT.contains(type.key()) ? type.result().key() : type.key();
        return Optional.ofNullable(FORMS.get(key));
    }

    /** @throws IllegalStateException for a type without one */
    public static PrintForm of(FieldType type) {
        return find(type).orElseThrow(() -> new IllegalStateException("No print form of " + type.key()));
    }

    /** A value in one cell; empty for none. */
    public static String words(Asked asked) {
        var value = asked.value();
        boolean none = value == null || value.isNull() || value.isMissingNode();
        return none ? "" : of(asked.field().type()).words().apply(asked);
    }

    private static String shown(Asked asked) {
        return asked.field().type().shown(asked.stored(), asked.field().settings(), asked.locale());
    }

    /** As it was typed; what was worked out with two decimals, as on the screen. */
    private static String decimal(Asked asked) {
        return number(asked, asked.field().type().computed() ? "#,##0.##" : "#,##0.######");
    }

    private static String yesOrNo(Asked asked) {
        boolean yes = asked.value().asBoolean();
        return asked.chinese() ? (yes ? "是" : "否") : yes ? "Yes" : "No";
    }

    private static String stars(Asked asked) {
        long given = asked.value().asLong();
        long all = Math.max(2, Math.min(10, asked.field().settings().path("max").asLong(5)));
        return given < 0 || given > all
                ? String.valueOf(given)
                : "★".repeat((int) given) + "☆".repeat((int) (all - given)) + " " + given + " / " + all;
    }

    private static String moment(Asked asked) {
        var stored = asked.stored();
        var at = stored instanceof OffsetDateTime time ? time.toInstant() : Instant.parse(stored.toString());
        return TIME.format(at.atZone(asked.zone()));
    }

    /** Half up, as people round; the same figures in both languages. */
    private static String number(Asked asked, String pattern) {
        JsonNode value = asked.value();
        if (!value.isNumber()) {
            return value.asText();
        }
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setCurrencySymbol("¥");
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal number = value.decimalValue();
        return format.format(number);
    }

    /** Whether a sum of values of the type says something. */
    static boolean addedUp(FieldType type) {
        var key = OF_RESULT.contains(type.key()) ? type.result().key() : type.key();
        return type.kind() == ValueKind.NUMBER
                && Set.of("integer", "decimal", "money", "duration").contains(key);
    }
}
