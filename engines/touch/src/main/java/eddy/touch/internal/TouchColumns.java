package eddy.touch.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of this engine as jOOQ sees them. */
public final class TouchColumns {

    public static final Table<Record> TOUCH = DSL.table(DSL.name("touch"));
    public static final Field<UUID> ID = touch("id", SQLDataType.UUID);
    public static final Field<String> APP = touch("app", SQLDataType.VARCHAR);
    public static final Field<String> FORM = touch("form", SQLDataType.VARCHAR);
    public static final Field<UUID> RECORD = touch("record", SQLDataType.UUID);
    public static final Field<String> MESSAGE = touch("message", SQLDataType.VARCHAR);
    public static final Field<String> CHANNEL = touch("channel", SQLDataType.VARCHAR);
    public static final Field<String> PURPOSE = touch("purpose", SQLDataType.VARCHAR);
    public static final Field<Integer> RELEASE = touch("release", SQLDataType.INTEGER);
    public static final Field<String> ORIGIN_KIND = touch("origin_kind", SQLDataType.VARCHAR);
    public static final Field<String> ORIGIN_KEY = touch("origin_key", SQLDataType.VARCHAR);
    public static final Field<String> ORIGIN_STEP = touch("origin_step", SQLDataType.VARCHAR);
    public static final Field<String> OCCURRENCE = touch("occurrence", SQLDataType.VARCHAR);
    public static final Field<String> FLOW = touch("flow", SQLDataType.VARCHAR);
    public static final Field<String> CASE = touch("case_id", SQLDataType.VARCHAR);
    public static final Field<String> STATE = touch("state", SQLDataType.VARCHAR);
    public static final Field<String> REASON = touch("reason", SQLDataType.VARCHAR);
    public static final Field<String> DETAIL = touch("detail", SQLDataType.VARCHAR);
    public static final Field<String> ADDRESS = touch("address", SQLDataType.VARCHAR);
    public static final Field<String> LANGUAGE = touch("language", SQLDataType.VARCHAR);
    public static final Field<String> SUBJECT = touch("subject", SQLDataType.VARCHAR);
    public static final Field<String> BODY = touch("body", SQLDataType.VARCHAR);
    public static final Field<Integer> ATTEMPTS = touch("attempts", SQLDataType.INTEGER);
    public static final Field<OffsetDateTime> QUEUED = touch("queued_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> NOT_BEFORE = touch("not_before", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<UUID> CLAIM = touch("claim", SQLDataType.UUID);
    public static final Field<UUID> NODE = touch("node", SQLDataType.UUID);
    public static final Field<OffsetDateTime> CLAIMED = touch("claimed_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> HANDED = touch("handed_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> SENT = touch("sent_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> DELIVERED = touch("delivered_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> OPENED = touch("opened_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> CLICKED = touch("clicked_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<OffsetDateTime> REPLIED = touch("replied_at", SQLDataType.TIMESTAMPWITHTIMEZONE);
    public static final Field<String> PROVIDER_ID = touch("provider_id", SQLDataType.VARCHAR);
    public static final Field<Boolean> SAMPLE = touch("sample", SQLDataType.BOOLEAN);

    /** What people see of a touch. */
    public static final List<Field<?>> ALL = List.of(
            ID,
            APP,
            FORM,
            RECORD,
            MESSAGE,
            CHANNEL,
            PURPOSE,
            ORIGIN_KIND,
            ORIGIN_KEY,
            CASE,
            STATE,
            REASON,
            DETAIL,
            ADDRESS,
            LANGUAGE,
            SUBJECT,
            BODY,
            QUEUED,
            SENT,
            DELIVERED,
            OPENED,
            CLICKED,
            REPLIED,
            SAMPLE);

    /** {@code marketing_freeze}. */
    public static final class Freeze {
        public static final Table<Record> TABLE = DSL.table(DSL.name("marketing_freeze"));
        public static final Field<String> APP = of("app", SQLDataType.VARCHAR);
        public static final Field<UUID> RECORD = of("record", SQLDataType.UUID);
        public static final Field<OffsetDateTime> SINCE = of("since", SQLDataType.TIMESTAMPWITHTIMEZONE);
        public static final Field<OffsetDateTime> UNTIL = of("until", SQLDataType.TIMESTAMPWITHTIMEZONE);
        public static final Field<String> REASON = of("reason", SQLDataType.VARCHAR);

        private Freeze() {}

        private static <T> Field<T> of(String column, DataType<T> type) {
            return DSL.field(DSL.name("marketing_freeze", column), type);
        }
    }

    /** {@code suppression}. */
    public static final class Suppression {
        public static final Table<Record> TABLE = DSL.table(DSL.name("suppression"));
        public static final Field<String> APP = of("app", SQLDataType.VARCHAR);
        public static final Field<String> CHANNEL = of("channel", SQLDataType.VARCHAR);
        public static final Field<String> ADDRESS = of("address", SQLDataType.VARCHAR);
        public static final Field<String> REASON = of("reason", SQLDataType.VARCHAR);
        public static final Field<OffsetDateTime> AT = of("at", SQLDataType.TIMESTAMPWITHTIMEZONE);

        private Suppression() {}

        private static <T> Field<T> of(String column, DataType<T> type) {
            return DSL.field(DSL.name("suppression", column), type);
        }
    }

    private TouchColumns() {}

    private static <T> Field<T> touch(String column, DataType<T> type) {
        return DSL.field(DSL.name("touch", column), type);
    }
}
