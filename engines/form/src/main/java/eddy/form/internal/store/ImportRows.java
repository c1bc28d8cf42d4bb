package eddy.form.internal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.document.JsonText;

/** The table {@code form_import_row}: which records an import made or changed, and what they were before. */
final class ImportRows {

    static final Table<Record> TABLE = DSL.table(DSL.name("form_import_row"));
    static final Field<UUID> IMPORT = DSL.field(DSL.name("import_id"), SQLDataType.UUID);
    static final Field<UUID> RECORD = DSL.field(DSL.name("record_id"), SQLDataType.UUID);
    static final Field<String> ACTION = Columns.text("action");
    static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER);
    static final Field<String> BEFORE = Columns.text("before");

    static final String CREATED = "created";
    static final String UPDATED = "updated";

    private ImportRows() {}

    static Map<Field<?>, Object> stamp(UUID importId, UUID record, String action, int version, String before) {
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(IMPORT, importId);
        row.put(RECORD, record);
        row.put(ACTION, action);
        row.put(VERSION, version);
        row.put(BEFORE, before);
        return row;
    }

    /**
     * Raises the stamps of records the same import touched before, because a file may name a record twice: the state
     * before the first row stays.
     *
     * @param versions new version by record
     * @param before   values before this change by record
     * @return the records that had a stamp
     */
    static Set<UUID> raise(DSLContext db, UUID importId, Map<UUID, Integer> versions, Map<UUID, ObjectNode> before) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        var known = db.select(RECORD, BEFORE)
                .from(TABLE)
                .where(IMPORT.eq(importId).and(RECORD.in(versions.keySet())))
                .fetchMap(RECORD, BEFORE);
        known.forEach((record, text) -> {
            ObjectNode first = before.get(record).deepCopy();
            if (text != null) {
                first.setAll((ObjectNode) JsonText.parse(text).orThrow());
            }
            db.update(TABLE)
                    .set(VERSION, versions.get(record))
                    .set(BEFORE, text == null ? null : first.toString())
                    .where(IMPORT.eq(importId).and(RECORD.eq(record)))
                    .execute();
        });
        return known.keySet();
    }
}
