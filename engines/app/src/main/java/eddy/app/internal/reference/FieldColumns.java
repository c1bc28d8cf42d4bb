package eddy.app.internal.reference;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /**
     * The bundle without the note of a column for a field, or a column of a sub-table, that {@code released} does not have
     * yet: its column begins with the release, and is called like the key then.
     */
    public static Bundle unnoted(Bundle bundle, Bundle released, Target field) {
        var names = field.key().split("\\.");
        var document = bundle.document(DocumentKind.FORM, names[0]);
        if (document.isEmpty()) {
            return bundle;
        }
        JsonNode json = JsonText.parse(document.get().content()).orThrow().deepCopy();
        var now = json.path("schema").path("properties");
        var before = released.document(DocumentKind.FORM, names[0])
                .map(FieldColumns::properties)
                .orElse(MissingNode.getInstance());
        for (int i = 1; i < names.length - 1; i++) {
            before = columns(before.path(byColumn(before).getOrDefault(column(now, names[i]), "")));
            now = columns(now.path(names[i]));
        }
        var name = names[names.length - 1];
        if (!(now.path(name).path("x-eddy") instanceof ObjectNode settings)
                || byColumn(before).containsKey(column(now, name))) {
            return bundle;
        }
        return settings.remove("column") == null
                ? bundle
                : bundle.with(new Document(document.get().kind(), names[0], json.toPrettyString() + "\n"));
    }

    private static String column(JsonNode properties, String key) {
        return properties.path(key).path("x-eddy").path("column").asText(key);
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
