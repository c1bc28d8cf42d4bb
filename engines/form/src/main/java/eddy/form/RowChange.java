package eddy.form;

import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of {@link RecordStore#batch}: what is to happen to one record. */
public sealed interface RowChange {

    /** @param values by field key; {@code null} and blank text count as missing */
    record Create(ObjectNode values) implements RowChange {}

    /**
     * @param expected as in {@link RecordStore#patch}
     * @param values   the fields to change; {@code null} clears one
     */
    record Update(UUID id, OptionalInt expected, ObjectNode values) implements RowChange {}

    /** @param expected the version the caller saw; empty to delete whatever is there */
    record Delete(UUID id, OptionalInt expected) implements RowChange {}
}
