package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;

/** The departments of the person who asks; missing when nobody does. */
record OwnDepartmentsTerm() implements Term {

    @Override
    public ValueKind kind() {
        return ValueKind.DEPARTMENT;
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        return asOf.user()
                .<Side>map(Side.OwnDepartments::new)
                .orElseGet(() -> new Side.Known(kind(), Optional.empty()));
    }
}
