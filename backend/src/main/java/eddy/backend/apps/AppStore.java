package eddy.backend.apps;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;

import eddy.app.Bundle;
import eddy.backend.data.Columns;
import eddy.core.Transactions;

import static eddy.backend.data.Columns.flag;
import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.longText;
import static eddy.backend.data.Columns.number;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** The rows of installed apps and of the data files they came with. */
@ApplicationScoped
public class AppStore {

    private static final Table<?> APP = table("app");
    private static final Field<String> KEY = text("key");
    private static final Field<String> STATE = text("state");
    private static final Field<Integer> RELEASE = number("release");
    private static final Field<Boolean> SAMPLE_DATA = flag("sample_data");
    private static final Field<OffsetDateTime> CREATED_AT = time("created_at");
    private static final Field<UUID> CREATED_BY = id("created_by");
    private static final Table<?> DATA = table("app_data");
    private static final Field<String> DATA_APP = text("app");
    private static final Field<String> PATH = text("path");
    private static final Field<String> CONTENT = longText("content");

    private final Transactions tx;
    private final Clock clock;

    AppStore(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Takes the key for a new app; false when it is taken. */
    boolean begin(String app, UUID by) {
        return tx.db()
                        .insertInto(APP)
                        .set(KEY, app)
                        .set(STATE, "installing")
                        .set(SAMPLE_DATA, false)
                        .set(CREATED_AT, OffsetDateTime.now(clock))
                        .set(CREATED_BY, by)
                        .onConflict(Columns.of("app", "key"))
                        .doNothing()
                        .execute()
                == 1;
    }

    void putData(String app, Bundle bundle) {
        for (var path : bundle.dataPaths()) {
            var bytes = bundle.data(path).orElseThrow();
            tx.db()
                    .insertInto(DATA)
                    .set(DATA_APP, app)
                    .set(PATH, path)
                    .set(CONTENT, Base64.getEncoder().encodeToString(bytes))
                    .execute();
        }
    }

    /** The data files the app was installed with, by path. */
    public Map<String, byte[]> data(String app) {
        var files = new TreeMap<String, byte[]>();
        tx.db()
                .select(PATH, CONTENT)
                .from(DATA)
                .where(DATA_APP.eq(app))
                .forEach(r -> files.put(r.value1(), Base64.getDecoder().decode(r.value2())));
        return files;
    }

    void live(String app, int release) {
        tx.db().update(APP).set(RELEASE, release).where(KEY.eq(app)).execute();
    }

    /** From now on the app is listed and its rules run at their times. */
    void installed(String app) {
        tx.required(
                () -> tx.db().update(APP).set(STATE, "live").where(KEY.eq(app)).execute());
    }

    void removing(String app) {
        tx.db().update(APP).set(STATE, "removing").where(KEY.eq(app)).execute();
    }

    void forget(String app) {
        tx.db().deleteFrom(APP).where(KEY.eq(app)).execute();
    }

    /** Number of the live release, also while the rest is still being installed; empty when there is none. */
    public OptionalInt liveRelease(String app) {
        Optional<Integer> release = tx.db()
                .select(RELEASE)
                .from(APP)
                .where(KEY.eq(app))
                .and(STATE.ne("removing"))
                .fetchOptional(RELEASE);
        return release.isPresent() ? OptionalInt.of(release.get()) : OptionalInt.empty();
    }

    /** Keys of the apps that run, in the order they were installed. */
    public List<String> all() {
        return keys("live");
    }

    List<String> keys(String state) {
        return tx.db()
                .select(KEY)
                .from(APP)
                .where(STATE.eq(state))
                .orderBy(CREATED_AT, KEY)
                .fetch(KEY);
    }

    /** Keys of the apps whose installation began longer than {@code since} ago and never ended. */
    List<String> abandoned(Duration since) {
        return tx.db()
                .select(KEY)
                .from(APP)
                .where(STATE.eq("installing"))
                .and(CREATED_AT.le(OffsetDateTime.now(clock).minus(since)))
                .fetch(KEY);
    }

    boolean isEmpty() {
        return !tx.db().fetchExists(APP);
    }

    public boolean hasSampleData(String app) {
        return tx.db().fetchExists(APP, KEY.eq(app).and(SAMPLE_DATA.isTrue()));
    }

    public void setSampleData(String app, boolean there) {
        tx.required(() ->
                tx.db().update(APP).set(SAMPLE_DATA, there).where(KEY.eq(app)).execute());
    }
}
