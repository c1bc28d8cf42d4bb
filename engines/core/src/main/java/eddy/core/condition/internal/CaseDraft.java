package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** A value of the running case. Text that is no value of the kind wanted is missing, as is a name the case lacks. */
record CaseDraft(String name) implements Draft {

    @Override
    public Optional<ValueKind> kind() {
        return Optional.empty();
    }

    @Override
    public ValueKind natural() {
        return ValueKind.TEXT;
    }

    @Override
    public Optional<Term> settle(ValueKind kind, Optional<FieldModel> like, Site site) {
        return Optional.of(new CaseTerm(name, kind));
    }

    private record CaseTerm(String name, ValueKind kind) implements Term {

        @Override
        public Side at(String alias, AsOf asOf) {
            return Optional.ofNullable(asOf.caseValues().get(name))
                    .flatMap(text -> Constants.parse(text, kind))
                    .orElseGet(() -> new Side.Known(kind, Optional.empty()));
        }
    }
}
