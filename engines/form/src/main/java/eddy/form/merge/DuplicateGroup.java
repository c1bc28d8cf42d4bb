package eddy.form.merge;

import java.util.List;
import java.util.UUID;

/**
 * Records that have the same values in the fields compared.
 *
 * @param size    how many there are
 * @param records ids of the first of them, the oldest first; at most {@link MergeAsk#MOST}
 */
public record DuplicateGroup(long size, List<UUID> records) {

    /**
     * Some of the groups there are, the largest first.
     *
     * @param next to be given back for the groups after these; {@code null} at the end
     */
    public record Page(List<DuplicateGroup> groups, String next) {}

    /** How many groups there are, and how many records in them. */
    public record Count(long groups, long records) {}
}
