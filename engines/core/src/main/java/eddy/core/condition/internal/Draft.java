package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** An operand whose kind may still depend on the other side: constants and values of the case have none of their own. */
interface Draft {

    /** The kind, when it is its own. */
    Optional<ValueKind> kind();

    /** The kind it takes where nothing else decides. */
    ValueKind natural();

    default Optional<FieldModel> field() {
        return Optional.empty();
    }

    /**
     * The operand as a value of {@code kind}; recorded as an issue where it cannot be one.
     *
     * @param like the field of the other side, if any: a constant must be one of its options
     */
    Optional<Term> settle(ValueKind kind, Optional<FieldModel> like, Site site);

    static Draft of(Term term) {
        return new Fixed(term);
    }

    record Fixed(Term term) implements Draft {

        @Override
        public Optional<ValueKind> kind() {
            return Optional.of(term.kind());
        }

        @Override
        public ValueKind natural() {
            return term.kind();
        }

        @Override
        public Optional<FieldModel> field() {
            return term.field();
        }

        @Override
        public Optional<Term> settle(ValueKind kind, Optional<FieldModel> like, Site site) {
            return Optional.of(term);
        }
    }
}
