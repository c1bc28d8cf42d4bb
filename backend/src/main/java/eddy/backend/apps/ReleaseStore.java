package eddy.backend.apps;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.app.Bundle;
import eddy.core.Transactions;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.longText;
import static eddy.backend.data.Columns.number;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** The rows of releases. A release's documents never change. */
@ApplicationScoped
class ReleaseStore {

    static final String PUBLISHING = "publishing";
    static final String LIVE = "live";
    static final String PAST = "past";
    static final String FAILED = "failed";

    private static final Table<?> RELEASE = table("app_release");
    private static final Table<?> DOCUMENT = table("app_release_document");
    private static final Field<String> APP = text("app");
    private static final Field<Integer> NUMBER = number("number");
    private static final Field<String> STATE = text("state");
    private static final Field<String> NOTE = text("note");
    private static final Field<String> HASH = text("hash");
    private static final Field<String> CHANGES = longText("changes");
    private static final Field<String> ERROR = text("error");
    private static final Field<OffsetDateTime> AT = time("at");
    private static final Field<UUID> BY = id("by");
    private static final Field<String> KIND = text("kind");
    private static final Field<String> KEY = text("key");
    private static final Field<String> CONTENT = longText("content");
    private static final int ERROR_LENGTH = 2000;

    private final Transactions tx;
    private final Clock clock;
    private final ObjectMapper json;

    ReleaseStore(Transactions tx, Clock clock, ObjectMapper json) {
        this.tx = tx;
        this.clock = clock;
        this.json = json;
    }

    /** One release without its documents. */
    record Row(
            String app,
            int number,
            String state,
            String note,
            String hash,
            List<ChangeView> changes,
            OffsetDateTime at,
            UUID by) {}

    /** Writes a release as {@code publishing} and answers its number. */
    int begin(String app, Bundle bundle, String note, List<ChangeView> changes, UUID by) {
        Integer last = tx.db()
                .select(DSL.max(NUMBER))
                .from(RELEASE)
                .where(APP.eq(app))
                .fetchSingle()
                .value1();
        int release = last == null ? 1 : last + 1;
        tx.db()
                .insertInto(RELEASE)
                .set(APP, app)
                .set(NUMBER, release)
                .set(STATE, PUBLISHING)
                .set(NOTE, note)
                .set(HASH, bundle.contentHash())
                .set(CHANGES, written(changes))
                .set(AT, OffsetDateTime.now(clock))
                .set(BY, by)
                .execute();
        for (var document : bundle.documents()) {
            tx.db()
                    .insertInto(DOCUMENT)
                    .set(APP, app)
                    .set(NUMBER, release)
                    .set(KIND, document.kind())
                    .set(KEY, document.key())
                    .set(CONTENT, document.content())
                    .execute();
        }
        return release;
    }

    /** Puts the release in the place of the one that was live. */
    void live(String app, int release) {
        tx.db()
                .update(RELEASE)
                .set(STATE, PAST)
                .where(APP.eq(app))
                .and(STATE.eq(LIVE))
                .execute();
        tx.db().update(RELEASE).set(STATE, LIVE).where(at(app, release)).execute();
    }

    void failed(String app, int release, String error) {
        tx.db()
                .update(RELEASE)
                .set(STATE, FAILED)
                .set(ERROR, error.substring(0, Math.min(ERROR_LENGTH, error.length())))
                .where(at(app, release))
                .execute();
    }

    /** The releases that are or were live, newest first. */
    List<Row> list(String app, Integer before, int limit) {
        return tx.db()
                .selectFrom(RELEASE)
                .where(APP.eq(app))
                .and(STATE.in(LIVE, PAST))
                .and(before == null ? DSL.noCondition() : NUMBER.lt(before))
                .orderBy(NUMBER.desc())
                .limit(limit)
                .fetch(this::row);
    }

    Optional<Row> find(String app, int release) {
        return tx.db()
                .selectFrom(RELEASE)
                .where(at(app, release))
                .and(STATE.in(LIVE, PAST))
                .fetchOptional(this::row);
    }

    /** The releases of all apps that a stopped server was publishing. */
    List<Row> interrupted() {
        return tx.db()
                .selectFrom(RELEASE)
                .where(STATE.eq(PUBLISHING))
                .orderBy(APP, NUMBER)
                .fetch(this::row);
    }

    boolean isPublishing(String app, int release) {
        return tx.db().fetchExists(RELEASE, at(app, release).and(STATE.eq(PUBLISHING)));
    }

    Bundle bundle(String app, int release) {
        return Bundle.of(tx.db()
                .select(KIND, KEY, CONTENT)
                .from(DOCUMENT)
                .where(at(app, release))
                .fetch(r -> new Document(r.value1(), r.value2(), r.value3())));
    }

    Optional<Document> document(String app, int release, DocumentKind kind, String key) {
        return tx.db()
                .select(CONTENT)
                .from(DOCUMENT)
                .where(at(app, release))
                .and(KIND.eq(kind.key()))
                .and(KEY.eq(key))
                .fetchOptional(r -> new Document(kind.key(), key, r.value1()));
    }

    private static Condition at(String app, int release) {
        return APP.eq(app).and(NUMBER.eq(release));
    }

    private Row row(Record r) {
        return new Row(
                r.get(APP),
                r.get(NUMBER),
                r.get(STATE),
                r.get(NOTE),
                r.get(HASH),
                read(r.get(CHANGES)),
                r.get(AT),
                r.get(BY));
    }

    private String written(List<ChangeView> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ChangeView> read(String changes) {
        try {
            return json.readValue(changes, new TypeReference<List<ChangeView>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
