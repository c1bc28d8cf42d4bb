package eddy.core.document;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/**
 * Reads JSON that a user or a stranger wrote: nesting, length of texts and numbers are limited, a name used twice in
 * one object is refused, decimals keep every digit.
 */
public final class JsonText {

    /** Levels of objects and arrays. */
    public static final int MAX_DEPTH = 64;
    /** Characters of one document. */
    public static final int MAX_LENGTH = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxDocumentLength(MAX_LENGTH)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** The tree, or one issue ({@code json.syntax}, {@code json.duplicate}, {@code json.large}) with line and column. */
    public static Compiled<JsonNode> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Compiled.failed(Issue.error("json.large", "", "depth", MAX_DEPTH, "length", MAX_LENGTH));
        }
        try (var parser = MAPPER.createParser(text)) {
            try {
                JsonNode tree = MAPPER.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    return Compiled.failed(Issue.error("json.syntax", "", "line", 1, "column", 1));
                }
                return parser.nextToken() == null
                        ? Compiled.of(tree)
                        : Compiled.failed(Issue.error(
                                "json.syntax",
                                "",
                                "line",
                                parser.currentTokenLocation().getLineNr(),
                                "column",
                                parser.currentTokenLocation().getColumnNr()));
            } catch (JsonProcessingException e) {
                var place = parser.getParsingContext().pathAsPointer().toString();
                return Compiled.failed(issue(e, place));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Reading a text in memory failed", e);
        }
    }

    private static Issue issue(JsonProcessingException e, String place) {
        if (e instanceof StreamConstraintsException) {
            return Issue.error("json.large", "", "depth", MAX_DEPTH, "length", MAX_LENGTH);
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        var code = e.getOriginalMessage().startsWith("Duplicate field") ? "json.duplicate" : "json.syntax";
        return Issue.error(code, place, "line", line, "column", column);
    }
}
