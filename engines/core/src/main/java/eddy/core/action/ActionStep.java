package eddy.core.action;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/**
 * One action with its checked configuration, as a rule's THEN or a flow's step holds it; immutable.
 *
 * @param type   the entry of the catalogue
 * @param config its configuration
 */
public record ActionStep<C>(ActionType<C> type, C config) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * Reads {@code {"action": key, …configuration}} for records of {@code table}.
     *
     * A component of a primitive type must be given; one that may be left out is declared boxed.
     *
     * @return the step, or issues with places relative to {@code node}: {@code action.missing}, {@code
     *     action.unknown}, {@code action.property.unknown}, {@code action.property.invalid} and the action's own
     */
    public static Compiled<ActionStep<?>> read(JsonNode node, TableModel table, CompileScope scope) {
        if (!(node instanceof ObjectNode object) || !object.path("action").isTextual()) {
            return Compiled.failed(Issue.error("action.missing", ""));
        }
        var key = object.get("action").textValue();
        var type = scope.actions().find(key);
        if (type.isEmpty()) {
            return Compiled.failed(Issue.error("action.unknown", "/action", "action", key));
        }
        var config = object.deepCopy();
        config.remove("action");
        return configure(type.get(), config, table, scope).then(Compiled::of);
    }

    private static <C> Compiled<ActionStep<?>> configure(
            ActionType<C> type, ObjectNode node, TableModel table, CompileScope scope) {
        C config;
        try {
            config = STRICT.treeToValue(node, type.config());
        } catch (UnrecognizedPropertyException e) {
            return Compiled.failed(Issue.error(
                    "action.property.unknown", place(e), "action", type.key(), "property", e.getPropertyName()));
        } catch (JsonMappingException e) {
            return Compiled.failed(
                    Issue.error("action.property.invalid", place(e), "action", type.key(), "property", last(e)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree could not be read", e);
        }
        return Compiled.of(new ActionStep<>(type, config), new ArrayList<>(type.check(config, table, scope)));
    }

    /** Does it, in the caller's transaction. */
    public void apply(ActionCall call) {
        type.apply(config, call);
    }

    private static String place(JsonMappingException e) {
        var place = JsonPointer.empty();
        for (var step : e.getPath()) {
            place = step.getFieldName() != null
                    ? place.appendProperty(step.getFieldName())
                    : place.appendIndex(Math.max(0, step.getIndex()));
        }
        return place.toString();
    }

    private static String last(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        var name = path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
        return name == null ? "" : name;
    }
}
