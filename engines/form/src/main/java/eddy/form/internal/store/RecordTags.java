package eddy.form.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** Tags and groups of records, given and taken set-based, with history. */
public final class RecordTags {

    private static final Table<Record> TAG_TABLE = DSL.table(DSL.name("record_tag"));
    private static final Table<Record> GROUP_TABLE = DSL.table(DSL.name("record_group"));
    private static final Field<String> TAG = Columns.text("tag");
    private static final Field<String> BY_RULE = Columns.text("by_rule");
    private static final Field<String> GROUP = Columns.text("group_key");
    private static final Field<java.time.OffsetDateTime> SINCE =
            DSL.field(DSL.name("since"), org.jooq.impl.SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final String RULE = "rule:";

    private final Transactions tx;
    private final ChangeLog log;

    public RecordTags(Transactions tx, ChangeLog log) {
        this.tx = tx;
        this.log = log;
    }

    /**
     * A form's table as the engines beside this one know it.
     *
     * @param kept how rows name it
     */
    public record Target(String app, String table, String kept, String sqlName) {
        public static Target of(CompiledForm form) {
            return new Target(
                    form.app(), form.key(), form.keptKey(), form.table().sqlName());
        }
    }

    /** A label on records: a tag or the membership of a group. */
    private record Mark(Table<Record> table, Field<String> key, Field<String> source, String history, String read) {}

    private static final Mark TAGS = new Mark(TAG_TABLE, TAG, BY_RULE, "#tag:", "#");
    private static final Mark GROUPS = new Mark(GROUP_TABLE, GROUP, Columns.ORIGIN, "#group:", "#group:");

    public Map<UUID, List<String>> of(Collection<UUID> records) {
        return tx.db()
                .select(Columns.RECORD, TAG)
                .from(TAG_TABLE)
                .where(Columns.RECORD.in(records))
                .orderBy(TAG)
                .fetchGroups(Columns.RECORD, TAG);
    }

    public int add(Target target, Select<Record1<UUID>> ids, String tag, Author by) {
        return give(TAGS, target, ids, tag, by);
    }

    public int remove(Target target, Select<Record1<UUID>> ids, String tag, Author by) {
        return take(TAGS, target, ids, tag, by);
    }

    public int join(Target target, Select<Record1<UUID>> ids, String group, Author by) {
        return give(GROUPS, target, ids, group, by);
    }

    public int leave(Target target, Select<Record1<UUID>> ids, String group, Author by) {
        return take(GROUPS, target, ids, group, by);
    }

    /** Calls a tag otherwise wherever a record carries it, and in the history. */
    public void renameTag(String app, String from, String to) {
        rename(TAGS, app, from, to);
    }

    /** Like {@link #renameTag}. */
    public void renameGroup(String app, String from, String to) {
        rename(GROUPS, app, from, to);
    }

    /** @param from an origin as {@link Author} has it, such as {@code rule:<key>} */
    public void renameOrigin(String app, String from, String to) {
        tx.required(() -> {
            set(app, Columns.RECORD_CHANGE, Columns.ORIGIN, from, to);
            set(app, GROUPS.table(), GROUPS.source(), from, to);
            if (from.startsWith(RULE) && to.startsWith(RULE)) {
                set(app, TAGS.table(), TAGS.source(), from.substring(RULE.length()), to.substring(RULE.length()));
            }
        });
    }

    private void set(String app, Table<?> table, Field<String> column, String from, String to) {
        tx.db()
                .update(table)
                .set(column, to)
                .where(Columns.APP.eq(app))
                .and(column.eq(from))
                .execute();
    }

    private void rename(Mark mark, String app, String from, String to) {
        var both = DSL.select(Columns.RECORD)
                .from(mark.table())
                .where(Columns.APP.eq(app))
                .and(mark.key().eq(to));
        var old = Columns.APP.eq(app).and(mark.key().eq(from));
        tx.required(() -> {
            tx.db()
                    .deleteFrom(mark.table())
                    .where(old)
                    .and(Columns.RECORD.in(both))
                    .execute();
            tx.db().update(mark.table()).set(mark.key(), to).where(old).execute();
            tx.db()
                    .update(Columns.RECORD_CHANGE)
                    .set(Columns.FIELD, mark.history() + to)
                    .set(Columns.OLD_VALUE, DSL.when(Columns.OLD_VALUE.isNotNull(), DSL.val(to)))
                    .set(Columns.NEW_VALUE, DSL.when(Columns.NEW_VALUE.isNotNull(), DSL.val(to)))
                    .where(Columns.APP.eq(app))
                    .and(Columns.FIELD.eq(mark.history() + from))
                    .execute();
        });
    }

    private int give(Mark mark, Target target, Select<Record1<UUID>> ids, String key, Author by) {
        return tx.required(() -> {
            var at = log.now();
            var changeSet = Ids.next();
            var lacking = DSL.notExists(held(mark, key));
            int changed = writeHistory(mark, target, ids, lacking, key, true, changeSet, by, at);
            if (changed == 0) {
                return 0;
            }
            var source = mark == TAGS
                    ? (by.origin().startsWith(RULE) ? by.origin().substring(RULE.length()) : null)
                    : by.origin();
            InsertOnDuplicateStep<Record> insert = tx.db()
                    .insertInto(
                            mark.table(), Columns.APP, Columns.FORM, Columns.RECORD, mark.key(), SINCE, mark.source())
                    .select(DSL.select(
                                    DSL.val(target.app()),
                                    DSL.val(target.kept()),
                                    Columns.RECORD,
                                    DSL.val(key),
                                    DSL.val(at.atOffset(ZoneOffset.UTC)),
                                    DSL.val(source, mark.source()))
                            .from(Columns.RECORD_CHANGE)
                            .where(Columns.CHANGE_SET.eq(changeSet)));
            if (tx.db().dialect().family() == SQLDialect.POSTGRES) {
                insert.onConflictDoNothing().execute();
            } else {
                insert.execute();
            }
            tell(mark, target, key, changeSet, changed, by, at);
            return changed;
        });
    }

    private int take(Mark mark, Target target, Select<Record1<UUID>> ids, String key, Author by) {
        return tx.required(() -> {
            var at = log.now();
            var changeSet = Ids.next();
            var holding = DSL.exists(held(mark, key));
            int changed = writeHistory(mark, target, ids, holding, key, false, changeSet, by, at);
            if (changed == 0) {
                return 0;
            }
            tx.db()
                    .deleteFrom(mark.table())
                    .where(mark.key().eq(key))
                    .and(Columns.RECORD.in(SetWrites.changed(changeSet)))
                    .execute();
            tell(mark, target, key, changeSet, changed, by, at);
            return changed;
        });
    }

    private static Select<Record1<Integer>> held(Mark mark, String key) {
        var record = Columns.in(DSL.name("m"), Columns.RECORD);
        return DSL.selectOne()
                .from(mark.table().as("m"))
                .where(record.eq(Columns.in(DSL.name("r"), Columns.ID)))
                .and(Columns.in(DSL.name("m"), mark.key()).eq(key));
    }

    private int writeHistory(
            Mark mark,
            Target target,
            Select<Record1<UUID>> ids,
            Condition which,
            String key,
            boolean given,
            UUID changeSet,
            Author by,
            Instant at) {
        var id = Columns.in(DSL.name("r"), Columns.ID);
        return tx.db()
                .insertInto(Columns.RECORD_CHANGE, Columns.HISTORY)
                .select(DSL.select(List.of(
                                DSL.val(target.app()),
                                DSL.val(target.kept()),
                                DSL.val(changeSet),
                                id,
                                Columns.in(DSL.name("r"), Columns.VERSION),
                                DSL.val(mark.history() + key),
                                DSL.val(given ? null : key, Columns.OLD_VALUE),
                                DSL.val(given ? key : null, Columns.NEW_VALUE),
                                DSL.val(at.atOffset(ZoneOffset.UTC)),
                                DSL.val(by.person().orElse(null), Columns.BY),
                                DSL.val(by.origin())))
                        .from(Columns.table(target.sqlName()).as("r"))
                        .where(Columns.in(DSL.name("r"), Columns.DELETED_AT).isNull())
                        .and(which)
                        .and(id.in(ids)))
                .execute();
    }

    private void tell(Mark mark, Target target, String key, UUID changeSet, int count, Author by, Instant at) {
        log.tell(new ChangeSet(
                target.app(),
                target.table(),
                target.sqlName(),
                Kind.UPDATED,
                Set.of(mark.read() + key),
                SetWrites.changed(changeSet),
                count,
                by,
                at));
    }
}
