package eddy.rule.internal;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

import eddy.core.action.ActionCall.Origin;
import eddy.rule.CompiledRule;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.val;

/** Who decided, as actions are told: the same for an action done at once and for one taken from a task. */
final class Origins {

    private Origins() {}

    /** The step is {@code then/<n>} or {@code otherwise/<n>}, n from 0. */
    static Origin of(CompiledRule rule, String transition, int index) {
        var list = transition.equals(RuleTables.ENTERED) ? "then" : "otherwise";
        return new Origin("rule", rule.key(), list + "/" + index, null);
    }

    /** {@code rule/<key>/<step>/<occurrence>}: with the record's id, unique for what happens once. */
    static Field<String> key(Origin origin, Field<Integer> occurrence) {
        return concat(val("rule/" + origin.key() + "/" + origin.step() + "/"), cast(occurrence, SQLDataType.VARCHAR));
    }
}
