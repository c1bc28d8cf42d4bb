package eddy.form.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.issue.Issue;
import eddy.form.imports.CellError;

/** The table {@code form_import_error}: the cells an import could not take, so that nothing of it is lost with the process. */
final class ImportErrors {

    private static final Table<Record> TABLE = DSL.table(DSL.name("form_import_error"));
    private static final Field<UUID> IMPORT = DSL.field(DSL.name("import_id"), SQLDataType.UUID);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), SQLDataType.INTEGER);
    private static final Field<String> SHEET = Columns.text("sheet");
    private static final Field<Long> ROW = DSL.field(DSL.name("row_number"), SQLDataType.BIGINT);
    private static final Field<Integer> COLUMN = DSL.field(DSL.name("column_index"), SQLDataType.INTEGER);
    private static final Field<String> HEADER = Columns.text("header");
    private static final Field<String> FIELD = Columns.text("field");
    private static final Field<String> VALUE = Columns.text("value");
    private static final Field<String> ISSUE = Columns.text("issue");

    /** Written issues carry what their accessors say, too. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ImportErrors() {}

    static void add(DSLContext db, ImportLedger.Entry entry, int before, List<CellError> errors) {
        var rows = new ArrayList<Map<Field<?>, Object>>();
        for (CellError error : errors) {
            var row = new LinkedHashMap<Field<?>, Object>();
            row.put(Columns.APP, entry.app());
            row.put(IMPORT, entry.id());
            row.put(PLACE, before + rows.size());
            row.put(SHEET, error.sheet());
            row.put(ROW, error.row());
            row.put(COLUMN, error.column());
            row.put(HEADER, error.header());
            row.put(FIELD, error.field());
            row.put(VALUE, error.value());
            row.put(ISSUE, written(error.issue()));
            rows.add(row);
        }
        RowInserts.insert(db, TABLE, rows);
    }

    static List<CellError> of(DSLContext db, UUID id) {
        return db.select()
                .from(TABLE)
                .where(IMPORT.eq(id))
                .orderBy(PLACE)
                .fetch(row -> new CellError(
                        row.get(SHEET),
                        row.get(ROW),
                        row.get(COLUMN),
                        row.get(HEADER),
                        row.get(FIELD),
                        row.get(VALUE),
                        read(row.get(ISSUE))));
    }

    static int forget(DSLContext db, Table<Record> imports, Condition which) {
        return db.deleteFrom(TABLE)
                .where(IMPORT.in(DSL.select(Columns.ID).from(imports).where(which)))
                .execute();
    }

    private static String written(Issue issue) {
        try {
            return JSON.writeValueAsString(issue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Issue read(String text) {
        try {
            return JSON.readValue(text, Issue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
