package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * Files kept beside the record. The value is a list of {@code {id, name, size, type}}: the id of an uploaded file, the
 * rest as the server knows it, whatever was sent; the column holds that list as JSON. The setting {@code only} may be
 * {@code images}, {@code max} says how many there may be at most, {@code maxMegabytes} how large each may be.
 */
class FilesType extends JsonListType {

    /** How many files a field holds unless its settings say. */
    private static final int MAX = 20;

    FilesType() {
        this("files", Label.of("附件", "Files"));
    }

    FilesType(String key, Label label) {
        super(key, label, ValueKind.TEXT, List.of("empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        var file = schemaOf("object");
        var properties = file.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("name").put("type", "string");
        properties.putObject("size").put("type", "integer");
        properties.putObject("type").put("type", "string");
        file.putArray("required").add("id");
        file.put("additionalProperties", false);
        var schema = schemaOf("array");
        schema.set("items", file);
        return schema.put("maxItems", most(settings));
    }

    @Override
    public final boolean ofFiles() {
        return true;
    }

    int most(JsonNode settings) {
        return Math.max(1, Math.min(MAX, settings.path("max").asInt(MAX)));
    }

    /** Files do not come in cells. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return refuse("field.files.text", text);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null
                ? ""
                : write(value)
                        .valueStream()
                        .map(file -> file.path("name").asText())
                        .collect(Collectors.joining(", "));
    }
}
