package eddy.form.export;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.table.FieldModel;
import eddy.form.StoredRecord;

/** The rows of sub-tables as if each were a record. */
final class RowRecords {

    private RowRecords() {}

    static List<StoredRecord> of(Collection<StoredRecord> records, FieldModel field) {
        return records.stream().flatMap(r -> of(r, field).stream()).toList();
    }

    static List<StoredRecord> of(StoredRecord record, FieldModel field) {
        return StreamSupport.stream(record.values().path(field.key()).spliterator(), false)
                .map(row -> new StoredRecord(
                        UUID.fromString(row.path("id").asText()),
                        record.version(),
                        record.title(),
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
