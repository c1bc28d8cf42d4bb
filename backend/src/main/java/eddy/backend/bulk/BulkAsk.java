package eddy.backend.bulk;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.backend.web.Checks;
import eddy.core.Transactions;
import eddy.form.RecordStore;
import eddy.form.cleaning.RecordCleaning;

/**
 * What is to be done to which records.
 *
 * @param ids    these records, or
 * @param all    every record the condition and the search leave
 * @param action exactly one
 */
public record BulkAsk(List<UUID> ids, Boolean all, JsonNode condition, String search, Action action) {

    static final int MAX_IDS = 1_000;

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /**
     * @param set   values by field; {@code null} clears one
     * @param clean lets the form's cleaning rules go through the records
     */
    public record Action(ObjectNode set, String addTag, String removeTag, Boolean delete, Boolean clean) {

        private long number() {
            return Stream.of(
                            set != null,
                            addTag != null,
                            removeTag != null,
                            Boolean.TRUE.equals(delete),
                            Boolean.TRUE.equals(clean))
                    .filter(there -> there)
                    .count();
        }

        private boolean sensible() {
            return (set == null || !set.isEmpty()) && isTag(addTag) && isTag(removeTag);
        }

        private static boolean isTag(String tag) {
            return tag == null || TAG.matcher(tag).matches();
        }

        BulkAction with(RecordStore records, RecordCleaning cleaning, Transactions tx) {
            if (set != null) {
                return new SetValues(records, set);
            }
            if (Boolean.TRUE.equals(delete)) {
                return new DeleteRecords(records);
            }
            if (Boolean.TRUE.equals(clean)) {
                return new CleanRecords(records, cleaning, tx);
            }
            return addTag != null ? new GiveTag(records, tx, addTag, true) : new GiveTag(records, tx, removeTag, false);
        }
    }

    boolean everything() {
        return Boolean.TRUE.equals(all);
    }

    /** @throws eddy.core.issue.IssueException when it is not clear what is meant */
    void check() {
        boolean named = ids != null && !ids.isEmpty() && ids.stream().noneMatch(java.util.Objects::isNull);
        new Checks()
                .required("action", action)
                .that(named != everything(), "bulk.records", "ids")
                .that(ids == null || ids.size() <= MAX_IDS, "bulk.ids", "ids", "max", MAX_IDS)
                .that(action == null || action.number() == 1 && action.sensible(), "bulk.action", "action")
                .orThrow();
    }
}
