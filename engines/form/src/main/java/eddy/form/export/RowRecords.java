package eddy.form.export;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.StoredRecord;

/** The rows of sub-tables as if each were a record. */
final class RowRecords {

    private RowRecords() {}

    /** @param owner what a row's title says of its record */
    static List<StoredRecord> of(
            Collection<StoredRecord> records, FieldModel field, Function<StoredRecord, String> owner) {
        return records.stream()
                .flatMap(r -> of(r, field, owner.apply(r)).stream())
                .toList();
    }

    private static List<StoredRecord> of(StoredRecord record, FieldModel field, String title) {
        return StreamSupport.stream(record.values().path(field.key()).spliterator(), false)
                .map(row -> new StoredRecord(
                        UUID.fromString(row.path("id").asText()),
                        record.version(),
                        title,
                        (ObjectNode) row,
                        record.createdAt(),
                        record.createdBy(),
                        record.updatedAt(),
                        record.updatedBy(),
                        record.sample(),
                        record.deleted()))
                .toList();
    }
}
