package eddy.backend.apps;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import eddy.app.Bundle;
import eddy.backend.data.Columns;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.longText;
import static eddy.backend.data.Columns.number;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** The documents of apps as they are being worked on. Each has a version; nobody's work is overwritten unseen. */
@ApplicationScoped
public class Drafts {

    private static final Table<?> DRAFT = table("app_draft");
    private static final Field<String> APP = text("app");
    private static final Field<String> KIND = text("kind");
    private static final Field<String> KEY = text("key");
    private static final Field<String> CONTENT = longText("content");
    private static final Field<Integer> VERSION = number("version");
    private static final Field<OffsetDateTime> UPDATED_AT = time("updated_at");
    private static final Field<UUID> UPDATED_BY = id("updated_by");

    private final Transactions tx;
    private final Clock clock;
    private final Directory directory;

    Drafts(Transactions tx, Clock clock, Directory directory) {
        this.tx = tx;
        this.clock = clock;
        this.directory = directory;
    }

    /** One draft as it stands. */
    public record Draft(Document document, int version, OffsetDateTime updatedAt, UUID updatedBy) {}

    /** What a problem says of the version that stands. */
    public record Current(int version, Person updatedBy, OffsetDateTime updatedAt) {}

    public List<Draft> all(String app) {
        return tx.db().selectFrom(DRAFT).where(APP.eq(app)).orderBy(KIND, KEY).fetch(Drafts::draft);
    }

    public Bundle bundle(String app) {
        return Bundle.of(all(app).stream().map(Draft::document).toList());
    }

    public Optional<Draft> find(String app, DocumentKind kind, String key) {
        return tx.db().selectFrom(DRAFT).where(at(app, kind, key)).fetchOptional(Drafts::draft);
    }

    /** Puts new documents of a bundle being installed. */
    void addAll(String app, Bundle bundle, UUID by) {
        for (var document : bundle.documents()) {
            insert(app, document, by);
        }
    }

    /** @throws ProblemException {@code version.conflict} when it is there already */
    public Draft create(String app, Document document, UUID by) {
        return tx.required(() -> {
            if (insert(app, document, by) == 0) {
                throw conflict(app, document.kind(), document.key());
            }
            return find(app, DocumentKind.of(document.kind()), document.key()).orElseThrow();
        });
    }

    private int insert(String app, Document document, UUID by) {
        return tx.db()
                .insertInto(DRAFT)
                .set(APP, app)
                .set(KIND, document.kind())
                .set(KEY, document.key())
                .set(CONTENT, document.content())
                .set(VERSION, 1)
                .set(UPDATED_AT, OffsetDateTime.now(clock))
                .set(UPDATED_BY, by)
                .onConflict(Columns.of("app_draft", "app", "kind", "key"))
                .doNothing()
                .execute();
    }

    /**
     * @param expected the version the change was made on
     * @throws ProblemException {@code version.conflict} when another one stands; {@code not_found} when none does
     */
    public Draft save(String app, Document document, int expected, UUID by) {
        return tx.required(() -> {
            var kind = DocumentKind.of(document.kind());
            int saved = tx.db()
                    .update(DRAFT)
                    .set(CONTENT, document.content())
                    .set(VERSION, VERSION.plus(1))
                    .set(UPDATED_AT, OffsetDateTime.now(clock))
                    .set(UPDATED_BY, by)
                    .where(at(app, kind, document.key()))
                    .and(VERSION.eq(expected))
                    .execute();
            if (saved == 0) {
                throw conflict(app, document.kind(), document.key());
            }
            return find(app, kind, document.key()).orElseThrow();
        });
    }

    /** Throws like {@link #save}. */
    public void delete(String app, DocumentKind kind, String key, int expected) {
        tx.required(() -> {
            int gone = tx.db()
                    .deleteFrom(DRAFT)
                    .where(at(app, kind, key))
                    .and(VERSION.eq(expected))
                    .execute();
            if (gone == 0) {
                throw conflict(app, kind.key(), key);
            }
        });
    }

    /** Brings the drafts that nobody changed since {@code live} to {@code wanted}; the others stay as they are. */
    void follow(String app, Bundle live, Bundle wanted, UUID by) {
        for (var draft : all(app)) {
            var kind = DocumentKind.of(draft.document().kind());
            var key = draft.document().key();
            boolean untouched = live.document(kind, key)
                    .filter(d -> d.content().equals(draft.document().content()))
                    .isPresent();
            if (!untouched) {
                continue;
            }
            var target = wanted.document(kind, key);
            if (target.isEmpty()) {
                delete(app, kind, key, draft.version());
            } else if (!target.get().content().equals(draft.document().content())) {
                save(app, target.get(), draft.version(), by);
            }
        }
        wanted.documents().forEach(d -> insert(app, d, by));
    }

    private ProblemException conflict(String app, String kind, String key) {
        var found = find(app, DocumentKind.of(kind), key);
        if (found.isEmpty()) {
            return ProblemException.notFound(kind + " " + key);
        }
        var now = found.get();
        var person = directory.find(now.updatedBy()).orElse(null);
        return new ProblemException(
                ProblemCode.VERSION_CONFLICT,
                Map.of(),
                new HashMap<>(Map.of("current", new Current(now.version(), person, now.updatedAt()))));
    }

    private static Condition at(String app, DocumentKind kind, String key) {
        return APP.eq(app).and(KIND.eq(kind.key())).and(KEY.eq(key));
    }

    private static Draft draft(Record row) {
        return new Draft(
                new Document(row.get(KIND), row.get(KEY), row.get(CONTENT)),
                row.get(VERSION),
                row.get(UPDATED_AT),
                row.get(UPDATED_BY));
    }
}
