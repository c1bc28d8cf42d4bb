package eddy.backend.views;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.CompiledForm;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.longText;
import static eddy.backend.data.Columns.number;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Keeps the views of lists. A deleted one stays, out of sight, so that it can be taken back. */
@ApplicationScoped
class ViewStore {

    private static final Table<?> VIEW = table("saved_view");
    private static final Field<UUID> ID = id("id");
    private static final Field<String> APP = text("app");
    private static final Field<String> FORM = text("form");
    private static final Field<UUID> OWNER = id("owner");
    private static final Field<String> NAME = text("name");
    private static final Field<String> SETTINGS = longText("settings");
    private static final Field<Integer> VERSION = number("version");
    private static final Field<OffsetDateTime> CREATED_AT = time("created_at");
    private static final Field<UUID> CREATED_BY = id("created_by");
    private static final Field<OffsetDateTime> UPDATED_AT = time("updated_at");
    private static final Field<UUID> UPDATED_BY = id("updated_by");
    private static final Field<OffsetDateTime> DELETED_AT = time("deleted_at");

    private final Transactions tx;
    private final Clock clock;
    private final ObjectMapper json;

    ViewStore(Transactions tx, Clock clock, ObjectMapper json) {
        this.tx = tx;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The list a view belongs to.
     *
     * @param form by the key it began with
     */
    record Place(String app, String form) {

        static Place of(CompiledForm form) {
            return new Place(form.app(), form.keptKey());
        }

        private Condition condition() {
            return APP.eq(app).and(FORM.eq(form));
        }
    }

    /** Everybody's views and the person's own, in the order in which they were made. */
    List<SavedView> visible(Place place, Optional<UUID> person) {
        return tx.db()
                .selectFrom(VIEW)
                .where(place.condition(), mine(person), DELETED_AT.isNull())
                .orderBy(CREATED_AT, ID)
                .fetch(this::view);
    }

    /** A view that is everybody's or the person's own. */
    Optional<SavedView> find(Place place, UUID view, Optional<UUID> person, boolean deleted) {
        return tx.db()
                .selectFrom(VIEW)
                .where(ID.eq(view), place.condition(), mine(person))
                .and(deleted ? DELETED_AT.isNotNull() : DELETED_AT.isNull())
                .fetchOptional(this::view);
    }

    UUID add(Place place, UUID owner, String name, ViewSettings settings, UUID by) {
        var made = Ids.next();
        var now = OffsetDateTime.now(clock);
        tx.db()
                .insertInto(VIEW)
                .set(ID, made)
                .set(APP, place.app())
                .set(FORM, place.form())
                .set(OWNER, owner)
                .set(NAME, name)
                .set(SETTINGS, written(settings))
                .set(VERSION, 1)
                .set(CREATED_AT, now)
                .set(CREATED_BY, by)
                .set(UPDATED_AT, now)
                .set(UPDATED_BY, by)
                .execute();
        return made;
    }

    /** Whether the version expected stood, and the view now is as wanted. */
    boolean change(UUID view, int expected, UUID owner, String name, ViewSettings settings, UUID by) {
        return tx.db()
                        .update(VIEW)
                        .set(OWNER, owner)
                        .set(NAME, name)
                        .set(SETTINGS, written(settings))
                        .set(VERSION, VERSION.plus(1))
                        .set(UPDATED_AT, OffsetDateTime.now(clock))
                        .set(UPDATED_BY, by)
                        .where(ID.eq(view), VERSION.eq(expected), DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Whether the version expected stood, and the view is now out of sight. */
    boolean delete(UUID view, int expected) {
        return tx.db()
                        .update(VIEW)
                        .set(DELETED_AT, OffsetDateTime.now(clock))
                        .where(ID.eq(view), VERSION.eq(expected), DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    void restore(UUID view) {
        tx.db().update(VIEW).setNull(DELETED_AT).where(ID.eq(view)).execute();
    }

    /**
     * Changes the settings of every view of an app, deleted ones included, as a new name of a field asks for.
     *
     * @param change from the form, by the key it began with, and the settings
     */
    void rewrite(String app, BiFunction<String, ViewSettings, ViewSettings> change) {
        tx.db().selectFrom(VIEW).where(APP.eq(app)).fetch().forEach(row -> {
            var before = read(row.get(SETTINGS));
            var after = change.apply(row.get(FORM), before);
            if (!after.equals(before)) {
                tx.db()
                        .update(VIEW)
                        .set(SETTINGS, written(after))
                        .set(VERSION, VERSION.plus(1))
                        .where(ID.eq(row.get(ID)))
                        .execute();
            }
        });
    }

    private static Condition mine(Optional<UUID> person) {
        return person.map(p -> OWNER.isNull().or(OWNER.eq(p))).orElse(OWNER.isNull());
    }

    private SavedView view(Record row) {
        return new SavedView(row.get(ID), row.get(OWNER), row.get(NAME), read(row.get(SETTINGS)), row.get(VERSION));
    }

    private String written(ViewSettings settings) {
        return json.valueToTree(settings).toString();
    }

    private ViewSettings read(String settings) {
        try {
            return json.readValue(settings, ViewSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view was kept that cannot be read", e);
        }
    }
}
