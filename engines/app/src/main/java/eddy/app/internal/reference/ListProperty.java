package eddy.app.internal.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The property of a field that holds one record, person or department, as that of one which holds several, and back. */
final class ListProperty {

    static final Set<String> TYPES = Set.of("link", "person", "department");
    private static final String SETTINGS = "x-eddy";
    private static final String ON_DELETE = "onDelete";
    /** What is said of the field, whatever it holds. */
    private static final Set<String> OF_FIELD = Set.of("label", "help", "column");
    /** One of several has nothing to be cleared but itself, and does not take its record along. */
    private static final Map<String, String> DELETED = Map.of("unlink", "cascade");

    private ListProperty() {}

    /** The key of the column of its rows. */
    static Optional<String> column(JsonNode property) {
        var settings = property.path(SETTINGS);
        var columns = property.path("items").path("properties");
        return settings.path("type").asText().equals("subtable")
                        && settings.path("shown").asText().equals("list")
                        && columns.size() == 1
                ? Optional.of(columns.fieldNames().next())
                : Optional.empty();
    }

    static boolean isOne(JsonNode property) {
        return TYPES.contains(property.path(SETTINGS).path("type").asText());
    }

    static ObjectNode several(JsonNode property) {
        ObjectNode column = property.deepCopy();
        ObjectNode own = (ObjectNode) column.get(SETTINGS);
        ObjectNode outer =
                JsonNodeFactory.instance.objectNode().put("type", "subtable").put("shown", "list");
        OF_FIELD.stream().filter(own::has).forEach(name -> outer.set(name, own.get(name)));
        own.remove(Set.of("help", "column", "default"));
        if (DELETED.containsKey(own.path(ON_DELETE).asText())) {
            own.put(ON_DELETE, DELETED.get(own.path(ON_DELETE).asText()));
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
        if (column.path("readOnly").asBoolean()) {
            list.put("readOnly", true);
        }
        column.remove("readOnly");
        list.set(SETTINGS, outer);
        list.putObject("items")
                .put("type", "object")
                .putObject("properties")
                .set(own.path("type").asText(), column);
        return list;
    }

    /** @param required whether the field has to hold something, which a link that is cleared could not */
    static ObjectNode one(JsonNode property, boolean required) {
        ObjectNode one = property.path("items")
                .path("properties")
                .path(column(property).orElseThrow())
                .deepCopy();
        if (property.path("readOnly").asBoolean()) {
            one.put("readOnly", true);
        }
        ObjectNode settings = (ObjectNode) one.get(SETTINGS);
        settings.remove("column");
        OF_FIELD.stream()
                .filter(property.path(SETTINGS)::has)
                .forEach(name -> settings.set(name, property.path(SETTINGS).get(name)));
        if (settings.path(ON_DELETE).asText().equals("cascade")) {
            settings.put(ON_DELETE, "unlink");
            if (required) {
                settings.remove(ON_DELETE);
            }
        }
        return one;
    }
}
