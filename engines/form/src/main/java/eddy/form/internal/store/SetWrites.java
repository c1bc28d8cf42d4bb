package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore.BulkResult;
import eddy.form.internal.compile.ValueIssues;
import eddy.form.internal.store.RecordTags.Target;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** Changes of many records at once, in SQL: history first, then the records it names. */
public final class SetWrites {

    private static final int MAX_REFUSED = 100;

    private final Transactions tx;
    private final ChangeLog log;
    private final RecordWrites writes;

    public SetWrites(Transactions tx, ChangeLog log, RecordWrites writes) {
        this.tx = tx;
        this.log = log;
        this.writes = writes;
    }

    public ChangeLog log() {
        return log;
    }

    public BulkResult bulk(CompiledForm form, Select<Record1<UUID>> ids, ObjectNode values, Author by) {
        return tx.required(() -> {
            var issues = new ArrayList<Issue>();
            values.properties().forEach(e -> issues.addAll(checkOne(form, e.getKey(), e.getValue())));
            if (!issues.isEmpty()) {
                throw new IssueException(issues);
            }
            if (form.hasLogic()) {
                return oneByOne(form, ids, values, by);
            }
            var changes = new LinkedHashMap<FieldModel, Object>();
            values.properties().forEach(e -> {
                var field = form.field(e.getKey()).orElseThrow();
                changes.put(field, isNothing(e.getValue()) ? null : field.type().fromJson(e.getValue()));
            });
            return new BulkResult(set(Target.of(form), ids, changes, by), Map.of());
        });
    }

    private static List<Issue> checkOne(CompiledForm form, String key, JsonNode value) {
        var field = form.field(key);
        if (field.isEmpty()) {
            return List.of(Issue.error("record.field.unknown", "/" + key, "field", key));
        }
        if (form.uniqueKey().equals(field)) {
            return List.of(ValueIssues.issue("record.bulk.unique", field.get()));
        }
        if (!isNothing(value)) {
            return form.checkValue(field.get(), value);
        }
        return form.required().contains(key)
                ? List.of(ValueIssues.issue("record.value.required", field.get()))
                : List.of();
    }

    private static boolean isNothing(JsonNode value) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set("value", value);
        return CompiledForm.normalised(one).isEmpty();
    }

    private BulkResult oneByOne(CompiledForm form, Select<Record1<UUID>> ids, ObjectNode values, Author by) {
        var refused = new LinkedHashMap<UUID, List<Issue>>();
        int changed = 0;
        for (UUID id : tx.db().fetch(ids).map(Record1::value1)) {
            try {
                writes.patch(form, id, values, OptionalInt.empty(), by);
                changed++;
            } catch (IssueException e) {
                if (refused.size() < MAX_REFUSED) {
                    refused.put(id, e.issues());
                }
            }
        }
        return new BulkResult(changed, refused);
    }

    /**
     * Sets fields to constants wherever they are something else; the caller has checked the values.
     *
     * @return how many records changed
     */
    public int set(Target target, Select<Record1<UUID>> ids, Map<FieldModel, Object> values, Author by) {
        return tx.required(() -> {
            var at = log.now();
            var changeSet = Ids.next();
            var table = Columns.table(target.sqlName());
            int changes = 0;
            for (var change : values.entrySet()) {
                changes += writeHistory(target, ids, change.getKey(), change.getValue(), changeSet, by, at);
            }
            if (changes == 0) {
                return 0;
            }
            var row = new LinkedHashMap<Field<?>, Object>();
            values.forEach((field, value) -> row.put(Columns.of(field), value));
            row.put(Columns.VERSION, Columns.VERSION.plus(1));
            row.put(Columns.UPDATED_AT, at.atOffset(ZoneOffset.UTC));
            row.put(Columns.UPDATED_BY, by.person().orElse(null));
            var changed = changed(changeSet);
            int records =
                    tx.db().update(table).set(row).where(Columns.ID.in(changed)).execute();
            var fields = new java.util.HashSet<String>();
            values.keySet().forEach(f -> fields.add(f.key()));
            log.tell(new ChangeSet(
                    target.app(),
                    target.table(),
                    target.sqlName(),
                    Kind.UPDATED,
                    Set.copyOf(fields),
                    changed,
                    records,
                    by,
                    at));
            return records;
        });
    }

    private int writeHistory(
            Target target,
            Select<Record1<UUID>> ids,
            FieldModel field,
            Object value,
            UUID changeSet,
            Author by,
            Instant at) {
        var column = Columns.of(field);
        var differs = value == null ? column.isNotNull() : column.isNull().or(column.ne(DSL.val(value, column)));
        return tx.db()
                .insertInto(Columns.RECORD_CHANGE, Columns.HISTORY)
                .select(DSL.select(List.of(
                                DSL.val(target.app()),
                                DSL.val(target.table()),
                                DSL.val(changeSet),
                                Columns.ID,
                                Columns.VERSION.plus(1),
                                DSL.val(field.key()),
                                ValueText.sql(field),
                                DSL.val(ValueText.of(value), Columns.NEW_VALUE),
                                DSL.val(at.atOffset(ZoneOffset.UTC)),
                                DSL.val(by.person().orElse(null), Columns.BY),
                                DSL.val(by.origin())))
                        .from(Columns.table(target.sqlName()))
                        .where(Columns.DELETED_AT.isNull())
                        .and(differs)
                        .and(Columns.ID.in(ids)))
                .execute();
    }

    static Select<Record1<UUID>> changed(UUID changeSet) {
        return DSL.selectDistinct(Columns.RECORD).from(Columns.RECORD_CHANGE).where(Columns.CHANGE_SET.eq(changeSet));
    }
}
