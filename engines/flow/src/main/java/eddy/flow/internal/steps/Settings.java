package eddy.flow.internal.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** Reads settings into records, strictly: an unknown property, a wrong type or a coerced value is an issue. */
public final class Settings {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** A step without settings of its own. */
    public record None() {}

    private Settings() {}

    /** The record, or {@code flow.setting.unknown} or {@code flow.setting.invalid} naming the property. */
    public static <S> Compiled<S> read(JsonNode json, Class<S> type) {
        try {
            return Compiled.of(STRICT.treeToValue(json, type));
        } catch (UnrecognizedPropertyException e) {
            return Compiled.failed(Issue.error("flow.setting.unknown", "", "setting", path(e)));
        } catch (JsonMappingException e) {
            return Compiled.failed(Issue.error("flow.setting.invalid", "", "setting", path(e)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree could not be read", e);
        }
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var part : e.getPath()) {
            path.append(path.isEmpty() ? "" : ".")
                    .append(part.getFieldName() == null ? part.getIndex() : part.getFieldName());
        }
        return path.toString();
    }
}
