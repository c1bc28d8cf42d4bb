package eddy.form.imports;

import java.util.List;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param created   new records
 * @param updated   records that were there and changed
 * @param unchanged rows that said what was there already
 * @param skipped   rows left out because of a blank cell, as chosen
 * @param failed    rows with errors
 * @param cancelled whether it was stopped on the way; what was done until then stays and can be undone
 * @param errors    the first of them, see {@link ImportCheck#MAX_ERRORS}
 */
public record ImportResult(
        UUID id,
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long failed,
        boolean cancelled,
        List<CellError> errors) {}
