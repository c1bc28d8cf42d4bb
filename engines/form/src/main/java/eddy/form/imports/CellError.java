package eddy.form.imports;

import eddy.core.issue.Issue;

/**
 * One cell (or row) that cannot be imported.
 *
 * @param row    as a spreadsheet counts, from 1
 * @param column index of the column; −1 when the whole row is meant
 * @param header the column's name; empty when the whole row is meant
 * @param field  the field the cell was meant for; empty when none
 * @param value  the cell's text, shortened
 */
public record CellError(long row, int column, String header, String field, String value, Issue issue) {}
