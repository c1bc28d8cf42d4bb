package eddy.backend.data;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Short names for tables and typed columns of the backend's own tables. */
public final class Columns {

    private Columns() {}

    public static Table<?> table(String name) {
        return DSL.table(DSL.name(name));
    }

    public static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    /** A text of any length. */
    public static Field<String> longText(String name) {
        return DSL.field(DSL.name(name), SQLDataType.CLOB);
    }

    public static Field<UUID> id(String name) {
        return DSL.field(DSL.name(name), SQLDataType.UUID);
    }

    public static Field<Integer> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.INTEGER);
    }

    public static Field<Boolean> flag(String name) {
        return DSL.field(DSL.name(name), SQLDataType.BOOLEAN);
    }

    public static Field<OffsetDateTime> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** Columns named with their table, as {@code onConflict} needs them on H2, where it becomes a MERGE. */
    public static Field<?>[] of(String table, String... columns) {
        return Arrays.stream(columns).map(c -> DSL.field(DSL.name(table, c))).toArray(Field<?>[]::new);
    }
}
