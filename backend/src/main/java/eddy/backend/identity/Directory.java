package eddy.backend.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Record3;

import eddy.core.Transactions;

import static eddy.backend.identity.UserAccounts.ACCOUNT;
import static eddy.backend.identity.UserAccounts.ACTIVE;
import static eddy.backend.identity.UserAccounts.EMAIL;
import static eddy.backend.identity.UserAccounts.ID;
import static eddy.backend.identity.UserAccounts.NAME;
import static eddy.backend.identity.UserAccounts.ROLE;
import static eddy.backend.identity.UserAccounts.USERNAME;

/** Looks people up for those who show or address them. */
@ApplicationScoped
public class Directory {

    private final Transactions tx;

    Directory(Transactions tx) {
        this.tx = tx;
    }

    /** Those of {@code ids} that exist; the answer may be asked about {@code null}. */
    public Map<UUID, Person> byId(Collection<UUID> ids) {
        var wanted = new HashSet<>(ids);
        wanted.remove(null);
        var found = new HashMap<UUID, Person>();
        if (wanted.isEmpty()) {
            return found;
        }
        tx.db()
                .select(ID, NAME, USERNAME)
                .from(ACCOUNT)
                .where(ID.in(wanted))
                .forEach(row -> found.put(row.value1(), person(row)));
        return found;
    }

    /** Empty for {@code null} and for strangers. */
    public Optional<Person> find(UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(byId(List.of(id)).get(id));
    }

    /** The one person with this full name; empty when nobody or several have it. */
    public Optional<Person> called(String name) {
        var found = tx.db()
                .select(ID, NAME, USERNAME)
                .from(ACCOUNT)
                .where(NAME.eq(name))
                .limit(2)
                .fetch(Directory::person);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    public Optional<Person> named(String username) {
        return tx.db()
                .select(ID, NAME, USERNAME)
                .from(ACCOUNT)
                .where(USERNAME.eq(Accounts.normal(username)))
                .fetchOptional(Directory::person);
    }

    /** The one person with this e-mail address, however it is written; empty when nobody or several have it. */
    public Optional<Person> addressed(String email) {
        var found = tx.db()
                .select(ID, NAME, USERNAME)
                .from(ACCOUNT)
                .where(EMAIL.equalIgnoreCase(email))
                .limit(2)
                .fetch(Directory::person);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A person's e-mail address, if there is one. */
    public Optional<String> email(UUID id) {
        return tx.db()
                .select(EMAIL)
                .from(ACCOUNT)
                .where(ID.eq(id))
                .fetchOptional(EMAIL)
                .filter(e -> !e.isBlank());
    }

    /** The active administrators. */
    public List<UUID> administrators() {
        return tx.db()
                .select(ID)
                .from(ACCOUNT)
                .where(ROLE.eq(Role.ADMIN.name()))
                .and(ACTIVE.isTrue())
                .fetch(ID);
    }

    public boolean isActive(UUID id) {
        return tx.db().fetchExists(ACCOUNT, ID.eq(id).and(ACTIVE.isTrue()));
    }

    /** Those of {@code ids} that exist and are active. */
    public Set<UUID> inUse(Collection<UUID> ids) {
        return tx.db()
                .select(ID)
                .from(ACCOUNT)
                .where(ID.in(ids))
                .and(ACTIVE.isTrue())
                .fetchSet(ID);
    }

    private static Person person(Record3<UUID, String, String> row) {
        return new Person(row.value1(), row.value2(), row.value3());
    }
}
