package eddy.form.internal.fill;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.internal.store.InUse;

/**
 * The rules of a form that fill fields, each after those that fill what it reads, so that one pass is enough and a second
 * one changes nothing. Immutable, shared between threads.
 */
public final class Fills {

    public static final Fills NONE = new Fills(List.of(), ZoneId.of("UTC"));

    private final List<FillRule> rules;
    private final ZoneId zone;

    /** @param zone in which the days of formulas begin */
    Fills(List<FillRule> rules, ZoneId zone) {
        this.rules = List.copyOf(rules);
        this.zone = zone;
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Whether some rule may give the field a value. */
    public boolean fills(FieldModel field) {
        return rules.stream().anyMatch(r -> r.fields().contains(field));
    }

    /** Ids that rules give as constants to fields that name records, departments or people. */
    public Map<FieldModel, Set<UUID>> named() {
        var named = new HashMap<FieldModel, Set<UUID>>();
        for (FillRule rule : rules) {
            var leading = rule.fields().stream().filter(InUse::leads).toList();
            rule.constant()
                    .ifPresent(id -> leading.forEach(
                            f -> named.computeIfAbsent(f, x -> new HashSet<>()).add(id)));
        }
        return named;
    }

    /** The rules without those that give a field what is {@code gone}. */
    public Fills without(Map<FieldModel, Set<UUID>> gone) {
        return new Fills(
                rules.stream()
                        .map(rule -> rule.only(f -> !rule.gives(f, gone)))
                        .filter(rule -> !rule.fields().isEmpty())
                        .toList(),
                zone);
    }

    /**
     * Values of a record without those that a rule gives although they are {@code gone}: whoever sends them, a browser that fills
     * in as the server did, did not choose them.
     *
     * @param known all values of the record, by which the rules hold or not
     */
    public ObjectNode withoutGone(ObjectNode values, ObjectNode known, Map<FieldModel, Set<UUID>> gone) {
        var kept = values.deepCopy();
        for (FillRule rule : rules) {
            rule.fields().stream()
                    .filter(f -> rule.gives(f, gone) && rule.says(values.path(f.key())) && rule.holds(known))
                    .forEach(f -> kept.remove(f.key()));
        }
        return kept;
    }

    /** A new record's values with what the rules give; {@code values} are left as they are. */
    public ObjectNode made(ObjectNode values, Instant now) {
        var written = new HashSet<String>();
        rules.forEach(r -> written.addAll(r.writes()));
        return changed(values, written, now);
    }

    /**
     * A record's values with what the rules give after a change.
     *
     * @param values  all of them, without what is no value; left as they are
     * @param written keys of the fields the change writes
     */
    public ObjectNode changed(ObjectNode values, Set<String> written, Instant now) {
        var filled = values.deepCopy();
        var all = new HashSet<>(written);
        for (FillRule rule : rules) {
            var due = rule.fields().stream().filter(f -> rule.concerns(f, all)).toList();
            if (!due.isEmpty() && rule.holds(filled)) {
                due.forEach(field -> fill(rule, field, filled, all, now));
            }
        }
        return filled;
    }

    private void fill(FillRule rule, FieldModel field, ObjectNode values, Set<String> written, Instant now) {
        if (!rule.overwrite() && values.hasNonNull(field.key())) {
            return;
        }
        var value = value(rule, field, values, now);
        value.ifPresent(v -> values.set(field.key(), v));
        if (value.isEmpty()) {
            values.remove(field.key());
        }
        written.add(field.key());
    }

    /** Whether the field of a record has just the value that a rule which holds now gives it. */
    public boolean gives(String field, ObjectNode values, Instant now) {
        return rules.stream()
                .filter(r -> r.writes().contains(field) && r.holds(values))
                .flatMap(r ->
                        r.fields().stream().filter(f -> f.key().equals(field)).map(f -> value(r, f, values, now)))
                .anyMatch(v -> v.equals(Optional.ofNullable(values.get(field))));
    }

    private Optional<JsonNode> value(FillRule rule, FieldModel field, ObjectNode values, Instant now) {
        return rule.source().value(field, values, ZonedDateTime.ofInstant(now, zone));
    }
}
