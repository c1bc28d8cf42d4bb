package eddy.core.field;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;

/** Several words, each once: options chosen from a list, or made up. */
abstract class WordsType extends JsonListType {

    WordsType(String key, Label label) {
        super(key, label, ValueKind.CHOICES, List.of("contains", "empty", "notEmpty"));
    }

    /** Formulas see a list. */
    @Override
    public final Object told(Object value) {
        return value == null
                ? null
                : write(value).valueStream().map(JsonNode::asText).toList();
    }

    /** The words one after the other, as they are read in a language. */
    final String joined(Object value, java.util.Locale locale, UnaryOperator<String> word) {
        return value == null
                ? ""
                : write(value)
                        .valueStream()
                        .map(v -> word.apply(v.asText()))
                        .collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
    }

    static String stored(Collection<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array.toString();
    }
}
