package eddy.form.internal.merge;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import eddy.form.StoredRecord;

/** The order in which records that are merged give their values. */
public final class Ordered {

    private Ordered() {}

    /** The one that stays first, then those changed last. */
    public static List<StoredRecord> of(List<StoredRecord> records, UUID survivor) {
        return records.stream()
                .sorted(Comparator.comparing((StoredRecord r) -> !r.id().equals(survivor))
                        .thenComparing(StoredRecord::updatedAt, Comparator.reverseOrder())
                        .thenComparing(StoredRecord::id))
                .toList();
    }
}
