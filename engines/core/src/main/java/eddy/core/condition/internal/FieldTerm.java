package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** A field of the record itself. */
record FieldTerm(FieldModel model) implements Term {

    @Override
    public ValueKind kind() {
        return model.type().kind();
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        return new Side.Column(kind(), Side.any(model.type().compared(TableModel.on(alias, model))));
    }

    @Override
    public Optional<FieldModel> field() {
        return Optional.of(model);
    }
}
