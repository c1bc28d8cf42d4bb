package eddy.core.condition;

import java.util.Optional;
import java.util.Set;

import org.jooq.Field;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** An operand checked against the tables it speaks of: one value for each record of a table. Immutable. */
public interface CompiledValue {

    ValueKind kind();

    /** The field the values come from, when they are values of one field; a sum or a count are not. */
    Optional<FieldModel> field();

    /** The value for the row under {@code alias}; everything from outside is a bound parameter. */
    Field<Object> on(String alias, AsOf asOf);

    /**
     * Which rows have linked records that went into the window of an aggregate or out of it between two moments: what
     * else may have changed the value is a change of some record. Empty when there is no window.
     */
    Optional<org.jooq.Condition> crossed(String alias, AsOf before, AsOf now);

    /** Every field the value depends on. */
    Set<Read> reads();
}
