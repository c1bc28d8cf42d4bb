package eddy.core.field;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A telephone number: a Chinese mobile number as 11 digits, any other as + and country number. */
final class PhoneType extends TextType {

    static final String PATTERN = "^(1[3-9][0-9]{9}|\\+[1-9][0-9]{6,14})$";

    private static final Pattern VALID = Pattern.compile(PATTERN);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s()\\-.]");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("(\\+86)?0[1-9]\\d{8,10}");

    PhoneType() {
        super("phone", Label.of("电话", "Phone"), 16);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("pattern", PATTERN).put("maxLength", 16);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return normal(text).map(v -> ok(v)).orElseGet(() -> refuse("field.phone.invalid", text));
    }

    private static Optional<String> normal(String text) {
        var number = SEPARATORS.matcher(CellText.normal(text)).replaceAll("").replaceFirst("^00", "+");
        if (MOBILE.matcher(number).matches()) {
            return valid(number.substring(number.length() - 11));
        }
        if (LANDLINE.matcher(number).matches()) {
            return valid("+86" + number.replaceFirst("^(\\+86)?0", ""));
        }
        return valid(number);
    }

    private static Optional<String> valid(String number) {
        return VALID.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
