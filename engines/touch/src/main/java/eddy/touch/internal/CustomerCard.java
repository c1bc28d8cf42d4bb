package eddy.touch.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.touch.CompiledMessage;
import eddy.touch.TouchApp;

/**
 * What a message needs of one customer.
 *
 * @param values column values by field key; a missing value is absent
 * @param people names of persons by id
 */
record CustomerCard(TouchApp app, Map<String, Object> values, Map<UUID, String> people) {

    /** The customer's address on a channel; blank when there is none. */
    String address(String channel) {
        return app.address(channel).map(f -> text(f)).orElse("").strip();
    }

    boolean refuses(String channel) {
        return app.consent(channel)
                .map(f -> Boolean.FALSE.equals(values.get(f.key())))
                .orElse(false);
    }

    String language(CompiledMessage message) {
        return message.language(
                app.field("language").map(f -> (String) values.get(f.key())).orElse(null));
    }

    /** What merge fields read: column values by field key, of a person a map with the {@code name}. */
    Map<String, Object> merged() {
        var merged = new HashMap<String, Object>(values);
        for (var field : app.customers().fields()) {
            if (field.type().kind() == ValueKind.PERSON && values.containsKey(field.key())) {
                merged.put(field.key(), Map.of("name", people.getOrDefault(values.get(field.key()), "")));
            }
        }
        return merged;
    }

    private String text(FieldModel field) {
        var value = values.get(field.key());
        return value == null ? "" : field.type().toText(value, field.settings(), Locale.ENGLISH);
    }
}
