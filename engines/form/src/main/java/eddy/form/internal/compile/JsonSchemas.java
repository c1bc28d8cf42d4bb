package eddy.form.internal.compile;

import java.util.Map;
import java.util.regex.Matcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;

/**
 * How JSON Schemas that users write are compiled: nothing is loaded from anywhere, regular expressions take linear time,
 * formats are asserted. The dialect keeps the id of draft 2020-12, because a document that names it in {@code $schema}
 * would otherwise silently lose our keyword.
 */
public final class JsonSchemas {

    private static final java.util.regex.Pattern UNICODE_ESCAPE =
            java.util.regex.Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private static final java.util.regex.Pattern UNICODE_CLASS = java.util.regex.Pattern.compile(
            "\\\\([pP])\\{(?:General_Category=|gc=|Script=|sc=|Script_Extensions=|scx=)?(\\w+)}");
    /** The names of general categories that ECMA writes out and RE2 knows by letters only. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Other", "C"));

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new AnnotationKeyword("x-eddy"))
            .format(new EmailFormat())
            .build();

    /** The meta-schemas of draft 2020-12, which the validator brings along. */
    private static final String STANDARD = "https://json-schema.org/draft/2020-12/";

    private static final SchemaRegistry REGISTRY = registry(true, Map.of());

    private JsonSchemas() {}

    /**
     * @param formats whether formats are asserted
     * @param given documents that schemas may refer to and name as their meta-schema, by id; nothing else is loaded
     */
    static SchemaRegistry registry(boolean formats, Map<String, JsonNode> given) {
        return SchemaRegistry.builder()
                .defaultDialectId(DIALECT.getId())
                .dialectRegistry(new GivenDialects(DIALECT, given))
                .schemas(given::get, JsonNode::toString)
                .schemaLoader(loader -> loader.block(iri ->
                        !given.containsKey(iri.toString()) && !iri.toString().startsWith(STANDARD)))
                .schemaCacheEnabled(false)
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(formats)
                        .pathType(PathType.JSON_POINTER)
                        .regularExpressionFactory(JsonSchemas::linear)
                        .build())
                .build();
    }

    /**
     * @throws com.networknt.schema.SchemaException when {@code schema} refers to something outside itself
     * @throws com.google.re2j.PatternSyntaxException for a pattern RE2 does not know
     */
    public static Schema compile(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    /** A pattern as JSON Schema has it (found anywhere in the text), in RE2's syntax. */
    static Pattern pattern(String ecma) {
        var points = UNICODE_ESCAPE.matcher(ecma).replaceAll(m -> Matcher.quoteReplacement("\\x{" + m.group(1) + "}"));
        var re2 = UNICODE_CLASS
                .matcher(points)
                .replaceAll(m -> Matcher.quoteReplacement(
                        "\\" + m.group(1) + "{" + CLASSES.getOrDefault(m.group(2), m.group(2)) + "}"));
        return Pattern.compile(re2);
    }

    private static RegularExpression linear(String ecma) {
        var pattern = pattern(ecma);
        return text -> pattern.matcher(text).find();
    }
}
