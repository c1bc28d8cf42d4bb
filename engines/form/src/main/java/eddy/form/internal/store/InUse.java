package eddy.form.internal.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.OnDelete;
import eddy.form.TableNames;
import eddy.form.spi.People;

/** Which of the records, departments and people that fields of an app are to name are there and in use. */
public final class InUse {

    private static final Condition TAKEN =
            DSL.field(DSL.name("retired"), Boolean.class).isFalse();

    private final Transactions tx;
    private final People people;
    private final String app;

    InUse(Transactions tx, People people, String app) {
        this.tx = tx;
        this.people = people;
        this.app = app;
    }

    /** Whether the values of a field are ids of something else. */
    public static boolean leads(FieldModel field) {
        return field.linkTo().isPresent() || field.type().kind() == ValueKind.DEPARTMENT || isPerson(field);
    }

    private static boolean isPerson(FieldModel field) {
        return field.type().kind() == ValueKind.PERSON;
    }

    private static String what(FieldModel field) {
        if (isPerson(field)) {
            return "person";
        }
        return field.linkTo().isPresent() ? "link" : "department";
    }

    /** The code of the issue that a value of the field names nothing. */
    static String missing(FieldModel field) {
        return "record." + what(field) + ".missing";
    }

    /** The code of the issue that an action left a value of the field out, because it names nothing any more. */
    static String leftOut(FieldModel field) {
        return "action.left_out." + what(field);
    }

    /** Those of {@code ids} that the field may name, in one question. */
    public Set<UUID> among(FieldModel field, Collection<UUID> ids) {
        return isPerson(field) ? people.among(ids) : rows(field, ids).fetchSet(Columns.ID);
    }

    /**
     * As {@link #among}, for values that are written in the current transaction: what links that mind deletions lead to is not
     * deleted before its end.
     */
    Set<UUID> holding(FieldModel field, Collection<UUID> ids) {
        if (!minds(field)) {
            return among(field, ids);
        }
        var held = new HashSet<UUID>();
        for (var piece : IdPieces.of(tx.db(), ids)) {
            var rows = rows(field, piece).orderBy(Columns.ID);
            held.addAll(RecordLocks.link(rows, tx.db().dialect()).fetchSet(Columns.ID));
        }
        return held;
    }

    /** Whether the field is a link for which it matters that what it leads to is deleted. */
    static boolean minds(FieldModel field) {
        return OnDelete.of(field) != OnDelete.KEEP;
    }

    private SelectConditionStep<Record1<UUID>> rows(FieldModel field, Collection<UUID> ids) {
        var table =
                field.keptLinkTo().map(target -> TableNames.table(app, target)).orElse("department");
        var kept = field.linkTo().isPresent() ? Columns.DELETED_AT.isNull() : TAKEN;
        return tx.db()
                .select(Columns.ID)
                .from(Columns.table(table))
                .where(Columns.ID.in(ids).and(kept));
    }
}
