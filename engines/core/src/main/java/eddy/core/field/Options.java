package eddy.core.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The options in a choice's settings: {@code [{"value": "high", "label": {"zh-CN": "高", "en": "High"}}]}. */
final class Options {

    private static final int MOST_LISTED = 12;

    private final JsonNode options;

    Options(JsonNode settings) {
        options = settings.path("options");
    }

    ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        var values = schema.putArray("enum");
        options.forEach(o -> values.add(o.path("value").asText()));
        return schema;
    }

    /** The stored value of what a cell says: a value, or a label in any language, in any case. */
    Optional<String> value(String text) {
        var word = CellText.normal(text);
        for (JsonNode option : options) {
            if (option.path("value").asText().equals(word)) {
                return Optional.of(word);
            }
        }
        for (JsonNode option : options) {
            if (names(option).stream().anyMatch(n -> n.equalsIgnoreCase(word))) {
                return Optional.of(option.path("value").asText());
            }
        }
        return Optional.empty();
    }

    String label(String value, Locale locale) {
        for (JsonNode option : options) {
            if (option.path("value").asText().equals(value)) {
                var label = option.path("label");
                var first = "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
                var second = first.equals("en") ? "zh-CN" : "en";
                return label.path(first).asText(label.path(second).asText(value));
            }
        }
        return value;
    }

    /** The options as arguments of a message: as they are stored, and as the reader of each language knows them. */
    Object[] listed() {
        var values = options.valueStream().map(o -> o.path("value").asText()).toList();
        return new Object[] {
            "options", joined(values),
            "options_zh",
                    joined(values.stream().map(v -> label(v, Locale.CHINA)).toList()),
            "options_en",
                    joined(values.stream().map(v -> label(v, Locale.ENGLISH)).toList())
        };
    }

    private static String joined(List<String> words) {
        return words.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
                + (words.size() > MOST_LISTED ? " …" : "");
    }

    private static List<String> names(JsonNode option) {
        var names = new ArrayList<String>();
        names.add(CellText.normal(option.path("value").asText()));
        option.path("label").forEach(l -> names.add(CellText.normal(l.asText())));
        return names;
    }
}
