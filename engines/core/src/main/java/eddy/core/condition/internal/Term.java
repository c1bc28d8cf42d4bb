package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** A compiled operand. Immutable. */
interface Term {

    ValueKind kind();

    /** What it stands for on the row under {@code alias}. */
    Side at(String alias, AsOf asOf);

    /** The field its values come from, which limits them to its options or its linked table. */
    default Optional<FieldModel> field() {
        return Optional.empty();
    }
}
