package eddy.backend.apps;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

import eddy.backend.data.Columns;
import eddy.backend.live.Live;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Who has which document open in its designer, on whichever node. */
@ApplicationScoped
public class Editors {

    /** Who has not been heard of for this long is gone. */
    static final Duration GONE = Duration.ofSeconds(30);

    private static final Table<?> EDITOR = table("document_editor");
    private static final Field<String> APP = text("app");
    private static final Field<String> KIND = text("kind");
    private static final Field<String> KEY = text("key");
    private static final Field<UUID> PERSON = id("person");
    private static final Field<OffsetDateTime> SINCE = time("since");
    private static final Field<OffsetDateTime> SEEN_AT = time("seen_at");

    private final Transactions tx;
    private final Clock clock;
    private final Live live;

    Editors(Transactions tx, Clock clock, Live live) {
        this.tx = tx;
        this.clock = clock;
        this.live = live;
    }

    /** One document. */
    record Place(String app, DocumentKind kind, String key) {}

    /** The person is at the document; answers everybody else who is, the longest there first. */
    List<UUID> here(Place place, UUID person) {
        return tx.required(() -> {
            var now = OffsetDateTime.now(clock);
            if (renewed(place, person, now) == 0) {
                arrive(place, person, now);
            }
            return tx.db()
                    .select(PERSON)
                    .from(EDITOR)
                    .where(at(place), PERSON.ne(person), SEEN_AT.gt(now.minus(GONE)))
                    .orderBy(SINCE, PERSON)
                    .fetch(PERSON);
        });
    }

    /** The person has closed the document. */
    void left(Place place, UUID person) {
        tx.required(() -> {
            int rows = tx.db()
                    .deleteFrom(EDITOR)
                    .where(at(place), PERSON.eq(person))
                    .execute();
            if (rows > 0) {
                tell(place);
            }
        });
    }

    private int renewed(Place place, UUID person, OffsetDateTime now) {
        return tx.db()
                .update(EDITOR)
                .set(SEEN_AT, now)
                .where(at(place), PERSON.eq(person), SEEN_AT.gt(now.minus(GONE)))
                .execute();
    }

    private void arrive(Place place, UUID person, OffsetDateTime now) {
        tx.db()
                .deleteFrom(EDITOR)
                .where(APP.eq(place.app()), SEEN_AT.le(now.minus(GONE)))
                .execute();
        tx.db()
                .insertInto(EDITOR)
                .set(APP, place.app())
                .set(KIND, place.kind().key())
                .set(KEY, place.key())
                .set(PERSON, person)
                .set(SINCE, now)
                .set(SEEN_AT, now)
                .onConflict(Columns.of("document_editor", "app", "kind", "key", "person"))
                .doNothing()
                .execute();
        tell(place);
    }

    private void tell(Place place) {
        live.publish(Live.Topic.EDITORS, place.app(), null, null);
    }

    private static Condition at(Place place) {
        return APP.eq(place.app()).and(KIND.eq(place.kind().key())).and(KEY.eq(place.key()));
    }
}
