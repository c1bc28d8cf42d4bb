package eddy.form.imports;

import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param rows    in the file, without the header
 * @param ok      rows without an error
 * @param bad     rows with one
 * @param skipped rows left out because of a blank cell, as chosen
 * @param creates records that would be new
 * @param updates records that are there and would be changed
 * @param strays  rows of sub-tables whose record is not in the file
 * @param blanks  blank cells by field, where there are any
 * @param errors  the first of them, see {@link #MAX_ERRORS}
 */
public record ImportCheck(
        long rows,
        long ok,
        long bad,
        long skipped,
        long creates,
        long updates,
        long strays,
        Map<String, Long> blanks,
        List<CellError> errors) {

    public static final int MAX_ERRORS = 10_000;
}
