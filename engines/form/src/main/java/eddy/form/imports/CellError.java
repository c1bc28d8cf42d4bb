package eddy.form.imports;

import eddy.core.issue.Issue;

/**
 * One cell (or row) that cannot be imported.
 *
 * @param sheet  name of the sheet; empty for the first one, and for a file without
 * @param row    as a spreadsheet counts, from 1
 * @param column index of the column; −1 when the whole row is meant
 * @param header the column's name; empty when the whole row is meant
 * @param field  the field the cell was meant for; empty when none
 * @param value  the cell's text, shortened
 */
public record CellError(String sheet, long row, int column, String header, String field, String value, Issue issue) {

    private static final int MAX_SHOWN = 80;

    static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
