package eddy.form.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet counts: 1 is the first row of the file, a header included
 * @param cells  texts; blank ones are empty
 */
public record SourceRow(long number, List<String> cells) {

    /** The cell's text without space around it; empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
