package eddy.form.internal.fill;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;

/** Where a filled value comes from. */
interface FillSource {

    /** Keys of the fields it reads. */
    Set<String> reads();

    /**
     * The value for a field of a record, or none.
     *
     * @param values all values of the record so far, not judged yet
     */
    Optional<JsonNode> value(FieldModel field, ObjectNode values, ZonedDateTime now);

    /** The same value for every record. */
    record Constant(JsonNode value) implements FillSource {

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public Optional<JsonNode> value(FieldModel field, ObjectNode values, ZonedDateTime now) {
            return Optional.of(value);
        }
    }

    /** What another field of the record says. */
    record OtherField(FieldModel other) implements FillSource {

        @Override
        public Set<String> reads() {
            return Set.of(other.key());
        }

        @Override
        public Optional<JsonNode> value(FieldModel field, ObjectNode values, ZonedDateTime now) {
            return Optional.ofNullable(values.get(other.key()));
        }
    }
}
