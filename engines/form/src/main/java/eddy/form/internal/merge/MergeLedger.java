package eddy.form.internal.merge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.document.JsonText;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.merge.Merge;

import static eddy.form.internal.merge.MergeColumns.BEFORE;
import static eddy.form.internal.merge.MergeColumns.CASES;
import static eddy.form.internal.merge.MergeColumns.MEMBER_TABLE;
import static eddy.form.internal.merge.MergeColumns.MERGE;
import static eddy.form.internal.merge.MergeColumns.MERGE_TABLE;
import static eddy.form.internal.merge.MergeColumns.MOVE_TABLE;
import static eddy.form.internal.merge.MergeColumns.SURVIVOR;
import static eddy.form.internal.merge.MergeColumns.TITLE;
import static eddy.form.internal.merge.MergeColumns.UNDONE_AT;
import static eddy.form.internal.merge.MergeColumns.UNDONE_BY;
import static eddy.form.internal.store.Columns.APP;
import static eddy.form.internal.store.Columns.AT;
import static eddy.form.internal.store.Columns.BY;
import static eddy.form.internal.store.Columns.FORM;
import static eddy.form.internal.store.Columns.ID;
import static eddy.form.internal.store.Columns.RECORD;
import static eddy.form.internal.store.Columns.VERSION;

/** The merges of all forms, in the tables {@code record_merge} and {@code record_merge_member}. */
public final class MergeLedger {

    private final Transactions tx;

    public MergeLedger(Transactions tx) {
        this.tx = tx;
    }

    /** A record that goes. @param version after it went */
    public record Gone(UUID id, String title, int version) {}

    /** @param before the values that changed, by column */
    public void add(CompiledForm form, Merge merge, ObjectNode before, List<Gone> gone) {
        tx.db()
                .insertInto(MERGE_TABLE, ID, APP, FORM, SURVIVOR, TITLE, VERSION, BEFORE, CASES, AT, BY)
                .values(
                        merge.id(),
                        form.app(),
                        form.keptKey(),
                        merge.survivor(),
                        merge.title(),
                        merge.version(),
                        before.toString(),
                        merge.cases(),
                        merge.at().atOffset(ZoneOffset.UTC),
                        merge.by().orElse(null))
                .execute();
        for (Gone one : gone) {
            tx.db()
                    .insertInto(MEMBER_TABLE, MERGE, APP, RECORD, TITLE, VERSION)
                    .values(merge.id(), form.app(), one.id(), one.title(), one.version())
                    .execute();
        }
    }

    /** A merge of this form. @param lock until the end of the transaction */
    public Optional<Merge> find(CompiledForm form, UUID id, boolean lock) {
        var which = ID.eq(id).and(of(form));
        var query = tx.db().selectFrom(MERGE_TABLE).where(which);
        var row = lock ? query.forUpdate().fetchOne() : query.fetchOne();
        return row == null ? Optional.empty() : Optional.of(merges(List.of(row)).get(0));
    }

    /** The values before the merge of the fields that it changed, by column. */
    public ObjectNode before(UUID merge) {
        return (ObjectNode) json(
                tx.db().select(BEFORE).from(MERGE_TABLE).where(ID.eq(merge)).fetchSingle(BEFORE));
    }

    /** The latest first. @param after id of the last one seen; {@code null} to begin */
    public List<Merge> list(CompiledForm form, UUID after, int limit) {
        return merges(tx.db()
                .selectFrom(MERGE_TABLE)
                .where(of(form))
                .and(after == null ? DSL.noCondition() : ID.lt(after))
                .orderBy(ID.desc())
                .limit(limit)
                .fetch());
    }

    /** By record that went: the latest merge it went into and which stands. */
    public Map<UUID, UUID> into(Collection<UUID> records) {
        var into = new HashMap<UUID, UUID>();
        var merge = DSL.name("record_merge");
        var member = DSL.name("record_merge_member");
        Field<UUID> record = DSL.field(member.append("record"), RECORD.getDataType());
        Field<UUID> survivor = DSL.field(merge.append("survivor"), SURVIVOR.getDataType());
        Field<UUID> id = DSL.field(merge.append("id"), ID.getDataType());
        tx.db()
                .select(record, survivor)
                .from(MEMBER_TABLE)
                .join(MERGE_TABLE)
                .on(id.eq(DSL.field(member.append("merge"), MERGE.getDataType())))
                .where(record.in(records))
                .and(UNDONE_AT.isNull())
                .orderBy(id)
                .forEach(r -> into.put(r.value1(), r.value2()));
        return into;
    }

    public void undone(UUID merge, Author by, Instant at) {
        tx.db()
                .update(MERGE_TABLE)
                .set(UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .set(UNDONE_BY, by.person().orElse(null))
                .where(ID.eq(merge))
                .execute();
    }

    private static Condition of(CompiledForm form) {
        return APP.eq(form.app()).and(FORM.eq(form.keptKey()));
    }

    private List<Merge> merges(List<? extends Record> rows) {
        var ids = rows.stream().map(r -> r.get(ID)).toList();
        var members = members(ids);
        var moved = new HashMap<UUID, Integer>();
        tx.db()
                .select(MERGE, DSL.count())
                .from(MOVE_TABLE)
                .where(MERGE.in(ids))
                .groupBy(MERGE)
                .forEach(r -> moved.put(r.value1(), r.value2()));
        return rows.stream()
                .map(r -> new Merge(
                        r.get(ID),
                        r.get(SURVIVOR),
                        r.get(TITLE),
                        r.get(VERSION),
                        members.getOrDefault(r.get(ID), List.of()),
                        json(r.get(BEFORE)).size(),
                        moved.getOrDefault(r.get(ID), 0),
                        r.get(CASES),
                        r.get(AT).toInstant(),
                        Optional.ofNullable(r.get(BY)),
                        Optional.ofNullable(r.get(UNDONE_AT)).map(at -> at.toInstant())))
                .toList();
    }

    private Map<UUID, List<Merge.Member>> members(List<UUID> merges) {
        var members = new HashMap<UUID, List<Merge.Member>>();
        tx.db()
                .select(MERGE, RECORD, TITLE)
                .from(MEMBER_TABLE)
                .where(MERGE.in(merges))
                .orderBy(RECORD)
                .forEach(r -> members.computeIfAbsent(r.value1(), m -> new ArrayList<>())
                        .add(new Merge.Member(r.value2(), r.value3())));
        return members;
    }

    private static JsonNode json(String text) {
        return JsonText.parse(text).orThrow();
    }
}
