package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;
import eddy.core.region.Region;
import eddy.core.region.RegionText;
import eddy.core.region.Regions;

/**
 * A region of China by its code of six digits. The setting {@code depth} ({@code province city district}, district unless
 * set) says how deep it may lie; a region above that is a value too, for who knows no more.
 */
final class RegionType extends BasicType {

    private static final List<String> DEPTHS = List.of("province", "city", "district");
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}");

    RegionType() {
        super(
                "region",
                Label.of("省市区", "Region"),
                ValueKind.REGION,
                SQLDataType.VARCHAR,
                List.of("within", "eq", "ne", "in", "notIn", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string").put("pattern", pattern(settings));
    }

    static String pattern(JsonNode settings) {
        int depth = depth(settings);
        return "^[1-9][0-9]{" + (depth * 2 - 1) + "}" + "00".repeat(3 - depth) + "$";
    }

    /** How deep a region of these settings may lie: 1 for a province, 2 for a city, 3 for a district. */
    static int depth(JsonNode settings) {
        int at = DEPTHS.indexOf(settings.path("depth").asText());
        return at < 0 ? DEPTHS.size() : at + 1;
    }

    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return Regions.find(value.asText()).isPresent();
    }

    @Override
    Object read(JsonNode value) {
        return value.asText();
    }

    @Override
    JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        return named(CellText.normal(text))
                .filter(r -> r.depth() <= depth(settings))
                .map(r -> ok(r.code()))
                .orElseGet(() -> refuse("field.region.unknown", text));
    }

    private static Optional<Region> named(String text) {
        return CODE.matcher(text).matches()
                ? Regions.find(text)
                : RegionText.read(text).filter(r -> r.rest().isEmpty()).map(RegionText::region);
    }

    @Override
    public Object told(Object value) {
        return value == null ? null : shown(value, JsonNodeFactory.instance.objectNode(), Locale.ROOT);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : Regions.text(value.toString(), "/");
    }
}
