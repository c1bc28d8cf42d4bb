package eddy.backend.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.backend.data.Columns;
import eddy.core.Transactions;

/** The table of accounts. */
@ApplicationScoped
class UserAccounts {

    static final Table<?> ACCOUNT = Columns.table("user_account");
    static final Field<UUID> ID = Columns.id("id");
    static final Field<String> USERNAME = Columns.text("username");
    static final Field<String> NAME = Columns.text("name");
    static final Field<String> EMAIL = Columns.text("email");
    static final Field<String> ROLE = Columns.text("role");
    static final Field<Boolean> ACTIVE = Columns.flag("active");
    private static final Field<String> PASSWORD_HASH = Columns.text("password_hash");
    private static final Field<Boolean> MUST_CHANGE_PASSWORD = Columns.flag("must_change_password");
    private static final Field<String> LANGUAGE = Columns.text("language");
    private static final Field<String> THEME = Columns.text("theme");
    private static final Field<OffsetDateTime> CREATED_AT = Columns.time("created_at");
    private static final Field<OffsetDateTime> UPDATED_AT = Columns.time("updated_at");
    private static final List<Field<?>> ALL =
            List.of(ID, USERNAME, NAME, EMAIL, ROLE, ACTIVE, PASSWORD_HASH, MUST_CHANGE_PASSWORD, LANGUAGE, THEME);

    private final Transactions tx;
    private final Clock clock;

    UserAccounts(Transactions tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    Optional<UserAccount> find(UUID id) {
        return tx.db().select(ALL).from(ACCOUNT).where(ID.eq(id)).fetchOptional(UserAccounts::account);
    }

    Optional<UserAccount> named(String username) {
        return tx.db().select(ALL).from(ACCOUNT).where(USERNAME.eq(username)).fetchOptional(UserAccounts::account);
    }

    /** Accounts by user name, those after {@code username}. */
    List<UserAccount> after(String username, int limit) {
        return tx.db()
                .select(ALL)
                .from(ACCOUNT)
                .where(USERNAME.gt(username))
                .orderBy(USERNAME)
                .limit(limit)
                .fetch(UserAccounts::account);
    }

    /** Active people whose name or user name contains {@code part}, which is lower-case. */
    List<UserAccount> active(String part, int limit) {
        return tx.db()
                .select(ALL)
                .from(ACCOUNT)
                .where(ACTIVE.isTrue())
                .and(DSL.lower(NAME).contains(part).or(USERNAME.contains(part)))
                .orderBy(NAME, ID)
                .limit(limit)
                .fetch(UserAccounts::account);
    }

    boolean isEmpty() {
        return !tx.db().fetchExists(ACCOUNT);
    }

    int activeAdmins() {
        return tx.db().fetchCount(ACCOUNT, ROLE.eq(Role.ADMIN.name()).and(ACTIVE.isTrue()));
    }

    void insert(UserAccount account) {
        var now = now();
        tx.db()
                .insertInto(ACCOUNT)
                .set(ID, account.id())
                .set(USERNAME, account.username())
                .set(CREATED_AT, now)
                .set(UPDATED_AT, now)
                .set(changeable(account))
                .execute();
    }

    /** Writes everything but the id and the user name, which stay for good. */
    void update(UserAccount account) {
        tx.db()
                .update(ACCOUNT)
                .set(changeable(account))
                .set(UPDATED_AT, now())
                .where(ID.eq(account.id()))
                .execute();
    }

    private static Map<Field<?>, Object> changeable(UserAccount account) {
        var values = new LinkedHashMap<Field<?>, Object>();
        values.put(NAME, account.name());
        values.put(EMAIL, account.email());
        values.put(ROLE, account.role().name());
        values.put(ACTIVE, account.active());
        values.put(PASSWORD_HASH, account.passwordHash());
        values.put(MUST_CHANGE_PASSWORD, account.mustChangePassword());
        values.put(LANGUAGE, account.language());
        values.put(THEME, account.theme());
        return values;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UserAccount account(Record row) {
        return new UserAccount(
                row.get(ID),
                row.get(USERNAME),
                row.get(NAME),
                row.get(EMAIL),
                Role.valueOf(row.get(ROLE)),
                row.get(ACTIVE),
                row.get(PASSWORD_HASH),
                row.get(MUST_CHANGE_PASSWORD),
                row.get(LANGUAGE),
                row.get(THEME));
    }
}
