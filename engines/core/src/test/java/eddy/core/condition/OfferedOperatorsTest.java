package eddy.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.Label;
import eddy.core.condition.Operand.Constant;
import eddy.core.condition.Operand.FieldOperand;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** What the condition editor offers for a type of field, the compiler accepts; and nothing else slips through. */
class OfferedOperatorsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "00000000-0000-7000-8000-000000000001";

    private static final Map<ValueKind, JsonNode> VALUES = Map.of(
            ValueKind.TEXT, JSON.textNode("x"),
            ValueKind.NUMBER, JSON.numberNode(5),
            ValueKind.BOOLEAN, JSON.booleanNode(true),
            ValueKind.DATE, JSON.textNode("2026-03-15"),
            ValueKind.DATETIME, JSON.textNode("2026-03-15T10:00:00+08:00"),
            ValueKind.CHOICE, JSON.textNode("a"),
            ValueKind.CHOICES, JSON.textNode("a"),
            ValueKind.LINK, JSON.textNode(ID),
            ValueKind.PERSON, JSON.textNode(ID),
            ValueKind.DEPARTMENT, JSON.textNode(ID));

    /** Kinds of several parts: no value equals another, one asks what is in it. */
    private static final Set<ValueKind> HELD = Set.of(ValueKind.CHOICES, ValueKind.ADDRESS);

    private static final TableModel TABLE = table();
    private static final ConditionCompiler COMPILER = new ConditionCompiler("test", Tables.of(List.of(TABLE)));

    private static TableModel table() {
        var fields = new ArrayList<FieldModel>();
        for (FieldType type : FieldTypes.standard().all()) {
            boolean choice = type.kind() == ValueKind.CHOICE || type.kind() == ValueKind.CHOICES;
            fields.add(new FieldModel(
                    "f_" + type.key(),
                    Label.of("字段", "Field"),
                    "f_" + type.key(),
                    type,
                    type.kind() == ValueKind.LINK ? Optional.of("thing") : Optional.empty(),
                    choice ? List.of(new FieldModel.Option("a", Label.of("甲", "A"), "")) : List.of(),
                    JSON.objectNode()));
        }
        return new TableModel("thing", Label.of("物", "Thing"), "thing", fields, "f_text", List.of(), false);
    }

    private static List<String> codes(Condition condition) {
        return COMPILER.compile(condition, TABLE).issues().stream()
                .map(Issue::code)
                .toList();
    }

    private static Condition condition(FieldType type, Operator op) {
        var left = new FieldOperand("f_" + type.key());
        if (op == Operator.EMPTY || op == Operator.NOT_EMPTY) {
            return new Condition.Comparison(left, op, Optional.empty());
        }
        var value = VALUES.getOrDefault(type.kind(), JSON.textNode("440300"));
        boolean list = op == Operator.IN || op == Operator.NOT_IN;
        return new Condition.Comparison(
                left, op, Optional.of(new Constant(list ? JSON.arrayNode().add(value) : value)));
    }

    static Stream<FieldType> types() {
        return FieldTypes.standard().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void every_operator_offered_is_accepted(FieldType type) {
        for (String key : type.operators()) {
            assertThat(codes(condition(type, Operator.of(key).orElseThrow())))
                    .as(type.key() + " " + key)
                    .isEmpty();
        }
    }

    /** One row per kind; the operators it has, beside empty and notEmpty, which all have. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "text, eq ne in notIn contains startsWith endsWith",
        "integer, eq ne lt le gt ge in notIn",
        "money, eq ne lt le gt ge in notIn",
        "boolean, eq ne",
        "date, eq ne lt le gt ge in notIn",
        "datetime, eq ne lt le gt ge",
        "choice, eq ne in notIn",
        "choices, contains",
        "link, eq ne in notIn",
        "person, eq ne in notIn within",
        "department, eq ne in notIn within"
    })
    void a_kind_has_these_operators_and_no_others(String type, String operators) {
        var allowed = Set.of(operators.split(" "));
        for (Operator op : Operator.values()) {
            var codes = codes(condition(FieldTypes.standard().of(type), op));
            if (allowed.contains(op.key()) || op == Operator.EMPTY || op == Operator.NOT_EMPTY) {
                assertThat(codes).as(op.key()).isEmpty();
            } else {
                assertThat(codes).as(op.key()).containsExactly("condition.operator.unfit");
            }
        }
    }

    @Test
    void a_field_is_compared_with_fields_of_its_own_kind_and_a_day_with_a_time() {
        for (FieldType one : FieldTypes.standard().all()) {
            for (FieldType other : FieldTypes.standard().all()) {
                if (HELD.contains(one.kind()) || HELD.contains(other.kind())) {
                    continue;
                }
                var codes = codes(new Condition.Comparison(
                        new FieldOperand("f_" + one.key()),
                        Operator.EQ,
                        Optional.of(new FieldOperand("f_" + other.key()))));
                assertThat(codes.isEmpty())
                        .as(one.key() + " against " + other.key())
                        .isEqualTo(fit(one.kind(), other.kind()));
                assertThat(codes).allMatch("condition.kinds.differ"::equals);
            }
        }
    }

    private static boolean fit(ValueKind one, ValueKind other) {
        var times = Set.of(ValueKind.DATE, ValueKind.DATETIME);
        return one == other || times.contains(one) && times.contains(other);
    }

    @Test
    void a_constant_of_another_kind_is_refused() {
        for (FieldType type : FieldTypes.standard().all()) {
            var wrong = type.kind() == ValueKind.NUMBER || type.kind() == ValueKind.BOOLEAN
                    ? JSON.textNode("x")
                    : JSON.numberNode(5);
            var op = HELD.contains(type.kind()) ? Operator.CONTAINS : Operator.EQ;
            var codes = codes(new Condition.Comparison(
                    new FieldOperand("f_" + type.key()), op, Optional.of(new Constant(wrong))));
            assertThat(codes).as(type.key()).containsExactly("condition.value.kind");
        }
    }
}
