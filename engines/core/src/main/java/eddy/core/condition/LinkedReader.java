package eddy.core.condition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eddy.core.condition.Linked.Window;
import eddy.core.condition.Operand.Anchor;

/** Reads the linked records an aggregate or a quantifier is over, and periods of time. */
final class LinkedReader {

    private static final int MAX_LAST = 1000;
    private static final int MAX_AMOUNT = 1_000_000;
    private static final Map<String, Anchor> UNITS = Map.of(
            "day", Anchor.TODAY,
            "week", Anchor.START_OF_WEEK,
            "month", Anchor.START_OF_MONTH,
            "year", Anchor.START_OF_YEAR);

    private final ConditionReader conditions;

    LinkedReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Optional<Linked> linked(Reading at) {
        if (at.depth() > Reading.MAX_DEPTH) {
            return at.refuse("condition.too_deep", "max", Reading.MAX_DEPTH);
        }
        if (!at.isObjectOf(Set.of("table", "link", "where", "within", "this", "last", "on"))) {
            return Optional.empty();
        }
        if (at.has("within") && at.has("this")) {
            return at.refuse("condition.window.both");
        }
        int before = at.issues().size();
        var table = at.at("table").text();
        var link = at.at("link").text();
        var where = at.has("where") ? conditions.condition(at.at("where")) : Optional.<Condition>empty();
        var window = window(at);
        var last = at.has("last") ? at.at("last").whole(1, MAX_LAST) : Optional.<Integer>empty();
        var on = at.has("on") ? at.at("on").text() : Optional.<String>empty();
        if (at.issues().size() > before || table.isEmpty() || link.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Linked(table.get(), link.get(), where, window, last, on));
    }

    private static Optional<Window> window(Reading at) {
        if (at.has("within")) {
            return period(at.at("within")).map(Window.Within::new);
        }
        if (!at.has("this")) {
            return Optional.empty();
        }
        var unit = at.at("this").text().map(UNITS::get);
        return unit.isPresent() ? unit.map(Window.This::new) : at.at("this").refuse("condition.window.unit");
    }

    static Optional<Period> period(Reading at) {
        if (!at.json().isObject() || at.json().size() != 1) {
            return at.refuse("condition.period.shape");
        }
        var name = at.json().fieldNames().next();
        var unit = ConditionReader.word(Period.Unit.class, name);
        if (unit.isEmpty()) {
            return at.refuse("condition.period.shape");
        }
        return at.at(name).whole(0, MAX_AMOUNT).map(n -> new Period(n, unit.get()));
    }
}
