package eddy.backend.identity;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

import eddy.core.Transactions;
import eddy.core.document.Named;
import eddy.core.field.ValueKind;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;

/** Looks up whom documents that are to be published name. */
@ApplicationScoped
public class NamedInDocuments implements Named {

    private final Transactions tx;

    NamedInDocuments(Transactions tx) {
        this.tx = tx;
    }

    @Override
    public State state(ValueKind kind, UUID id) {
        return kind == ValueKind.PERSON
                ? state(UserAccounts.ACCOUNT, UserAccounts.ID.eq(id), UserAccounts.ACTIVE.isTrue())
                : state(
                        DepartmentTables.DEPARTMENT,
                        DepartmentTables.ID.eq(id),
                        not(DepartmentTables.RETIRED.isTrue()));
    }

    private State state(Table<?> table, Condition which, Condition inUse) {
        Field<Boolean> used = field(inUse);
        return tx.required(() -> tx.db().select(used).from(table).where(which).fetchOptional(used))
                .map(found -> found ? State.IN_USE : State.RETIRED)
                .orElse(State.UNKNOWN);
    }
}
