package eddy.form.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the person chose.
 *
 * @param columns field by column index; columns left out are not imported
 * @param key     the unique field by which rows find records that are there already; absent: every row is new
 * @param mode    what to do about rows with errors
 * @param onBlank what a blank cell means, by field; {@link Blank.Empty} where not said
 * @param rows    the sub-tables whose rows are taken from further sheets of the workbook
 */
public record ImportMapping(
        Map<Integer, String> columns, Optional<String> key, Mode mode, Map<String, Blank> onBlank, Set<String> rows) {

    public ImportMapping {
        columns = Map.copyOf(columns);
        onBlank = Map.copyOf(onBlank);
        rows = Set.copyOf(rows);
    }

    /** Without rows of sub-tables. */
    public ImportMapping(Map<Integer, String> columns, Optional<String> key, Mode mode, Map<String, Blank> onBlank) {
        this(columns, key, mode, onBlank, Set.of());
    }

    public enum Mode {
        /** Rows with errors are left out. */
        GOOD_ROWS,
        /** One error and nothing is imported. */
        ALL_OR_NOTHING
    }

    /** What a blank cell means. */
    public sealed interface Blank {
        /** The field stays without a value (in a record that is there already: keeps the one it has). */
        record Empty() implements Blank {}

        /** The row is left out. */
        record SkipRow() implements Blank {}

        /** The import stops with an error at this cell. */
        record Stop() implements Blank {}

        /** The field gets this value. */
        record Value(JsonNode value) implements Blank {}
    }

    Blank blank(String field) {
        return onBlank.getOrDefault(field, new Blank.Empty());
    }
}
