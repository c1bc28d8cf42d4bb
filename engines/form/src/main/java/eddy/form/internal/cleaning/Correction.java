package eddy.form.internal.cleaning;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a rule did to a field.
 *
 * @param after equal to {@code before} where the record was only marked
 */
public record Correction(String rule, String field, JsonNode before, JsonNode after) {

    public boolean changes() {
        return !before.equals(after);
    }
}
