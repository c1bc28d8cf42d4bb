package eddy.form.internal.cleaning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.document.JsonText;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RowInserts;

/** The corrections of all forms, in the table {@code record_correction}. */
public final class CorrectionLog {

    /** What the origin of a change by a rule begins with. */
    public static final String ORIGIN = "cleaning:";

    /** What the key of something begins with that corrects without being a rule, and whose changes the history has. */
    private static final String NO_RULE = "#";

    private static final int MAX = 200;
    private static final Table<Record> TABLE = DSL.table(DSL.name("record_correction"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<String> RULE = Columns.text("rule");
    private static final Field<String> BEFORE = Columns.text("before");
    private static final Field<String> AFTER = Columns.text("after");
    private static final Field<String> DOOR = Columns.text("door");

    private final Transactions tx;

    public CorrectionLog(Transactions tx) {
        this.tx = tx;
    }

    /** A correction of a stored record. */
    public record Row(UUID record, Correction correction) {}

    public void add(CompiledForm form, List<Row> corrections, Author by, Instant at) {
        var rows = new ArrayList<Map<Field<?>, Object>>();
        for (var one : corrections) {
            var row = new LinkedHashMap<Field<?>, Object>();
            row.put(ID, Ids.next());
            row.put(Columns.APP, form.app());
            row.put(Columns.FORM, form.keptKey());
            row.put(RULE, one.correction().rule());
            row.put(Columns.RECORD, one.record());
            row.put(Columns.FIELD, one.correction().field());
            row.put(BEFORE, text(one.correction().before()));
            row.put(AFTER, text(one.correction().after()));
            row.put(Columns.AT, at.atOffset(ZoneOffset.UTC));
            row.put(Columns.BY, by.person().orElse(null));
            row.put(DOOR, by.origin());
            rows.add(row);
        }
        RowInserts.insert(tx.db(), TABLE, rows);
    }

    /** How many corrections each rule of the form has made. */
    public Map<String, Long> counts(CompiledForm form) {
        var counts = new HashMap<String, Long>();
        tx.db()
                .select(RULE, DSL.count())
                .from(TABLE)
                .where(Columns.APP.eq(form.app()).and(Columns.FORM.eq(form.keptKey())))
                .groupBy(RULE)
                .forEach(r -> counts.put(r.value1(), r.value2().longValue()));
        return counts;
    }

    /** What rules corrected in one record, the latest first; marks are changes of its tags and left out. */
    public List<RecordChange> of(UUID record) {
        return tx.db()
                .select(Columns.AT, RULE, Columns.FIELD, BEFORE, AFTER)
                .from(TABLE)
                .where(Columns.RECORD.eq(record))
                .and(BEFORE.isDistinctFrom(AFTER))
                .and(DSL.not(RULE.startsWith(NO_RULE)))
                .orderBy(Columns.AT.desc(), ID.desc())
                .limit(MAX)
                .fetch(r -> new RecordChange(
                        r.value1().toInstant(),
                        Optional.empty(),
                        ORIGIN + r.value2(),
                        r.value3(),
                        json(r.value4()),
                        json(r.value5())));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.toString();
    }

    private static JsonNode json(String text) {
        return text == null ? NullNode.instance : JsonText.parse(text).value().orElse(NullNode.instance);
    }
}
