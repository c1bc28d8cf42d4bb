package eddy.core.condition.internal;

import java.util.stream.Stream;

import org.jooq.Condition;

import eddy.core.condition.AsOf;

/** A compiled part of a condition. Immutable. */
public interface Node {

    /** True, false or, in SQL's sense, unknown for the row under {@code alias}. */
    Condition predicate(String alias, AsOf asOf);

    /** The comparisons in it that {@code explain} shows, in document order. */
    Stream<Leaf> leaves();
}
