package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DataType;
import org.jooq.Field;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * One type of field, whole: its key in documents, its column, its JSON Schema, and how its values are read and
 * written. One implementation per file; {@link FieldTypes} is the registry.
 *
 * <p>Three forms of a value meet here: the <em>JSON</em> value of the API and of form documents, the <em>column</em>
 * value that jOOQ binds ({@code String}, {@code Long}, {@code BigDecimal}, {@code LocalDate}, {@code OffsetDateTime} in
 * UTC, {@code Boolean}, {@code UUID}), and the <em>text</em> of a CSV or XLSX cell.
 */
public interface FieldType {

    /** The value of {@code x-eddy.type} in a form document, for example {@code money}. */
    String key();

    /** The name people see in the palette of the form designer. */
    Label label();

    ValueKind kind();

    /** The column of a field of this type. */
    DataType<?> column();

    /**
     * The JSON Schema fragment of a property of this type, without {@code x-eddy}.
     *
     * @param settings the property's {@code x-eddy} object
     */
    ObjectNode schema(JsonNode settings);

    /** JSON value to column value; {@code null} and JSON null become {@code null}. Trusts a validated value. */
    Object fromJson(JsonNode value);

    /** Column value to JSON value. */
    JsonNode toJson(Object value);

    /**
     * Reads a cell of an imported file, generously: surrounding space, thousands separators, full-width digits,
     * several date forms, option labels in any language. Blank is an empty result that is no failure
     * ({@code Compiled.of(null)} cannot be written, so blank never reaches this method).
     *
     * @param text     the cell, never blank
     * @param settings the property's {@code x-eddy} object
     */
    Compiled<Object> fromText(String text, JsonNode settings);

    /** The cell of an exported file and the text in a message. */
    String toText(Object value, JsonNode settings, Locale locale);

    /** The text in lists, prints and histories, which is short and tells no more than those need. */
    default String shown(Object value, JsonNode settings, Locale locale) {
        return toText(value, settings, locale);
    }

    /** A column value as formulas and messages read it: a list where it holds several, plain words where it is written otherwise. */
    default Object told(Object value) {
        return value;
    }

    /** The column as conditions compare it. */
    default Field<?> compared(Field<?> column) {
        return column;
    }

    /** Whether a value that fulfils the schema is one of this type; asked for what no schema can say. */
    default boolean accepts(JsonNode value, JsonNode settings) {
        return true;
    }

    /** Whether the product gives the value: people, files and programs do not. */
    default boolean computed() {
        return false;
    }

    /** Whether the values are those of a list of options in the settings. */
    default boolean ofOptions() {
        return false;
    }

    /** Whether the values speak of uploaded files. */
    default boolean ofFiles() {
        return false;
    }

    /** Whether the values are rows with columns of their own. */
    default boolean ofRows() {
        return false;
    }

    /** The type of the values: this one, unless another computes them. */
    default FieldType result() {
        return this;
    }

    /** This type as the settings of one field make it; most types are the same whatever the settings. */
    default FieldType configured(JsonNode settings) {
        return this;
    }

    /**
     * This type for a field with these columns, whose values keep the columns' names in the database whatever their keys
     * are. Only types {@link #ofRows} have columns.
     *
     * @param keys key by name in the database
     */
    default FieldType ofColumns(Map<String, String> keys) {
        return this;
    }

    /** Comparison operators offered for this type, in the order shown. */
    List<String> operators();
}
