package eddy.core.field;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.impl.SQLDataType;

import eddy.core.Label;

/** A list of something, kept as a compact JSON array in a column of text; an empty list is no value. */
abstract class JsonListType extends BasicType {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonListType(String key, Label label, ValueKind kind, List<String> operators) {
        super(key, label, kind, SQLDataType.VARCHAR, operators);
    }

    @Override
    Object read(JsonNode value) {
        return value.isEmpty() ? null : value.toString();
    }

    /** What is no list reads as an empty one. */
    @Override
    JsonNode write(Object value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.arrayNode();
        }
    }
}
