package eddy.form.internal.fill;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.formula.Formula;
import eddy.core.table.FieldModel;
import eddy.form.internal.compile.Fitting;

/** What a formula over the record's own fields says. A value that its own field refuses counts as missing. */
record FillFormula(Formula formula, Map<FieldModel, Schema> fields) implements FillSource {

    FillFormula {
        fields = Map.copyOf(fields);
    }

    @Override
    public Set<String> reads() {
        return fields.keySet().stream().map(FieldModel::key).collect(Collectors.toSet());
    }

    @Override
    public Optional<JsonNode> value(FieldModel field, ObjectNode values, ZonedDateTime now) {
        Map<String, Object> known = new HashMap<>();
        fields.forEach((read, schema) -> {
            var value = values.get(read.key());
            if (value != null && schema.validate(value).isEmpty() && read.type().accepts(value, read.settings())) {
                known.put(read.key(), read.type().fromJson(value));
            }
        });
        var given = Fitting.given(List.copyOf(fields.keySet()), known, formula);
        return Optional.ofNullable(Fitting.fitting(field, formula.evaluate(given, now)))
                .map(v -> field.type().toJson(v));
    }
}
