package eddy.core.condition.internal;

import java.util.Optional;
import java.util.stream.Stream;

import eddy.core.condition.AsOf;

/** A part of a condition that compares something. */
public interface Leaf extends Node {

    /** JSON pointer inside the condition. */
    String pointer();

    /** What is done, as {@code Explained} names it. */
    String op();

    Shown left(String alias, AsOf asOf);

    Optional<Shown> right(String alias, AsOf asOf);

    @Override
    default Stream<Leaf> leaves() {
        return Stream.of(this);
    }
}
