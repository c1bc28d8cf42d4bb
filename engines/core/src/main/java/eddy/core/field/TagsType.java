package eddy.core.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/**
 * Words that people make up as they go, each once; stored as the values of a {@link ChoicesType} are. They are values of
 * the record and have nothing to do with the tags that rules give and take.
 */
final class TagsType extends BasicType {

    private static final int MOST = 50;
    private static final int LONGEST = 60;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BETWEEN = Pattern.compile("[,;，；、|\\r\\n]");

    TagsType() {
        super(
                "tags",
                Label.of("自由标签", "Free tags"),
                ValueKind.CHOICES,
                SQLDataType.VARCHAR,
                List.of("contains", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        var schema = schemaOf("array");
        schema.set("items", schemaOf("string").put("minLength", 1).put("maxLength", LONGEST));
        return schema.put("uniqueItems", true).put("maxItems", MOST);
    }

    /** What stands between tags in a cell can be in none of them. */
    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return value.valueStream()
                .allMatch(v ->
                        !v.asText().isBlank() && !BETWEEN.matcher(v.asText()).find());
    }

    @Override
    Object read(JsonNode value) {
        var words = new LinkedHashSet<String>();
        value.forEach(v -> words.add(v.asText().strip()));
        words.remove("");
        return stored(words);
    }

    @Override
    JsonNode write(Object value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a JSON array: " + value, e);
        }
    }

    @Override
    public Object told(Object value) {
        return value == null
                ? null
                : write(value).valueStream().map(JsonNode::asText).toList();
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
        return value == null
                ? ""
                : write(value)
                        .valueStream()
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
    }

    private static String stored(LinkedHashSet<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        var array = JsonNodeFactory.instance.arrayNode();
        words.forEach(array::add);
        return array.toString();
    }
}
