package eddy.form.imports;

import java.util.List;
import java.util.UUID;

/**
 * How far an import is, and what the rows until there came to; the meaning of the numbers is that of {@link ImportResult}.
 *
 * @param rows of the file that are behind it
 */
public record ImportPoint(long rows, long created, long updated, long unchanged, long skipped, long failed) {

    public static final ImportPoint START = new ImportPoint(0, 0, 0, 0, 0, 0);

    ImportPoint read(long nowRows, long nowSkipped, long nowFailed) {
        return new ImportPoint(rows + nowRows, created, updated, unchanged, skipped + nowSkipped, failed + nowFailed);
    }

    ImportPoint fail() {
        return new ImportPoint(rows, created, updated, unchanged, skipped, failed + 1);
    }

    ImportPoint plus(long nowCreated, long nowUpdated, long nowUnchanged, long nowFailed) {
        return new ImportPoint(
                rows,
                created + nowCreated,
                updated + nowUpdated,
                unchanged + nowUnchanged,
                skipped,
                failed + nowFailed);
    }

    /** The same rows, of which nothing was written. */
    ImportPoint unwritten() {
        return new ImportPoint(rows, 0, 0, unchanged, skipped, failed);
    }

    ImportResult result(UUID id, boolean cancelled, List<CellError> errors) {
        return new ImportResult(id, rows, created, updated, unchanged, skipped, failed, cancelled, errors);
    }

    public boolean wrote() {
        return created + updated > 0;
    }
}
