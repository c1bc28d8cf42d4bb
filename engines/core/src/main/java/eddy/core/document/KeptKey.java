package eddy.core.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The key under which everything is kept that belongs to a form: its table, and the column {@code form} of all others. It
 * is the key the form began with, which its document says under {@code table} once it is called otherwise.
 */
public final class KeptKey {

    /** The member of a form's document. */
    public static final String MEMBER = "table";

    private KeptKey() {}

    /** @param key what the form is called */
    public static String of(String key, JsonNode form) {
        return form.path(MEMBER).asText(key);
    }
}
