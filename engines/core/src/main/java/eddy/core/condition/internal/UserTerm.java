package eddy.core.condition.internal;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;

/** The person who asks; missing when nobody does. */
record UserTerm() implements Term {

    @Override
    public ValueKind kind() {
        return ValueKind.PERSON;
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        return new Side.Known(kind(), asOf.user().map(Object.class::cast));
    }
}
