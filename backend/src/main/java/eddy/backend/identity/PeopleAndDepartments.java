package eddy.backend.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.core.Transactions;

/** People and departments by a part of their names. */
@ApplicationScoped
public class PeopleAndDepartments {

    /** Of each, in the order of their names; a text that more of them have in their names tells little of anybody. */
    static final int MOST = 100;

    private final Transactions tx;

    PeopleAndDepartments(Transactions tx) {
        this.tx = tx;
    }

    /** Those, in use or not, with the text in one of their names, in any case of letters. */
    public Set<UUID> holding(String text) {
        var found = new HashSet<UUID>();
        if (text.indexOf('\0') >= 0) {
            return found;
        }
        found.addAll(tx.db()
                .select(UserAccounts.ID)
                .from(UserAccounts.ACCOUNT)
                .where(UserAccounts.NAME.containsIgnoreCase(text))
                .orderBy(UserAccounts.NAME, UserAccounts.ID)
                .limit(MOST)
                .fetch(UserAccounts.ID));
        found.addAll(tx.db()
                .select(DepartmentTables.ID)
                .from(DepartmentTables.DEPARTMENT)
                .where(DepartmentTables.NAME
                        .containsIgnoreCase(text)
                        .or(DepartmentTables.NAME_EN.containsIgnoreCase(text)))
                .orderBy(DepartmentTables.NAME, DepartmentTables.ID)
                .limit(MOST)
                .fetch(DepartmentTables.ID));
        return found;
    }
}
