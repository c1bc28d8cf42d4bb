package eddy.core.field;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A telephone number: a Chinese mobile number as 11 digits, any other as + and country number. */
final class PhoneType extends TextType {

    static final String PATTERN = "^(1[3-9][0-9]{9}|\\+[1-9][0-9]{6,14})$";

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
        var number = CellText.normal(text).replaceAll("[\\s()\\-.]", "").replaceFirst("^00", "+");
        if (number.matches("(\\+?86)?1[3-9]\\d{9}")) {
            return valid(number.substring(number.length() - 11));
        }
        if (number.matches("(\\+86)?0[1-9]\\d{8,10}")) {
            return valid("+86" + number.replaceFirst("^(\\+86)?0", ""));
        }
        return valid(number);
    }

    private static Optional<String> valid(String number) {
        return number.matches(PATTERN) ? Optional.of(number) : Optional.empty();
    }
}
