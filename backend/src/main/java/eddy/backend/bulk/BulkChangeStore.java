package eddy.backend.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.backend.bulk.BulkAction.Done;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.CompiledForm;
import eddy.form.KeptValues;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.longText;
import static eddy.backend.data.Columns.number;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Remembers what was done to many records at once, for those who want it undone. */
@ApplicationScoped
public class BulkChangeStore {

    /** How long a change can be taken back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Table<?> CHANGE = table("bulk_change");
    private static final Table<?> ROW = table("bulk_change_row");
    private static final Field<UUID> ID = id("id");
    private static final Field<String> APP = text("app");
    private static final Field<String> FORM = text("form");
    private static final Field<String> ACTION = longText("action");
    private static final Field<OffsetDateTime> AT = time("at");
    private static final Field<UUID> BY = id("by");
    private static final Field<OffsetDateTime> UNDONE_AT = time("undone_at");
    private static final Field<UUID> CHANGE_ID = id("change");
    private static final Field<UUID> RECORD = id("record");
    private static final Field<Integer> VERSION = number("version");
    private static final Field<String> BEFORE = longText("before");

    private final Transactions tx;
    private final Clock clock;
    private final ObjectMapper json;

    BulkChangeStore(Transactions tx, Clock clock, ObjectMapper json) {
        this.tx = tx;
        this.clock = clock;
        this.json = json;
    }

    /** @param by {@code null} for a script */
    record BulkChange(UUID id, BulkAsk.Action action, UUID by) {}

    UUID begin(CompiledForm form, BulkAsk.Action action, UUID by) {
        var made = Ids.next();
        tx.db()
                .insertInto(CHANGE)
                .set(ID, made)
                .set(APP, form.app())
                .set(FORM, form.keptKey())
                .set(ACTION, json.valueToTree(action).toString())
                .set(AT, OffsetDateTime.now(clock))
                .set(BY, by)
                .execute();
        return made;
    }

    void add(CompiledForm form, UUID change, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        var insert = tx.db().insertInto(ROW, APP, CHANGE_ID, RECORD, VERSION, BEFORE);
        for (Done one : done) {
            var before = one.before() == null
                    ? null
                    : KeptValues.of(form, one.before()).toString();
            insert = insert.values(form.app(), change, one.record(), one.version(), before);
        }
        insert.execute();
    }

    /** One that has not been undone yet. */
    Optional<BulkChange> find(CompiledForm form, UUID change) {
        return tx.db()
                .selectFrom(CHANGE)
                .where(ID.eq(change), APP.eq(form.app()), FORM.eq(form.keptKey()), UNDONE_AT.isNull())
                .fetchOptional(r -> new BulkChange(r.get(ID), read(r.get(ACTION), BulkAsk.Action.class), r.get(BY)));
    }

    long count(UUID change) {
        return tx.db().fetchCount(ROW, CHANGE_ID.eq(change));
    }

    /** The next records of a change, in the order of their ids. */
    List<Done> rows(CompiledForm form, UUID change, UUID after, int limit) {
        return tx.db()
                .selectFrom(ROW)
                .where(CHANGE_ID.eq(change))
                .and(after == null ? DSL.noCondition() : RECORD.gt(after))
                .orderBy(RECORD)
                .limit(limit)
                .fetch(row -> done(form, row));
    }

    /** Forgets changes that are too old to be taken back; answers how many. */
    public int sweep() {
        return tx.required(() -> {
            var old = AT.lt(OffsetDateTime.now(clock).minus(KEPT));
            tx.db()
                    .deleteFrom(ROW)
                    .where(CHANGE_ID.in(DSL.select(ID).from(CHANGE).where(old)))
                    .execute();
            return tx.db().deleteFrom(CHANGE).where(old).execute();
        });
    }

    void undone(UUID change) {
        tx.db()
                .update(CHANGE)
                .set(UNDONE_AT, OffsetDateTime.now(clock))
                .where(ID.eq(change))
                .execute();
    }

    private Done done(CompiledForm form, Record row) {
        var before = row.get(BEFORE);
        return new Done(
                row.get(RECORD),
                row.get(VERSION),
                before == null ? null : KeptValues.given(form, read(before, ObjectNode.class)));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change was kept that cannot be read", e);
        }
    }
}
