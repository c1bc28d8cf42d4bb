package eddy.core.field;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DataType;

import eddy.core.Label;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** What all field types have in common: their fixed facts, and that no value is no value. */
abstract class BasicType implements FieldType {

    static final List<String> TEXT_OPERATORS =
            List.of("contains", "eq", "ne", "startsWith", "endsWith", "in", "notIn", "empty", "notEmpty");
    static final List<String> ORDER_OPERATORS =
            List.of("eq", "ne", "lt", "le", "gt", "ge", "in", "notIn", "empty", "notEmpty");
    static final List<String> TIME_OPERATORS = List.of("lt", "le", "gt", "ge", "eq", "ne", "empty", "notEmpty");
    static final List<String> SAME_OPERATORS = List.of("eq", "ne", "in", "notIn", "empty", "notEmpty");

    private final String key;
    private final Label label;
    private final ValueKind kind;
    private final DataType<?> column;
    private final List<String> operators;

    BasicType(String key, Label label, ValueKind kind, DataType<?> column, List<String> operators) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.column = column;
        this.operators = operators;
    }

    /** The column value of a JSON value that is there. */
    abstract Object read(JsonNode value);

    /** The JSON value of a column value that is there. */
    abstract JsonNode write(Object value);

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Label label() {
        return label;
    }

    @Override
    public final ValueKind kind() {
        return kind;
    }

    @Override
    public final DataType<?> column() {
        return column;
    }

    @Override
    public final List<String> operators() {
        return operators;
    }

    @Override
    public final Object fromJson(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? null : read(value);
    }

    @Override
    public final JsonNode toJson(Object value) {
        return value == null ? NullNode.instance : write(value);
    }

    static ObjectNode schemaOf(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static Compiled<Object> ok(Object value) {
        return Compiled.of(value);
    }

    static Compiled<Object> refuse(String code, String text, Object... args) {
        var all = new Object[args.length + 2];
        all[0] = "text";
        all[1] = CellText.shortened(text);
        System.arraycopy(args, 0, all, 2, args.length);
        return Compiled.failed(Issue.error(code, "", all));
    }
}
