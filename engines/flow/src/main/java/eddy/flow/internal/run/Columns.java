package eddy.flow.internal.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The engine's tables and columns, typed. */
public final class Columns {

    public static final Table<Record> CASE = DSL.table(DSL.name("flow_case"));
    public static final Table<Record> DEPLOYMENT = DSL.table(DSL.name("flow_deployment"));
    public static final Table<Record> START = new KeyedTable("flow_start", "app", "flow", "record_id", "start_key");
    public static final Table<Record> RUNNING = new KeyedTable("flow_running", "app", "flow", "record_id");
    public static final Table<Record> WAIT = DSL.table(DSL.name("flow_wait"));
    public static final Table<Record> SIGNAL = DSL.table(DSL.name("flow_signal"));
    public static final Table<Record> EVENT = DSL.table(DSL.name("flow_event"));
    public static final Table<Record> TODO = DSL.table(DSL.name("todo"));
    public static final Table<Record> TODO_BY_ORIGIN = new KeyedTable("todo", "origin_key");

    private Columns() {}

    public static Field<String> text(String column) {
        return DSL.field(DSL.name(column), String.class);
    }

    public static Field<UUID> id(String column) {
        return DSL.field(DSL.name(column), UUID.class);
    }

    public static Field<Integer> number(String column) {
        return DSL.field(DSL.name(column), Integer.class);
    }

    public static Field<BigDecimal> decimal(String column) {
        return DSL.field(DSL.name(column), BigDecimal.class);
    }

    public static Field<Boolean> flag(String column) {
        return DSL.field(DSL.name(column), Boolean.class);
    }

    public static Field<OffsetDateTime> time(String column) {
        return DSL.field(DSL.name(column), OffsetDateTime.class);
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
