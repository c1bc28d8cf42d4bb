package eddy.core.condition.internal;

import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;

/** The opposite; of unknown it is unknown. */
record Negation(Node of) implements Node {

    @Override
    public Condition predicate(String alias, AsOf asOf) {
        return DSL.not(of.predicate(alias, asOf));
    }

    @Override
    public Stream<Leaf> leaves() {
        return of.leaves();
    }
}
