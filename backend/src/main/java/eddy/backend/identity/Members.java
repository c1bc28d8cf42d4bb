package eddy.backend.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;

/** Who has which role in which app. */
@ApplicationScoped
public class Members {

    private static final Table<?> MEMBER = DSL.table(DSL.name("app_member"));
    private static final Table<?> ACCOUNT_TABLE = DSL.table(DSL.name("user_account"));
    private static final Field<String> APP = DSL.field(DSL.name("app_member", "app"), SQLDataType.VARCHAR);
    private static final Field<UUID> ACCOUNT = DSL.field(DSL.name("app_member", "account"), SQLDataType.UUID);
    private static final Field<String> ROLE = DSL.field(DSL.name("app_member", "role"), SQLDataType.VARCHAR);
    private static final Field<UUID> ID = DSL.field(DSL.name("user_account", "id"), SQLDataType.UUID);
    private static final Field<String> NAME = DSL.field(DSL.name("user_account", "name"), SQLDataType.VARCHAR);
    private static final Field<String> USERNAME = DSL.field(DSL.name("user_account", "username"), SQLDataType.VARCHAR);

    private final Transactions tx;

    Members(Transactions tx) {
        this.tx = tx;
    }

    /** A person with the roles held in one app. */
    public record Member(Person person, List<String> roles) {}

    public List<Member> of(String app) {
        return tx
                .db()
                .select(ID, NAME, USERNAME, ROLE)
                .from(MEMBER)
                .join(ACCOUNT_TABLE)
                .on(ID.eq(ACCOUNT))
                .where(APP.eq(app))
                .orderBy(NAME, ID, ROLE)
                .fetchGroups(r -> new Person(r.value1(), r.value2(), r.value3()), r -> r.value4())
                .entrySet()
                .stream()
                .map(e -> new Member(e.getKey(), e.getValue()))
                .toList();
    }

    /** App to roles, for one person. */
    public Map<String, List<String>> rolesOf(UUID account) {
        return new TreeMap<>(tx.db()
                .select(APP, ROLE)
                .from(MEMBER)
                .where(ACCOUNT.eq(account))
                .orderBy(APP, ROLE)
                .fetchGroups(APP, ROLE));
    }

    /** The person as flows know people, with all roles held. */
    public eddy.flow.Person inFlows(UUID account, String username) {
        Map<String, Set<String>> roles = rolesOf(account).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
        return new eddy.flow.Person(account, username, roles);
    }

    /** The people holding any of {@code roles} in the app. */
    public List<UUID> having(String app, Collection<String> roles) {
        return tx.db()
                .selectDistinct(ACCOUNT)
                .from(MEMBER)
                .where(APP.eq(app))
                .and(ROLE.in(roles))
                .orderBy(ACCOUNT)
                .fetch(ACCOUNT);
    }

    /** Gives the person exactly these roles in the app. */
    public void set(String app, UUID account, Collection<String> roles) {
        tx.required(() -> {
            tx.db()
                    .deleteFrom(MEMBER)
                    .where(APP.eq(app))
                    .and(ACCOUNT.eq(account))
                    .execute();
            for (var role : roles) {
                tx.db()
                        .insertInto(MEMBER)
                        .set(APP, app)
                        .set(ACCOUNT, account)
                        .set(ROLE, role)
                        .execute();
            }
        });
    }

    /** Lets the people who hold a role hold it under another key. */
    public void renameRole(String app, String from, String to) {
        tx.required(() -> {
            // Who held another role of that key, which is gone, does not get this one.
            tx.db().deleteFrom(MEMBER).where(APP.eq(app)).and(ROLE.eq(to)).execute();
            tx.db()
                    .update(MEMBER)
                    .set(ROLE, to)
                    .where(APP.eq(app))
                    .and(ROLE.eq(from))
                    .execute();
        });
    }

    /** Forgets an app that is gone. */
    public void forget(String app) {
        tx.required(() -> tx.db().deleteFrom(MEMBER).where(APP.eq(app)).execute());
    }
}
