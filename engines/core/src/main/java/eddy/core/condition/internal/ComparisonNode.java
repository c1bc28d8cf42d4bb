package eddy.core.condition.internal;

import java.util.List;
import java.util.Optional;

import org.jooq.Condition;

import eddy.core.condition.AsOf;
import eddy.core.condition.Operator;

/** A comparison; unknown when a side is missing. */
record ComparisonNode(String pointer, Operator operator, Comparing comparing, Term subject, List<Term> objects)
        implements Leaf {

    @Override
    public Condition predicate(String alias, AsOf asOf) {
        var right = objects.stream().map(o -> o.at(alias, asOf)).toList();
        return right.size() == 1
                ? Existence.of(operator, subject, right.get(0), alias, asOf)
                        .orElseGet(() -> comparing.compare(subject.at(alias, asOf), right, asOf.zone()))
                : comparing.compare(subject.at(alias, asOf), right, asOf.zone());
    }

    @Override
    public String op() {
        return operator.key();
    }

    @Override
    public Shown left(String alias, AsOf asOf) {
        return Shown.of(subject.at(alias, asOf));
    }

    @Override
    public Optional<Shown> right(String alias, AsOf asOf) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        var sides = objects.stream().map(o -> o.at(alias, asOf)).toList();
        return Optional.of(sides.size() == 1 ? Shown.of(sides.get(0)) : Shown.of(sides));
    }
}
