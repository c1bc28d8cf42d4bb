package eddy.form.internal.merge;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.form.internal.store.Columns;

/** The tables that remember merges. */
final class MergeColumns {

    static final Table<Record> MERGE_TABLE = DSL.table(DSL.name("record_merge"));
    static final Table<Record> MEMBER_TABLE = DSL.table(DSL.name("record_merge_member"));
    static final Table<Record> MOVE_TABLE = DSL.table(DSL.name("record_merge_move"));

    static final Field<UUID> SURVIVOR = id("survivor");
    static final Field<String> TITLE = Columns.text("title");
    static final Field<String> BEFORE = Columns.text("before");
    static final Field<Integer> CASES = DSL.field(DSL.name("cases"), SQLDataType.INTEGER);
    static final Field<OffsetDateTime> UNDONE_AT = DSL.field(DSL.name("undone_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<UUID> UNDONE_BY = id("undone_by");
    static final Field<UUID> MERGE = id("merge");
    static final Field<String> PLACE = Columns.text("place");
    static final Field<UUID> ROW_ID = id("row_id");
    static final Field<String> ROW_NAME = Columns.text("row_name");

    private MergeColumns() {}

    static Field<UUID> id(String name) {
        return DSL.field(DSL.name(name), SQLDataType.UUID);
    }
}
