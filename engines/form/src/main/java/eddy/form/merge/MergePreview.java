package eddy.form.merge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eddy.core.Label;
import eddy.form.StoredRecord;

/**
 * Records as they stand before they are merged.
 *
 * @param records  in the order asked for
 * @param changed  when each field of each record got its value, as far as the history knows; by id, then by field
 * @param proposed whose values would be taken, by field; see {@link MergeAsk#values}
 * @param lists    keys of the fields of which several values can be united
 * @param moving   what belongs or links to each record, by id
 */
public record MergePreview(
        List<StoredRecord> records,
        Map<UUID, Map<String, Instant>> changed,
        Map<String, List<UUID>> proposed,
        List<String> lists,
        Map<UUID, List<Moving>> moving) {

    /**
     * Rows that follow a record.
     *
     * @param place {@code form:<key>} for records that link to it, or the name of a table beside the forms
     * @param label of the form; {@code null} for other tables
     */
    public record Moving(String place, Label label, long count) {}
}
