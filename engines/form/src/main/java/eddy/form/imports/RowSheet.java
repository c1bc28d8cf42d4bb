package eddy.form.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eddy.form.CompiledForm;

/**
 * A sheet of a workbook behind the first: rows of a sub-table, or nothing the form knows.
 *
 * @param index   of the sheet, from 0
 * @param header  its first row; the first column names the record of each row by the form's unique key; empty when it
 *                fits no sub-table
 * @param field   the sub-table it fits; empty when it fits none
 * @param columns key of the sub-table's column by index
 * @param unknown headings that no column of the sub-table has
 */
public record RowSheet(
        int index,
        String name,
        List<String> header,
        Optional<String> field,
        Map<Integer, String> columns,
        List<String> unknown) {

    public RowSheet {
        header = List.copyOf(header);
        columns = Map.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /** The sheets behind the first of a workbook; none of any other file, and none for a form without sub-tables. */
    public static List<RowSheet> of(TableFile file, CompiledForm form) {
        return new RowSheets(file, form).find();
    }

    /** How many rows are below its header; goes through the sheet. */
    public long count(TableFile file) throws IOException {
        try (var rows = file.rows(this)) {
            long count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            return count;
        }
    }
}
