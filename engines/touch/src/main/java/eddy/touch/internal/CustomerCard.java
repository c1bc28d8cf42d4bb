package eddy.touch.internal;

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
        return app.address(channel).map(f -> text(f, Locale.ENGLISH)).orElse("").strip();
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

    /** The text of {@code field} or {@code person_field.name} in a language; empty when missing. */
    String merge(String path, Locale locale) {
        int dot = path.indexOf('.');
        var field = app.customers().field(dot < 0 ? path : path.substring(0, dot));
        return field.map(f -> text(f, locale)).orElse("");
    }

    private String text(FieldModel field, Locale locale) {
        var value = values.get(field.key());
        if (value == null) {
            return "";
        }
        return field.type().kind() == ValueKind.PERSON
                ? people.getOrDefault(value, "")
                : field.type().toText(value, field.settings(), locale);
    }
}
