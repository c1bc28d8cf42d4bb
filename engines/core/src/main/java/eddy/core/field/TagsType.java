package eddy.core.field;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * Words that people make up as they go, each once; stored as the values of a {@link ChoicesType} are. They are values of
 * the record and have nothing to do with the tags that rules give and take.
 */
final class TagsType extends WordsType {

    private static final int MOST = 50;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[,;，；、|\\r\\n]");

    TagsType() {
        super("tags", Label.of("自由标签", "Free tags"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        var schema = schemaOf("array");
        schema.set("items", schemaOf("string").put("minLength", 1).put("maxLength", LONGEST));
        return schema.put("uniqueItems", true).put("maxItems", MOST);
    }

    /** What stands between tags in a cell can be in none of them, and blanks around a tag make no other one of it. */
    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        long different =
                value.valueStream().map(v -> v.asText().strip()).distinct().count();
        return different == value.size()
                && value.valueStream()
                        .allMatch(v -> !v.asText().isBlank()
                                && !BETWEEN.matcher(v.asText()).find());
    }

    @Override
    Object read(JsonNode value) {
        var words = new LinkedHashSet<String>();
        value.forEach(v -> words.add(v.asText().strip()));
        words.remove("");
        return stored(words);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var words = BETWEEN.splitAsStream(text)
                .map(CellText::normal)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean good =
                !words.isEmpty() && words.size() <= MOST && words.stream().allMatch(w -> w.length() <= LONGEST);
        return good ? ok(stored(words)) : refuse("field.tags.invalid", text, "most", MOST, "longest", LONGEST);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return joined(value, locale, word -> word);
    }
}
