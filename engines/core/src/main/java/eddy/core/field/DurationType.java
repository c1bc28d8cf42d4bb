package eddy.core.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A length of time in minutes; written and read in days, hours and minutes. */
final class DurationType extends WholeType {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;
    /** A thousand years. */
    private static final long MOST = 526_000_000;

    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final Pattern WRITTEN = Pattern.compile("(?:" + NUMBER + "\\s*(?:d|days?|天|日))?\\s*(?:" + NUMBER
            + "\\s*(?:h|hrs?|hours?|小时|时|个小时))?\\s*(?:" + NUMBER + "\\s*(?:m|min|mins|minutes?|分钟?))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,7}):([0-5]?\\d)");

    DurationType() {
        super("duration", Label.of("时长", "Duration"));
    }

    @Override
    long least(JsonNode settings) {
        return 0;
    }

    @Override
    long greatest(JsonNode settings) {
        return MOST;
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var plain = CellText.normal(text).toLowerCase(Locale.ROOT).strip();
        var clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return minutes(text, Long.parseLong(clock.group(1)) * HOUR + Long.parseLong(clock.group(2)));
        }
        var written = WRITTEN.matcher(plain);
        if (plain.chars().anyMatch(Character::isDigit) && written.matches()) {
            var total = part(written.group(1), DAY)
                    .add(part(written.group(2), HOUR))
                    .add(part(written.group(3), 1));
            return minutes(text, total.setScale(0, RoundingMode.HALF_UP).longValueExact());
        }
        return plain.matches("\\d{1,9}")
                ? minutes(text, Long.parseLong(plain))
                : refuse("field.duration.invalid", text);
    }

    private static BigDecimal part(String number, long minutes) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).multiply(BigDecimal.valueOf(minutes));
    }

    private static Compiled<Object> minutes(String text, long minutes) {
        return minutes <= MOST ? ok(minutes) : refuse("field.duration.invalid", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        if (value == null) {
            return "";
        }
        boolean chinese = locale.getLanguage().equals("zh");
        long all = ((Number) value).longValue();
        var parts = new ArrayList<String>();
        add(parts, all / DAY, chinese ? "天" : "d");
        add(parts, all % DAY / HOUR, chinese ? "小时" : "h");
        add(parts, all % HOUR, chinese ? "分钟" : "min");
        return parts.isEmpty() ? "0 " + (chinese ? "分钟" : "min") : String.join(" ", parts);
    }

    private static void add(ArrayList<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit);
        }
    }
}
