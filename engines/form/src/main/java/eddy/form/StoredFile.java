package eddy.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file somebody uploaded for a field; its bytes lie elsewhere.
 *
 * @param record    the record it belongs to; empty until one was saved with it
 * @param mediaType found in its bytes, not taken from its name
 * @param size      in bytes
 */
public record StoredFile(
        UUID id,
        String app,
        String form,
        String field,
        Optional<UUID> record,
        String name,
        String mediaType,
        long size,
        Optional<UUID> createdBy,
        Instant createdAt) {

    /** As the values of a record speak of it. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("name", name)
                .put("size", size)
                .put("type", mediaType);
    }
}
