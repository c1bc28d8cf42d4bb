package eddy.form.internal.compile;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.AnnotationKeyword;

/**
 * The dialects schemas may name in {@code $schema}: ours, and those of meta-schemas that were given, by their id. The
 * {@code $vocabulary} of a meta-schema decides which of our keywords apply; one it requires and we do not know refuses the
 * schema. A meta-schema that was not given is unknown; it is not looked for. Thread-safe.
 */
final class GivenDialects extends BasicDialectRegistry {

    /** Meta-schemas whose own {@code $schema} is a meta-schema of somebody: more than this many in a row is a circle. */
    private static final int MOST_IN_A_ROW = 8;

    private final Dialect ours;
    private final Map<String, JsonNode> given;
    private final Map<String, Dialect> known = new ConcurrentHashMap<>();

    GivenDialects(Dialect ours, Map<String, JsonNode> given) {
        super(ours);
        this.ours = ours;
        this.given = given;
    }

    /** @throws com.networknt.schema.InvalidSchemaException for an unknown dialect or vocabulary, or a circle */
    @Override
    public Dialect getDialect(String id, SchemaRegistry registry) {
        return dialect(id, registry, MOST_IN_A_ROW);
    }

    private Dialect dialect(String id, SchemaRegistry registry, int left) {
        var meta = given.get(id);
        var seen = known.get(id);
        if (seen != null) {
            return seen;
        }
        if (meta == null || left == 0) {
            return super.getDialect(id, registry);
        }
        var above = meta.path("$schema").asText(ours.getId());
        var dialect = Dialect.builder(id, dialect(above, registry, left - 1))
                .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword));
        var vocabulary = meta.path("$vocabulary");
        if (vocabulary.isObject()) {
            dialect.vocabularies(Map::clear);
            vocabulary
                    .properties()
                    .forEach(e -> dialect.vocabulary(e.getKey(), e.getValue().asBoolean()));
        }
        var built = dialect.build();
        known.put(id, built);
        return built;
    }
}
