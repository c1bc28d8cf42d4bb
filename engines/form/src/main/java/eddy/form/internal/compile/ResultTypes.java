package eddy.form.internal.compile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;

/**
 * Finds of which type the values of look-ups and roll-ups are: forms compile one by one, so the fields they read are
 * looked up in the documents.
 */
final class ResultTypes {

    private static final Set<String> FOLLOWED = Set.of("lookup", "rollup");
    private static final Set<String> SUMMED = Set.of("money", "percent", "decimal");
    /** Settings that belong to a type and go with it. */
    private static final Set<String> CARRIED = Set.of("options", "form", "max", "zone");

    private static final Map<String, String> FORMULAS = Map.of(
            "number", "decimal", "text", "long_text", "boolean", "boolean", "date", "date", "datetime", "datetime");
    private static final Map<String, String> SYSTEM =
            Map.of("id", "link", "created_at", "datetime", "updated_at", "datetime", "created_by", "person");
    /** Look-ups of look-ups end somewhere; those that do not are loops, which the plan of the app names. */
    private static final int MAX_STEPS = 12;

    private final CompileScope scope;

    ResultTypes(CompileScope scope) {
        this.scope = scope;
    }

    /**
     * The settings with the type of the result, its options and what else belongs to it.
     *
     * @param properties the properties of the form's own schema
     * @return the settings as they are for every other type; empty when what is read does not exist
     */
    Optional<JsonNode> resolved(JsonNode settings, JsonNode properties) {
        return FOLLOWED.contains(settings.path("type").asText())
                ? follow(settings, properties, 0)
                : Optional.of(settings);
    }

    private Optional<JsonNode> follow(JsonNode settings, JsonNode properties, int steps) {
        if (steps > MAX_STEPS) {
            return Optional.empty();
        }
        var result = settings.path("type").asText().equals("lookup")
                ? target(lookedUp(settings, properties), settings.path("field").asText(), steps)
                : rolledUp(settings, steps);
        return result.map(r -> with(settings, r));
    }

    private static String lookedUp(JsonNode settings, JsonNode properties) {
        var link = properties.path(settings.path("link").asText()).path("x-eddy");
        return link.path("type").asText().equals("link") ? link.path("form").asText() : "";
    }

    private Optional<JsonNode> rolledUp(JsonNode settings, int steps) {
        var aggregate = settings.path("aggregate").asText();
        if (aggregate.equals("count")) {
            return Optional.of(type("integer"));
        }
        var of = target(
                settings.path("over").path("table").asText(),
                settings.path("field").asText(),
                steps);
        boolean folded = aggregate.equals("sum") || aggregate.equals("avg");
        if (!folded || of.isEmpty()) {
            return of;
        }
        var type = of.get().path("type").asText();
        if (SUMMED.contains(type)) {
            return of;
        }
        return Optional.of(type(aggregate.equals("sum") ? "integer" : "decimal"));
    }

    /** The settings of a field of a form or of a table of the system, followed to where its values come from. */
    private Optional<JsonNode> target(String table, String field, int steps) {
        var known = scope.tables().table(table).flatMap(t -> t.field(field));
        if (known.isPresent()) {
            return known.map(f -> with(type(f.type().key()), f.settings()));
        }
        var properties = properties(table);
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        if (SYSTEM.containsKey(field)) {
            return Optional.of(type(SYSTEM.get(field)).put("form", table));
        }
        var settings = properties.get().path(field).path("x-eddy");
        return switch (settings.path("type").asText()) {
            case "" -> Optional.empty();
            case "lookup", "rollup" ->
                follow(settings, properties.get(), steps + 1)
                        .map(r -> with(type(r.path("result").asText()), r));
            case "formula" ->
                Optional.of(type(FORMULAS.getOrDefault(settings.path("result").asText(), "decimal")));
            case "serial" -> Optional.of(type("text"));
            default -> Optional.of(settings);
        };
    }

    /** The properties of a form's schema, or of a row of the sub-table {@code form.field}. */
    private Optional<JsonNode> properties(String table) {
        int dot = table.indexOf('.');
        var form = scope.content(DocumentKind.FORM, dot < 0 ? table : table.substring(0, dot))
                .map(d -> d.path("schema").path("properties"));
        return dot < 0
                ? form
                : form.map(p -> p.path(table.substring(dot + 1)).path("items").path("properties"))
                        .filter(JsonNode::isObject);
    }

    private static ObjectNode type(String key) {
        return JsonNodeFactory.instance.objectNode().put("type", key);
    }

    /** {@code settings} with the type and the carried settings of {@code of} as their result. */
    private static JsonNode with(JsonNode settings, JsonNode of) {
        ObjectNode all = settings.deepCopy();
        if (FOLLOWED.contains(settings.path("type").asText())) {
            all.put("result", of.path("type").asText());
        }
        CARRIED.stream().filter(of::has).forEach(k -> all.set(k, of.get(k)));
        return all;
    }
}
