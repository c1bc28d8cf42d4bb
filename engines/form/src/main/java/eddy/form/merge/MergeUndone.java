package eddy.form.merge;

import java.util.List;
import java.util.UUID;

/**
 * What came of taking a merge back.
 *
 * @param records ids of the records that are apart again, the one that stayed first
 * @param moved   how much went back
 * @param fields  keys of fields of the one that stayed which somebody changed since; they keep what they are
 * @param kept    how much was changed or moved on since, and stays where it is
 * @param cases   how many cases the merge had ended; they stay ended
 */
public record MergeUndone(List<UUID> records, long moved, List<String> fields, long kept, int cases) {}
