package eddy.app.internal.reference;

import java.util.HashMap;
import java.util.Map;

import eddy.app.Bundle;
import eddy.app.reference.Target;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** Which fields of two releases are the same ones, told by their columns. */
public final class FieldColumns {

    private FieldColumns() {}

    /** The fields of {@code before} that are called otherwise in {@code after}, with their keys there. */
    public static Map<Target, String> renamed(Bundle before, Bundle after) {
        var renamed = new HashMap<Target, String>();
        for (var form : before.documents(DocumentKind.FORM)) {
            var now = after.document(DocumentKind.FORM, form.key()).map(d -> byColumn(d.content()));
            now.ifPresent(keys -> byColumn(form.content()).forEach((column, key) -> {
                if (keys.containsKey(column) && !keys.get(column).equals(key)) {
                    renamed.put(Target.field(form.key(), key), keys.get(column));
                }
            }));
        }
        return renamed;
    }

    private static Map<String, String> byColumn(String form) {
        var keys = new HashMap<String, String>();
        JsonText.parse(form).value().ifPresent(json -> json.path("schema")
                .path("properties")
                .properties()
                .forEach(
                        e -> keys.put(e.getValue().path("x-eddy").path("column").asText(e.getKey()), e.getKey())));
        return keys;
    }
}
