package eddy.rule.internal;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables of this engine as jOOQ sees them. */
public final class RuleTables {

    public static final String QUEUED = "queued";
    public static final String DONE = "done";
    public static final String FAILED = "failed";

    public static final String ENTERED = "entered";
    public static final String LEFT = "left";
    public static final String GONE = "gone";

    private RuleTables() {}

    /** {@code rule_match}. */
    public static final class Match {
        public static final Table<Record> TABLE = DSL.table(DSL.name("rule_match"));
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<String> RULE = text(TABLE, "rule");
        public static final Field<UUID> RECORD = id(TABLE, "record_id");
        public static final Field<OffsetDateTime> SINCE = time(TABLE, "since");
        public static final Field<OffsetDateTime> UNTIL = time(TABLE, "until");
        public static final Field<Integer> RELEASE = number(TABLE, "release");
        public static final Field<Integer> OCCURRENCE = number(TABLE, "occurrence");

        private Match() {}
    }

    /** {@code rule_lock}. */
    public static final class Lock {
        public static final Table<Record> TABLE = DSL.table(DSL.name("rule_lock"));
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<String> RULE = text(TABLE, "rule");

        private Lock() {}
    }

    /** {@code rule_run}. */
    public static final class Run {
        public static final Table<Record> TABLE = DSL.table(DSL.name("rule_run"));
        public static final Field<UUID> ID = id(TABLE, "id");
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<UUID> BATCH = id(TABLE, "batch");
        public static final Field<String> RULE = text(TABLE, "rule");
        public static final Field<Integer> RELEASE = number(TABLE, "release");
        public static final Field<OffsetDateTime> STARTED = time(TABLE, "started_at");
        public static final Field<Long> MILLIS = DSL.field(DSL.name("rule_run", "millis"), SQLDataType.BIGINT);
        public static final Field<Integer> ENTERED = number(TABLE, "entered");
        public static final Field<Integer> LEFT = number(TABLE, "left");
        public static final Field<String> ERROR = text(TABLE, "error");

        private Run() {}
    }

    /** {@code rule_transition}. */
    public static final class Transition {
        public static final Table<Record> TABLE = DSL.table(DSL.name("rule_transition"));
        public static final Field<UUID> RUN = id(TABLE, "run");
        public static final Field<UUID> RECORD = id(TABLE, "record_id");
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<String> RULE = text(TABLE, "rule");
        public static final Field<Integer> RELEASE = number(TABLE, "release");
        public static final Field<String> TRANSITION = text(TABLE, "transition");
        public static final Field<Integer> OCCURRENCE = number(TABLE, "occurrence");
        public static final Field<OffsetDateTime> AT = time(TABLE, "at");

        private Transition() {}
    }

    /** {@code action_task}. */
    public static final class Task {
        public static final Table<Record> TABLE = DSL.table(DSL.name("action_task"));
        public static final Field<UUID> ID = id(TABLE, "id");
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<String> RULE = text(TABLE, "rule");
        public static final Field<Integer> RELEASE = number(TABLE, "release");
        public static final Field<String> TRANSITION = text(TABLE, "transition");
        public static final Field<Integer> ACTION_INDEX = number(TABLE, "action_index");
        public static final Field<UUID> RECORD = id(TABLE, "record_id");
        public static final Field<Integer> OCCURRENCE = number(TABLE, "occurrence");
        public static final Field<String> STATE = text(TABLE, "state");
        public static final Field<Integer> ATTEMPTS = number(TABLE, "attempts");
        public static final Field<OffsetDateTime> DECIDED = time(TABLE, "decided_at");
        public static final Field<OffsetDateTime> NOT_BEFORE = time(TABLE, "not_before");
        public static final Field<OffsetDateTime> ENDED = time(TABLE, "ended_at");
        public static final Field<String> ERROR = text(TABLE, "error");

        private Task() {}
    }

    /** {@code record_tag}, which the core brings. */
    public static final class HeldTags {
        public static final Table<Record> TABLE = DSL.table(DSL.name("record_tag"));
        public static final Field<String> APP = text(TABLE, "app");
        public static final Field<UUID> RECORD = id(TABLE, "record");
        public static final Field<String> TAG = text(TABLE, "tag");
        public static final Field<OffsetDateTime> SINCE = time(TABLE, "since");
        public static final Field<String> RULE = text(TABLE, "by_rule");

        private HeldTags() {}
    }

    private static Field<String> text(Table<?> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), SQLDataType.VARCHAR);
    }

    private static Field<UUID> id(Table<?> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), SQLDataType.UUID);
    }

    private static Field<Integer> number(Table<?> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), SQLDataType.INTEGER);
    }

    private static Field<OffsetDateTime> time(Table<?> table, String column) {
        return DSL.field(DSL.name(table.getName(), column), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
