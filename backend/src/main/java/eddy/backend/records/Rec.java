package eddy.backend.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record as the API shows it.
 *
 * @param display for each link and person field: whom its id means; for those in rows under {@code field.row.column}
 */
public record Rec(
        UUID id,
        int version,
        String title,
        ObjectNode values,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt,
        boolean sample,
        Map<String, Named> display) {

    /** Something with a name. */
    public record Named(UUID id, String title) {}
}
