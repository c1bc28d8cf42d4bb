package eddy.core.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * The number of a Chinese identity card, GB 11643: six digits of a region, a date of birth, three of an order and one
 * that checks the others. Lists, prints and histories show its ends only.
 */
final class ChinaIdType extends TextType {

    static final String PATTERN = "^[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]$";

    private static final Pattern VALID = Pattern.compile(PATTERN);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    ChinaIdType() {
        super("china_id", Label.of("身份证号", "China ID number"), 18);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("pattern", PATTERN).put("maxLength", 18);
    }

    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return isNumber(value.asText().toUpperCase(Locale.ROOT));
    }

    /** One number is one text: the X of the check is a capital. */
    @Override
    Object read(JsonNode value) {
        return value.asText().toUpperCase(Locale.ROOT);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var number = SEPARATORS
                .matcher(CellText.normal(text))
                .replaceAll("")
                .replaceFirst("^'", "")
                .toUpperCase(Locale.ROOT);
        return isNumber(number) ? ok(number) : refuse("field.china_id.invalid", text);
    }

    @Override
    public String shown(Object value, JsonNode settings, Locale locale) {
        var number = toText(value, settings, locale);
        return number.length() < 8
                ? number
                : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    private static boolean isNumber(String number) {
        return VALID.matcher(number).matches() && isDay(number.substring(6, 14)) && check(number) == number.charAt(17);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
