package eddy.touch.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import eddy.core.field.ValueKind;
import eddy.core.formula.MergeText;
import eddy.core.table.FieldModel;
import eddy.touch.CompiledMessage;
import eddy.touch.TouchApp;
import eddy.touch.WrittenMessage;

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

    /** The message in one of its languages, at a time. */
    WrittenMessage write(CompiledMessage message, String language, Instant now) {
        var merged = merged();
        var style =
                new MergeText.Style(Locale.forLanguageTag(language), now.atZone(app.zone()), UnaryOperator.identity());
        var subject = message.subject().get(language);
        return new WrittenMessage(
                language,
                subject == null ? null : oneLine(subject.render(merged, style)),
                message.body().get(language).render(merged, style),
                address(message.channel()));
    }

    /** A customer's name with a line break must not become a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** What merge fields read: column values by field key, of a person a map with the {@code name}. */
    private Map<String, Object> merged() {
        var merged = new HashMap<String, Object>(values);
        for (var field : app.customers().fields()) {
            if (field.type().kind() == ValueKind.PERSON && values.containsKey(field.key())) {
                merged.put(field.key(), Map.of("name", people.getOrDefault(values.get(field.key()), "")));
            } else {
                merged.computeIfPresent(
                        field.key(), (key, value) -> field.type().told(value));
            }
        }
        return merged;
    }

    private String text(FieldModel field) {
        var value = values.get(field.key());
        return value == null ? "" : field.type().toText(value, field.settings(), Locale.ENGLISH);
    }
}
