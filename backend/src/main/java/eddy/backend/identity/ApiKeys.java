package eddy.backend.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Ids;
import eddy.core.Transactions;

/** Keys for scripts. A key begins with {@code eddy_}; only its hash is kept. */
@ApplicationScoped
class ApiKeys {

    static final String PREFIX = "eddy_";

    private static final Table<?> KEY = DSL.table(DSL.name("api_key"));
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    private static final Field<String> ROLE = DSL.field(DSL.name("role"), SQLDataType.VARCHAR);
    private static final Field<String> SECRET_HASH = DSL.field(DSL.name("secret_hash"), SQLDataType.VARCHAR);
    private static final Field<OffsetDateTime> CREATED_AT =
            DSL.field(DSL.name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<UUID> CREATED_BY = DSL.field(DSL.name("created_by"), SQLDataType.UUID);
    private static final Field<OffsetDateTime> USED_AT =
            DSL.field(DSL.name("used_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Transactions tx;
    private final Clock clock;

    ApiKeys(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** A key without its secret; {@code usedAt} is exact to the hour. */
    public record ApiKey(UUID id, String name, Role role, OffsetDateTime createdAt, OffsetDateTime usedAt) {}

    /** A new key with its secret, which nobody sees again. */
    public record NewApiKey(UUID id, String name, Role role, OffsetDateTime createdAt, String secret) {}

    NewApiKey create(String name, Role role, UUID by) {
        var key = new NewApiKey(Ids.next(), name, role, now(), PREFIX + Secrets.token());
        tx.required(() -> tx.db()
                .insertInto(KEY)
                .set(ID, key.id())
                .set(NAME, name)
                .set(ROLE, role.name())
                .set(SECRET_HASH, Secrets.hash(key.secret()))
                .set(CREATED_AT, key.createdAt())
                .set(CREATED_BY, by)
                .execute());
        return key;
    }

    List<ApiKey> all() {
        return tx.db()
                .select(ID, NAME, ROLE, CREATED_AT, USED_AT)
                .from(KEY)
                .orderBy(CREATED_AT.desc(), ID)
                .fetch(r -> new ApiKey(r.value1(), r.value2(), Role.valueOf(r.value3()), r.value4(), r.value5()));
    }

    boolean delete(UUID id) {
        return tx.required(() -> tx.db().deleteFrom(KEY).where(ID.eq(id)).execute() == 1);
    }

    Optional<Caller.Known> find(String secret) {
        var row = tx.db()
                .select(ID, NAME, ROLE, USED_AT)
                .from(KEY)
                .where(SECRET_HASH.eq(Secrets.hash(secret)))
                .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        if (row.value4() == null || row.value4().isBefore(now().minusHours(1))) {
            tx.db().update(KEY).set(USED_AT, now()).where(ID.eq(row.value1())).execute();
        }
        return Optional.of(new Caller.Known(null, row.value1(), row.value2(), Role.valueOf(row.value3()), null));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
