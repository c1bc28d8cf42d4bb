package eddy.core.field;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** An e-mail address; lower case when it comes from a file, so that one person is one address. */
final class EmailType extends TextType {

    private static final int LONGEST = 254;

    EmailType() {
        super("email", Label.of("邮箱", "E-mail"), LONGEST);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("format", "email").put("maxLength", LONGEST);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var address = CellText.normal(text).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        return address.length() <= LONGEST && EmailAddress.isOne(address)
                ? ok(address)
                : refuse("field.email.invalid", text);
    }
}
