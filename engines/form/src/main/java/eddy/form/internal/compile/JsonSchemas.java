package eddy.form.internal.compile;

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

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new AnnotationKeyword("x-eddy"))
            .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaLoader(loader -> loader.block(iri -> true))
                    .schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_POINTER)
                            .regularExpressionFactory(JsonSchemas::linear)
                            .build()));

    private JsonSchemas() {}

    /**
     * @throws com.networknt.schema.SchemaException when {@code schema} refers to something outside itself
     * @throws com.google.re2j.PatternSyntaxException for a pattern RE2 does not know
     */
    public static Schema compile(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    /** A pattern as JSON Schema has it (found anywhere in the text), in RE2's syntax. */
    static Pattern pattern(String ecma) {
        var re2 = UNICODE_ESCAPE.matcher(ecma).replaceAll(m -> Matcher.quoteReplacement("\\x{" + m.group(1) + "}"));
        return Pattern.compile(re2);
    }

    private static RegularExpression linear(String ecma) {
        var pattern = pattern(ecma);
        return text -> pattern.matcher(text).find();
    }
}
