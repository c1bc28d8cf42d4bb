package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore.FactsResult;
import eddy.form.TableNames;
import eddy.form.internal.compile.ValueIssues;

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
    private record Pending(UUID id, String unique, ObjectNode values) {}

    public FactsResult insert(CompiledForm form, List<ObjectNode> facts, Author by) {
        if (facts.size() > MAX_BATCH) {
            throw new IllegalArgumentException("At most " + MAX_BATCH + " facts at once");
        }
        return tx.required(() -> {
            var rejected = new LinkedHashMap<Integer, List<Issue>>();
            var pending = new ArrayList<Pending>();
            var clean = facts.stream().map(CompiledForm::normalised).toList();
            var linked = linked(form, clean);
            var seen = new HashSet<String>();
            int duplicates = 0;
            for (int i = 0; i < clean.size(); i++) {
                var issues = new ArrayList<>(form.check(clean.get(i)));
                if (issues.isEmpty()) {
                    issues.addAll(missingLinks(form, clean.get(i), linked));
                }
                var unique = issues.isEmpty() ? unique(form, clean.get(i)) : null;
                if (!issues.isEmpty()) {
                    rejected.put(i, issues);
                } else if (unique != null && !seen.add(unique)) {
                    duplicates++;
                } else {
                    pending.add(new Pending(Ids.next(), unique, clean.get(i)));
                }
            }
            var at = log.now();
            var accepted = store(form, pending, by, at);
            log.created(form, accepted, by, at);
            return new FactsResult(accepted, duplicates + pending.size() - accepted.size(), rejected);
        });
    }

    private static String unique(CompiledForm form, ObjectNode values) {
        return form.uniqueKey()
                .filter(k -> values.has(k.key()))
                .map(k -> ValueText.of(k.type().fromJson(values.get(k.key()))))
                .orElse(null);
    }

    /** The ids that exist, by link field. */
    private Map<String, Set<UUID>> linked(CompiledForm form, List<ObjectNode> facts) {
        var found = new HashMap<String, Set<UUID>>();
        for (FieldModel field : form.fields()) {
            var ids = new HashSet<UUID>();
            if (field.linkTo().isPresent()) {
                facts.forEach(f -> readId(f.path(field.key()).asText()).ifPresent(ids::add));
            }
            if (!ids.isEmpty()) {
                var table = Columns.table(
                        TableNames.table(form.app(), field.linkTo().orElseThrow()));
                found.put(
                        field.key(),
                        tx.db()
                                .select(Columns.ID)
                                .from(table)
                                .where(Columns.ID.in(ids).and(Columns.DELETED_AT.isNull()))
                                .fetchSet(Columns.ID));
            }
        }
        return found;
    }

    private static java.util.Optional<UUID> readId(String text) {
        try {
            return text.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private static List<Issue> missingLinks(CompiledForm form, ObjectNode values, Map<String, Set<UUID>> linked) {
        return form.fields().stream()
                .filter(f -> f.linkTo().isPresent() && values.has(f.key()))
                .filter(f -> !linked.get(f.key())
                        .contains(UUID.fromString(values.get(f.key()).asText())))
                .map(f -> ValueIssues.issue(
                        "record.link.missing", f, "value", values.get(f.key()).asText()))
                .toList();
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
        var columns = new ArrayList<Field<?>>();
        var rows = new ArrayList<org.jooq.RowN>();
        for (Pending p : pending) {
            var row = RecordRows.row(
                    form,
                    p.id(),
                    p.values(),
                    at.atOffset(ZoneOffset.UTC),
                    by.person().orElse(null),
                    false);
            if (columns.isEmpty()) {
                columns.addAll(row.keySet());
            }
            rows.add(DSL.row(row.entrySet().stream()
                    .map(e -> DSL.val(e.getValue(), e.getKey()))
                    .toList()));
        }
        var insert = tx.db()
                .insertInto(Columns.table(form.table().sqlName()), columns)
                .valuesOfRows(rows);
        if (skipConflicts) {
            return insert.onConflictDoNothing().returningResult(Columns.ID).fetch(Columns.ID);
        }
        insert.execute();
        return pending.stream().map(Pending::id).toList();
    }
}
