package eddy.core.field;

import java.net.URI;
import java.net.URISyntaxException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.issue.Compiled;

/** A web address; only http and https, so that a click on it runs nothing. */
final class UrlType extends TextType {

    UrlType() {
        super("url", Label.of("网址", "Web address"), 2000);
    }

    @Override
    public ObjectNode schema(JsonNode settings) {
        return schemaOf("string")
                .put("format", "uri")
                .put("pattern", "^https?://")
                .put("maxLength", 2000);
    }

    @Override
    public Compiled<Object> fromText(String text, JsonNode settings) {
        var plain = CellText.normal(text);
        var address = plain.matches("(?i)https?://.*") || plain.contains(":") ? plain : "https://" + plain;
        return address.length() <= 2000 && isWebAddress(address) ? ok(address) : refuse("field.url.invalid", text);
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme().matches("(?i)https?")
                    && uri.getHost() != null
                    && uri.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
