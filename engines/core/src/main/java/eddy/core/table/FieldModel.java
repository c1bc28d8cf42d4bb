package eddy.core.table;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.field.FieldType;

/**
 * One column of a {@link TableModel} as users know it.
 *
 * @param key      the name in documents and in the API
 * @param label    the name people see
 * @param column   the column's name in the database
 * @param type     the type of its values
 * @param linkTo   for a link: the key of the table it points to
 * @param options  for a choice: the values allowed, in order
 * @param settings the property's {@code x-eddy} object; empty object where there is none
 * @param columns  for a sub-table: its columns, in order
 * @param keptLinkTo for a link: how rows name that table, see {@link TableModel#keptKey}
 */
public record FieldModel(
        String key,
        Label label,
        String column,
        FieldType type,
        Optional<String> linkTo,
        List<Option> options,
        JsonNode settings,
        List<FieldModel> columns,
        Optional<String> keptLinkTo) {

    public FieldModel {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /** A field that is no sub-table. */
    public FieldModel(
            String key,
            Label label,
            String column,
            FieldType type,
            Optional<String> linkTo,
            List<Option> options,
            JsonNode settings) {
        this(key, label, column, type, linkTo, options, settings, List.of(), linkTo);
    }

    /** For a sub-table that is shown as a list of values: its one column. */
    public Optional<FieldModel> listed() {
        return columns.size() == 1 && settings.path("shown").asText().equals("list")
                ? Optional.of(columns.get(0))
                : Optional.empty();
    }

    /** One value of a choice: the stored value, its name, and a colour name such as {@code red} or {@code ""}. */
    public record Option(String value, Label label, String color) {}
}
