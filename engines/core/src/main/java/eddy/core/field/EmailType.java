package eddy.core.field;

import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** An e-mail address; lower case when it comes from a file, so that one person is one address. */
final class EmailType extends TextType {

    private static final Pattern ADDRESS = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9](?:[\\p{L}0-9.-]{0,250}[\\p{L}0-9])?\\.[\\p{L}0-9]{2,63}");

    EmailType() {
        super("email", Label.of("邮箱", "E-mail"), 254);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("format", "email").put("maxLength", 254);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var address = CellText.normal(text).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        return address.length() <= 254
                        && !address.contains("..")
                        && ADDRESS.matcher(address).matches()
                ? ok(address)
                : refuse("field.email.invalid", text);
    }
}
