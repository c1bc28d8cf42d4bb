package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.exception.IntegrityConstraintViolationException;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore.FactsResult;
import eddy.form.internal.cleaning.Cleaner;

/** Appends many records at once and leaves out those whose unique key is there already. */
public final class FactInserts {

    public static final int MAX_BATCH = 1_000;
    private static final int TRIES = 3;

    private final Transactions tx;
    private final ChangeLog log;

    public FactInserts(Transactions tx, ChangeLog log) {
        this.tx = tx;
        this.log = log;
    }

    /** A checked fact on its way, by the text of its unique key where it has one. */
    private record Pending(UUID id, int place, String unique, ObjectNode values) {}

    public FactsResult insert(CompiledForm form, List<ObjectNode> facts, Author by) {
        if (facts.size() > MAX_BATCH) {
            throw new IllegalArgumentException("At most " + MAX_BATCH + " facts at once");
        }
        return tx.required(() -> {
            var rejected = new LinkedHashMap<Integer, List<Issue>>();
            var pending = new ArrayList<Pending>();
            var cleaner = new Cleaner(tx, log, form, by);
            var clean =
                    facts.stream().map(form::normalised).map(cleaner::created).toList();
            var links = LinkLookup.holding(tx, log.people(by), form, clean);
            var seen = new HashSet<String>();
            int duplicates = 0;
            for (int i = 0; i < clean.size(); i++) {
                var issues = new ArrayList<>(RecordChecks.given(form, clean.get(i)));
                issues.addAll(form.check(clean.get(i)));
                issues.addAll(cleaner.refusals(clean.get(i)));
                if (issues.isEmpty()) {
                    issues.addAll(links.missing(clean.get(i)));
                }
                var unique = issues.isEmpty() ? unique(form, clean.get(i)) : null;
                if (!issues.isEmpty()) {
                    rejected.put(i, issues);
                } else if (unique != null && !seen.add(unique)) {
                    duplicates++;
                } else {
                    pending.add(new Pending(Ids.next(), i, unique, clean.get(i)));
                }
            }
            // Two senders of the same facts then wait in line, never for each other.
            pending.sort(Comparator.comparing(Pending::unique, Comparator.nullsFirst(Comparator.naturalOrder())));
            var at = log.now();
            var accepted = store(form, pending, by, at);
            log.created(form, accepted, by, at);
            var known = Set.copyOf(accepted);
            pending.stream().filter(p -> known.contains(p.id())).forEach(p -> cleaner.made(p.values(), p.id()));
            cleaner.keep(by, at);
            var fresh = pending.stream()
                    .filter(p -> known.contains(p.id()))
                    .map(Pending::place)
                    .collect(Collectors.toSet());
            return new FactsResult(fresh, duplicates + pending.size() - accepted.size(), rejected);
        });
    }

    private static String unique(CompiledForm form, ObjectNode values) {
        return form.uniqueKey()
                .filter(k -> values.has(k.key()))
                .map(k -> ValueText.of(k.type().fromJson(values.get(k.key()))))
                .orElse(null);
    }

    private List<UUID> store(CompiledForm form, List<Pending> pending, Author by, Instant at) {
        if (pending.isEmpty()) {
            return List.of();
        }
        if (tx.db().dialect().family() == SQLDialect.POSTGRES) {
            return insert(form, pending, by, at, true);
        }
        for (int attempt = 1; ; attempt++) {
            var fresh = withoutKnown(form, pending);
            try {
                return fresh.isEmpty() ? List.of() : insert(form, fresh, by, at, false);
            } catch (IntegrityConstraintViolationException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** H2 has no insert-or-ignore by a unique index, but lets a transaction go on after a refused statement. */
    private List<Pending> withoutKnown(CompiledForm form, List<Pending> pending) {
        var keys = pending.stream().map(Pending::unique).filter(k -> k != null).toList();
        if (keys.isEmpty()) {
            return pending;
        }
        var known = tx.db()
                .select(Columns.UNIQUE_VALUE)
                .from(Columns.table(form.table().sqlName()))
                .where(Columns.UNIQUE_VALUE.in(keys))
                .fetchSet(Columns.UNIQUE_VALUE);
        return pending.stream().filter(p -> !known.contains(p.unique())).toList();
    }

    private List<UUID> insert(CompiledForm form, List<Pending> pending, Author by, Instant at, boolean skipConflicts) {
        var rows = new ArrayList<Map<Field<?>, Object>>();
        for (Pending p : pending) {
            rows.add(RecordRows.row(
                    form,
                    p.id(),
                    p.values(),
                    at.atOffset(ZoneOffset.UTC),
                    by.person().orElse(null),
                    false));
        }
        var insert = RowInserts.statement(tx.db(), Columns.table(form.table().sqlName()), rows);
        if (skipConflicts) {
            return insert.onConflictDoNothing().returningResult(Columns.ID).fetch(Columns.ID);
        }
        insert.execute();
        return pending.stream().map(Pending::id).toList();
    }
}
