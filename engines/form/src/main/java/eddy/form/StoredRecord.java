package eddy.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record as it stands in its table.
 *
 * @param version counts its changes, from 1
 * @param title   text of the title field, or of the unique key while that is missing; empty when both are
 * @param values  its values by field key; missing ones are left out
 * @param sample  whether it came with the sample data
 * @param deleted whether it lies in the recycle bin
 */
public record StoredRecord(
        UUID id,
        int version,
        String title,
        ObjectNode values,
        Instant createdAt,
        Optional<UUID> createdBy,
        Instant updatedAt,
        Optional<UUID> updatedBy,
        boolean sample,
        boolean deleted) {}
