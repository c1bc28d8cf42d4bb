package eddy.core.field;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;
import eddy.core.region.RegionText;
import eddy.core.region.Regions;

/**
 * An address in China: {@code {region, postcode, street}}, each of which may be missing. The setting {@code depth} is that
 * of a {@link RegionType}, {@code postcode} says whether forms ask for one.
 *
 * <p>The column holds the object as compact JSON, the region always first: a filter by region compares the first letters,
 * one by text what follows {@code "street"}.
 */
final class AddressType extends BasicType {

    private static final int STREET = 200;
    private static final List<String> PARTS = List.of("region", "postcode", "street");
    private static final Pattern POSTCODE = Pattern.compile("(?:^|(?<=[\\s,，(（]))(\\d{6})[)）]?$");
    private static final JsonMapper JSON = new JsonMapper();

    AddressType() {
        super(
                "address",
                Label.of("地址", "Address"),
                ValueKind.ADDRESS,
                SQLDataType.VARCHAR,
                List.of("within", "contains", "empty", "notEmpty"));
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        var schema = schemaOf("object");
        var properties = schema.putObject("properties");
        properties.putObject("region").put("type", "string").put("pattern", RegionType.pattern(settings));
        properties.putObject("postcode").put("type", "string").put("pattern", "^[0-9]{6}$");
        properties.putObject("street").put("type", "string").put("maxLength", STREET);
        return schema.put("additionalProperties", false);
    }

    @Override
    public boolean accepts(JsonNode value, JsonNode settings) {
        return !value.has("region")
                || Regions.find(value.path("region").asText()).isPresent();
    }

    @Override
    Object read(JsonNode value) {
        var kept = JsonNodeFactory.instance.objectNode();
        for (String part : PARTS) {
            var text = value.path(part).asText("").strip();
            if (!text.isEmpty()) {
                kept.put(part, text);
            }
        }
        return kept.isEmpty() ? null : kept.toString();
    }

    @Override
    JsonNode write(Object value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No address: " + value, e);
        }
    }

    /** {@code 广东省深圳市南山区科技园1号 518057}; what names no region is the street. */
    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var plain = CellText.normal(text).replaceAll("[\\s\\p{Cntrl}]+", " ");
        var address = JsonNodeFactory.instance.objectNode();
        var code = POSTCODE.matcher(plain);
        if (code.find()) {
            address.put("postcode", code.group(1));
            plain = plain.substring(0, code.start()).replaceFirst("[\\s,，(（]+$", "");
        }
        var read = RegionText.read(plain).filter(r -> r.region().depth() <= RegionType.depth(settings));
        read.ifPresent(r -> address.put("region", r.region().code()));
        var street = read.map(RegionText::rest).orElse(plain);
        return street.length() > STREET
                ? refuse("field.text.too_long", street, "max", STREET)
                : ok(read(address.put("street", street)));
    }

    @Override
    public Object told(Object value) {
        return value == null ? null : shown(value, JsonNodeFactory.instance.objectNode(), Locale.ROOT);
    }

    @Override
    public String toText(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : joined(value, "/", " ");
    }

    @Override
    public String shown(Object value, JsonNode settings, Locale locale) {
        return value == null ? "" : joined(value, "", "");
    }

    private String joined(Object value, String betweenRegions, String beforeStreet) {
        var address = write(value);
        var region = Regions.text(address.path("region").asText(), betweenRegions);
        var street = address.path("street").asText();
        var place = region + (region.isEmpty() || street.isEmpty() ? "" : beforeStreet) + street;
        return Stream.of(place, address.path("postcode").asText())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
