package eddy.core.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * A running number that a record gets when it is created and keeps, such as {@code SO-202603-0001}: the setting {@code
 * prefix}; the year, month or day when the setting {@code restart} ({@code never year month day}, never unless set) asks
 * to count from one again in each; and the count with at least {@code digits} digits, four unless set.
 */
final class SerialType extends TextType {

    SerialType() {
        super("serial", Label.of("流水号", "Serial number"), 60);
    }

    @Override
    public boolean computed() {
        return true;
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return super.schema(settings).put("readOnly", true);
    }

    /** Numbers are given, not imported. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return refuse("field.computed.readonly", text);
    }
}
