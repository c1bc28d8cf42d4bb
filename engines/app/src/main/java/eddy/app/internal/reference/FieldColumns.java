package eddy.app.internal.reference;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.app.Bundle;
import eddy.app.reference.Target;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** Which fields of two releases are the same ones, told by their columns. */
public final class FieldColumns {

    private FieldColumns() {}

    /** The fields and columns of {@code before} that are called otherwise in {@code after}, with their keys there. */
    public static Map<Target, String> renamed(Bundle before, Bundle after) {
        var renamed = new HashMap<Target, String>();
        for (var form : before.documents(DocumentKind.FORM)) {
            KeptForms.same(form, after)
                    .ifPresent(now -> compare(form.key(), properties(form), properties(now), renamed));
        }
        return renamed;
    }

    private static void compare(String table, JsonNode before, JsonNode after, Map<Target, String> renamed) {
        var now = byColumn(after);
        byColumn(before).forEach((column, key) -> {
            var other = now.get(column);
            if (other != null) {
                if (!other.equals(key)) {
                    renamed.put(Target.field(table, key), other);
                }
                compare(table + "." + key, columns(before.path(key)), columns(after.path(other)), renamed);
            }
        });
    }

    private static JsonNode properties(Document form) {
        return JsonText.parse(form.content())
                .value()
                .map(json -> json.path("schema").path("properties"))
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode columns(JsonNode property) {
        return property.path("items").path("properties");
    }

    private static Map<String, String> byColumn(JsonNode properties) {
        var keys = new HashMap<String, String>();
        properties
                .properties()
                .forEach(
                        e -> keys.put(e.getValue().path("x-eddy").path("column").asText(e.getKey()), e.getKey()));
        return keys;
    }
}
