package eddy.form.internal.search;

import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.form.internal.store.Columns;

/** The table {@code search_text}: one row for every record alive of every searched form, its texts in lower case. */
public final class SearchTable {

    public static final Table<Record> TABLE = DSL.table(DSL.name("search_text"));
    public static final Field<UUID> RECORD = DSL.field(DSL.name("record"), SQLDataType.UUID.notNull());
    public static final Field<String> APP = Columns.APP;
    public static final Field<String> FORM = Columns.FORM;
    public static final Field<String> TITLE = Columns.text("title");
    public static final Field<String> TEXT = Columns.text("text");

    private SearchTable() {}
}
