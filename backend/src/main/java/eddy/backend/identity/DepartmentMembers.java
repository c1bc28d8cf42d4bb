package eddy.backend.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;

import eddy.core.Transactions;

import static eddy.backend.identity.DepartmentTables.ACCOUNT;
import static eddy.backend.identity.DepartmentTables.MEMBER;
import static eddy.backend.identity.DepartmentTables.OF;
import static eddy.backend.identity.DepartmentTables.PLACE;
import static eddy.backend.identity.DepartmentTables.WITHIN;

/** Who is in which department. A person is in one or several, of which the first stands for all where one is wanted. */
@ApplicationScoped
public class DepartmentMembers {

    private final Transactions tx;
    private final Directory directory;
    private final Audit audit;

    DepartmentMembers(Transactions tx, Directory directory, Audit audit) {
        this.tx = tx;
        this.directory = directory;
        this.audit = audit;
    }

    /** The person's departments, the first first. */
    public List<UUID> of(UUID account) {
        return tx.db()
                .select(OF)
                .from(MEMBER)
                .where(ACCOUNT.eq(account))
                .orderBy(PLACE, OF)
                .fetch(OF);
    }

    /** Departments by person, for those of {@code accounts} that are in any. */
    public Map<UUID, List<UUID>> of(Collection<UUID> accounts) {
        return tx.db()
                .select(ACCOUNT, OF)
                .from(MEMBER)
                .where(ACCOUNT.in(accounts))
                .orderBy(PLACE, OF)
                .fetchGroups(ACCOUNT, OF);
    }

    /** How many people are directly in each department. */
    public Map<UUID, Integer> counts() {
        var many = DSL.count();
        return tx.db().select(OF, many).from(MEMBER).groupBy(OF).fetchMap(OF, many);
    }

    /** How many people are in each department or below it, each counted once. */
    public Map<UUID, Integer> countsWithin() {
        var joined = DSL.field(DSL.name("m", "department"), UUID.class);
        var inner = DSL.field(DSL.name("w", "department"), UUID.class);
        var above = DSL.field(DSL.name("w", "above"), UUID.class);
        var many = DSL.countDistinct(DSL.field(DSL.name("m", "account"), UUID.class));
        return tx.db()
                .select(above, many)
                .from(MEMBER.as("m"))
                .join(WITHIN.as("w"))
                .on(inner.eq(joined))
                .groupBy(above)
                .fetchMap(above, many);
    }

    /** The people directly in a department, by name. */
    public List<Person> in(UUID department) {
        var ids = tx.db().select(ACCOUNT).from(MEMBER).where(OF.eq(department)).fetch(ACCOUNT);
        return directory.byId(ids).values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** Nothing happens when the person is there already. */
    public void add(DepartmentNode department, Person person) {
        tx.required(() -> {
            var standing = of(person.id());
            if (standing.contains(department.id())) {
                return;
            }
            var last = DSL.coalesce(DSL.max(PLACE), -1);
            int place = tx.db()
                            .select(last)
                            .from(MEMBER)
                            .where(ACCOUNT.eq(person.id()))
                            .fetchSingle(last)
                    + 1;
            tx.db()
                    .insertInto(MEMBER)
                    .set(ACCOUNT, person.id())
                    .set(OF, department.id())
                    .set(PLACE, place)
                    .execute();
            audit.did("department.joined", department.name(), person.username());
        });
    }

    public void remove(DepartmentNode department, Person person) {
        tx.required(() -> {
            int gone = tx.db()
                    .deleteFrom(MEMBER)
                    .where(ACCOUNT.eq(person.id()))
                    .and(OF.eq(department.id()))
                    .execute();
            if (gone > 0) {
                audit.did("department.left", department.name(), person.username());
            }
        });
    }
}
