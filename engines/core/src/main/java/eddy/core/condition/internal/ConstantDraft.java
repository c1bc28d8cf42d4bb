package eddy.core.condition.internal;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.condition.AsOf;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** A constant; an array of constants is unfolded by the list operators before it comes here. */
record ConstantDraft(JsonNode json) implements Draft {

    @Override
    public Optional<ValueKind> kind() {
        return Optional.empty();
    }

    @Override
    public ValueKind natural() {
        return json.isNumber() ? ValueKind.NUMBER : json.isBoolean() ? ValueKind.BOOLEAN : ValueKind.TEXT;
    }

    @Override
    public Optional<Term> settle(ValueKind kind, Optional<FieldModel> like, Site site) {
        if (json.isArray()) {
            return site.refuse("condition.value.list_unexpected");
        }
        return Constants.read(json, kind, like, site.at("value")).map(Constant::new);
    }

    private record Constant(Side.Known value) implements Term {

        @Override
        public ValueKind kind() {
            return value.kind();
        }

        @Override
        public Side at(String alias, AsOf asOf) {
            return value;
        }
    }
}
