package eddy.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.condition.Condition.Quantifier;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/**
 * Reads the JSON form of a condition ({@code docs/formats/condition.md}). Only the form is checked here; whether tables
 * and fields exist and types fit is the {@link ConditionCompiler}'s. At most {@value #MAX_NODES} parts, nested at most
 * {@value Reading#MAX_DEPTH} deep.
 */
public final class ConditionReader {

    static final int MAX_NODES = 1000;

    private static final Map<String, Quantifier> QUANTIFIERS =
            Map.of("every", Quantifier.EVERY, "some", Quantifier.ANY, "none", Quantifier.NONE);
    private static final Set<Operator> ALONE = Set.of(Operator.EMPTY, Operator.NOT_EMPTY);

    private int nodes;

    private ConditionReader() {}

    /** The condition, or every issue with its JSON pointer relative to {@code json}. */
    public static Compiled<Condition> read(JsonNode json) {
        var issues = new ArrayList<Issue>();
        var condition = new ConditionReader().condition(new Reading(json, "", 0, issues));
        return condition.map(c -> Compiled.of(c, issues)).orElseGet(() -> Compiled.failed(issues));
    }

    /** As {@link #read}, for one operand. */
    public static Compiled<Operand> readOperand(JsonNode json) {
        var issues = new ArrayList<Issue>();
        var operand = new OperandReader(new ConditionReader()).operand(new Reading(json, "", 0, issues));
        return operand.map(o -> Compiled.of(o, issues)).orElseGet(() -> Compiled.failed(issues));
    }

    Optional<Condition> condition(Reading at) {
        if (at.depth() > Reading.MAX_DEPTH) {
            return at.refuse("condition.too_deep", "max", Reading.MAX_DEPTH);
        }
        if (++nodes > MAX_NODES) {
            return nodes == MAX_NODES + 1 ? at.refuse("condition.too_large", "max", MAX_NODES) : Optional.empty();
        }
        if (!at.json().isObject()) {
            return at.refuse("condition.shape");
        }
        if (at.has("all")) {
            return junction(at, "all", Condition.All::new);
        }
        if (at.has("any")) {
            return junction(at, "any", Condition.Any::new);
        }
        if (at.has("not")) {
            return at.isObjectOf(Set.of("not")) ? condition(at.at("not")).map(Condition.Not::new) : Optional.empty();
        }
        if (at.has("tag")) {
            return tag(at);
        }
        return quantified(at).orElseGet(() -> comparison(at));
    }

    private Optional<Condition> junction(Reading at, String word, Function<List<Condition>, Condition> make) {
        if (!at.isObjectOf(Set.of(word))) {
            return Optional.empty();
        }
        var parts = at.at(word);
        if (!parts.json().isArray()) {
            return parts.refuse("condition.list.expected");
        }
        var read = new ArrayList<Condition>();
        for (int i = 0; i < parts.json().size(); i++) {
            condition(parts.at(i)).ifPresent(read::add);
        }
        return read.size() == parts.json().size() ? Optional.of(make.apply(List.copyOf(read))) : Optional.empty();
    }

    private Optional<Condition> tag(Reading at) {
        if (!at.isObjectOf(Set.of("tag", "heldFor"))) {
            return Optional.empty();
        }
        var tag = at.at("tag").text();
        var period = at.has("heldFor") ? LinkedReader.period(at.at("heldFor")) : Optional.<Period>empty();
        if (tag.isEmpty() || at.has("heldFor") && period.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Condition.TagHeld(tag.get(), period));
    }

    /** Empty when this is no quantifier at all; else the outcome of reading it. */
    private Optional<Optional<Condition>> quantified(Reading at) {
        for (var word : QUANTIFIERS.entrySet()) {
            if (at.has(word.getKey())) {
                return Optional.of(quantified(at, word.getKey(), word.getValue()));
            }
        }
        return Optional.empty();
    }

    private Optional<Condition> quantified(Reading at, String word, Quantifier quantifier) {
        if (!at.isObjectOf(Set.of(word, "holds"))) {
            return Optional.empty();
        }
        var over = new LinkedReader(this).linked(at.at(word));
        var holds = condition(at.at("holds"));
        if (over.isEmpty() || holds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Condition.Quantified(quantifier, over.get(), holds.get()));
    }

    private Optional<Condition> comparison(Reading at) {
        if (!at.has("op") && !at.has("left")) {
            return at.refuse("condition.shape");
        }
        if (!at.isObjectOf(Set.of("left", "op", "right"))) {
            return Optional.empty();
        }
        var operands = new OperandReader(this);
        var op = operator(at.at("op"));
        var left = operands.operand(at.at("left"));
        boolean alone = op.map(ALONE::contains).orElse(!at.has("right"));
        if (alone && at.has("right")) {
            return at.at("right")
                    .refuse(
                            "condition.right.unexpected",
                            "op",
                            "@op." + op.orElseThrow().key());
        }
        var right = alone ? Optional.<Operand>empty() : operands.operand(at.at("right"));
        if (op.isEmpty() || left.isEmpty() || !alone && right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Condition.Comparison(left.get(), op.get(), right));
    }

    private static Optional<Operator> operator(Reading at) {
        var key = at.text();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var op = Operator.of(key.get());
        return op.isPresent() ? op : at.refuse("condition.operator.unknown", "op", key.get());
    }

    /** The constant of an enum written as {@code startOfWeek} for {@code START_OF_WEEK}. */
    static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        var name = text.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name) && text.indexOf('_') < 0) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
