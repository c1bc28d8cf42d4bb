package eddy.rule;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import eddy.core.Label;
import eddy.core.action.ActionStep;
import eddy.core.condition.CompiledCondition;
import eddy.core.table.TableModel;

/**
 * A checked rule; immutable, shared between threads.
 *
 * @param table     the form's table
 * @param enabled   whether it runs; a rule that is off keeps the matches it has
 * @param order     rules run from low to high, equal ones by key
 * @param when      its triggers
 * @param then      what is done when a record enters the condition
 * @param otherwise what is done when a record leaves it
 * @param zone      the app's time zone
 */
public record CompiledRule(
        String key,
        Label label,
        Label description,
        TableModel table,
        boolean enabled,
        int order,
        List<Trigger> when,
        CompiledCondition condition,
        List<ActionStep<?>> then,
        List<ActionStep<?>> otherwise,
        ZoneId zone) {

    /** The order in which rules run. */
    public static final Comparator<CompiledRule> ORDER =
            Comparator.comparingInt(CompiledRule::order).thenComparing(CompiledRule::key);

    public CompiledRule {
        when = List.copyOf(when);
        then = List.copyOf(then);
        otherwise = List.copyOf(otherwise);
    }

    /** The same rule under another key. */
    public CompiledRule called(String other) {
        return other.equals(key)
                ? this
                : new CompiledRule(
                        other, label, description, table, enabled, order, when, condition, then, otherwise, zone);
    }

    public boolean onSaved() {
        return when.contains(new Trigger.Saved());
    }

    /** The times of day at which it runs for all records. */
    public List<LocalTime> times() {
        return when.stream()
                .filter(Trigger.Schedule.class::isInstance)
                .map(t -> ((Trigger.Schedule) t).at())
                .sorted()
                .toList();
    }

    /** The actions of one transition: {@code entered} or {@code left}. */
    public List<ActionStep<?>> actions(String transition) {
        return transition.equals("entered") ? then : otherwise;
    }
}
