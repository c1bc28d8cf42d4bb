package eddy.core.condition.internal;

import java.util.Optional;

import org.jooq.impl.DSL;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** A field of the record a link points to; missing when the link is empty or the record is gone. */
record HopTerm(FieldModel link, TableModel target, FieldModel model) implements Term {

    @Override
    public ValueKind kind() {
        return model.type().kind();
    }

    @Override
    public Side at(String alias, AsOf asOf) {
        var inner = alias + "h";
        var value = DSL.select(Side.any(model.type().compared(TableModel.on(inner, model))))
                .from(target.as(inner))
                .where(Rows.id(target, inner).eq(TableModel.on(alias, link)))
                .and(target.visible(inner));
        return new Side.Column(kind(), DSL.field(value));
    }

    @Override
    public Optional<FieldModel> field() {
        return Optional.of(model);
    }
}
