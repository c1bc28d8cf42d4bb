package eddy.core.condition.internal;

import java.util.List;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;

/** All or any of several parts; SQL's AND and OR are Kleene's. */
record Junction(boolean all, List<Node> parts) implements Node {

    @Override
    public Condition predicate(String alias, AsOf asOf) {
        if (parts.isEmpty()) {
            return all ? DSL.trueCondition() : DSL.falseCondition();
        }
        var predicates = parts.stream().map(p -> p.predicate(alias, asOf)).toList();
        return all ? DSL.and(predicates) : DSL.or(predicates);
    }

    @Override
    public Stream<Leaf> leaves() {
        return parts.stream().flatMap(Node::leaves);
    }
}
