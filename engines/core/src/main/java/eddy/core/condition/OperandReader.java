package eddy.core.condition;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

import eddy.core.condition.Operand.Anchor;

/** Reads the operands of a comparison. */
final class OperandReader {

    private static final int MAX_LIST = 1000;
    private static final int MAX_TEXT = 2000;

    private final ConditionReader conditions;

    OperandReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Optional<Operand> operand(Reading at) {
        if (at.depth() > Reading.MAX_DEPTH) {
            return at.refuse("condition.too_deep", "max", Reading.MAX_DEPTH);
        }
        if (at.json().isMissingNode()) {
            return at.refuse("condition.operand.missing");
        }
        if (at.has("field") && !at.has("aggregate")) {
            return at.isObjectOf(Set.of("field"))
                    ? at.at("field").text().map(Operand.FieldOperand::new)
                    : Optional.empty();
        }
        if (at.has("value")) {
            return constant(at);
        }
        if (at.has("aggregate")) {
            return aggregate(at).map(a -> a);
        }
        if (at.has("change")) {
            return change(at);
        }
        if (at.has("moment")) {
            return moment(at);
        }
        if (at.has("user")) {
            return user(at);
        }
        if (at.has("case")) {
            return at.isObjectOf(Set.of("case")) ? at.at("case").text().map(Operand.CaseValue::new) : Optional.empty();
        }
        return at.refuse("condition.operand.shape");
    }

    private static Optional<Operand> constant(Reading at) {
        if (!at.isObjectOf(Set.of("value"))) {
            return Optional.empty();
        }
        var value = at.at("value");
        if (!value.json().isArray()) {
            return isScalar(value) ? Optional.of(new Operand.Constant(value.json())) : Optional.empty();
        }
        if (value.json().isEmpty() || value.json().size() > MAX_LIST) {
            return value.refuse("condition.list.size", "max", MAX_LIST);
        }
        var wrong = new ArrayList<JsonNode>();
        for (int i = 0; i < value.json().size(); i++) {
            if (!isScalar(value.at(i))) {
                wrong.add(value.json().get(i));
            }
        }
        return wrong.isEmpty() ? Optional.of(new Operand.Constant(value.json())) : Optional.empty();
    }

    private static boolean isScalar(Reading at) {
        var json = at.json();
        if (json.isNull()) {
            at.refuse("condition.value.missing");
        } else if (!json.isTextual() && !json.isNumber() && !json.isBoolean()) {
            at.refuse("condition.value.shape");
        } else if (json.isTextual() && json.asText().length() > MAX_TEXT) {
            at.refuse("condition.value.too_long", "max", MAX_TEXT);
        } else if (json.isNumber() && !isModest(json)) {
            at.refuse("condition.value.too_long", "max", 40);
        } else {
            return true;
        }
        return false;
    }

    /** Keeps 1E+999999999 from becoming a billion digits. */
    private static boolean isModest(JsonNode number) {
        if (number.isFloatingPointNumber() && !Double.isFinite(number.doubleValue())) {
            return false;
        }
        var decimal = number.decimalValue();
        return decimal.precision() <= 40 && Math.abs(decimal.scale()) <= 40;
    }

    private Optional<Operand.Aggregate> aggregate(Reading at) {
        if (!at.isObjectOf(Set.of("aggregate", "field", "over"))) {
            return Optional.empty();
        }
        var name = at.at("aggregate").text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var fn = ConditionReader.word(Operand.Function.class, name.get());
        var field = at.has("field") ? at.at("field").text() : Optional.<String>empty();
        var over = new LinkedReader(conditions).linked(at.at("over"));
        if (fn.isEmpty()) {
            return at.at("aggregate").refuse("condition.function.unknown", "function", name.get());
        }
        if (over.isEmpty() || at.has("field") && field.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Operand.Aggregate(fn.get(), field, over.get()));
    }

    private Optional<Operand> change(Reading at) {
        if (!at.isObjectOf(Set.of("change", "as"))) {
            return Optional.empty();
        }
        var of = at.at("change").has("aggregate")
                ? aggregate(at.at("change"))
                : at.at("change").<Operand.Aggregate>refuse("condition.change.aggregate_missing");
        var name = at.at("as").text();
        var as = name.flatMap(t -> ConditionReader.word(Operand.As.class, t));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (as.isEmpty()) {
            return at.at("as").refuse("condition.change.as");
        }
        return of.map(a -> new Operand.Change(a, as.get()));
    }

    private static Optional<Operand> moment(Reading at) {
        if (!at.isObjectOf(Set.of("moment", "minus", "plus"))) {
            return Optional.empty();
        }
        if (at.has("minus") && at.has("plus")) {
            return at.refuse("condition.moment.both");
        }
        var name = at.at("moment").text();
        var anchor = name.flatMap(n -> ConditionReader.word(Anchor.class, n));
        boolean shifted = at.has("minus") || at.has("plus");
        var shift = shifted ? LinkedReader.period(at.at(at.has("minus") ? "minus" : "plus")) : Optional.<Period>empty();
        if (name.isPresent() && anchor.isEmpty()) {
            return at.at("moment").refuse("condition.moment.unknown", "moment", name.get());
        }
        if (anchor.isEmpty() || shifted && shift.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Operand.Moment(anchor.get(), shift, at.has("minus")));
    }

    private static Optional<Operand> user(Reading at) {
        if (!at.isObjectOf(Set.of("user"))) {
            return Optional.empty();
        }
        var user = at.json().path("user");
        if (user.asText().equals("department")) {
            return Optional.of(new Operand.OwnDepartments());
        }
        return user.equals(BooleanNode.TRUE)
                ? Optional.of(new Operand.CurrentUser())
                : at.at("user").refuse("condition.operand.shape");
    }
}
