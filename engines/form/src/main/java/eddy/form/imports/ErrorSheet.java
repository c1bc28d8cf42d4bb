package eddy.form.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import eddy.core.issue.IssueTexts;

/**
 * The errors of an import as an XLSX file: first the rows of the file that have any, as they are, with the cells marked and
 * a last column that says what is wrong, to be corrected and imported again; then one line per cell.
 */
public final class ErrorSheet {

    private static final String MARK = "FFE1DC";

    private final IssueTexts texts;
    private final Locale locale;
    private final boolean chinese;

    public ErrorSheet(IssueTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        chinese = "zh".equals(locale.getLanguage());
    }

    /**
     * Does not close {@code out}.
     *
     * @param errors of {@code file}
     */
    public void write(TableFile file, List<CellError> errors, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Eddy", null);
        writeRows(workbook.newWorksheet(chinese ? "待修改的行" : "Rows to correct"), file, errors);
        writeList(workbook.newWorksheet(chinese ? "导入问题" : "Import problems"), errors);
        workbook.finish();
    }

    private void writeRows(Worksheet sheet, TableFile file, List<CellError> errors) throws IOException {
        var byRow =
                errors.stream().collect(Collectors.groupingBy(CellError::row, LinkedHashMap::new, Collectors.toList()));
        var titles = new ArrayList<>(file.header());
        titles.add(chinese ? "问题" : "Problem");
        head(sheet, titles);
        int line = 1;
        try (var rows = file.rows()) {
            for (var row = rows.next(); row.isPresent() && line <= byRow.size(); row = rows.next()) {
                var found = byRow.get(row.get().number());
                if (found != null) {
                    writeRow(sheet, line++, row.get(), found, titles.size() - 1);
                }
            }
        }
    }

    private void writeRow(Worksheet sheet, int line, SourceRow row, List<CellError> errors, int last) {
        for (int column = 0; column < last; column++) {
            sheet.value(line, column, row.cell(column));
        }
        for (CellError error : errors) {
            int column = error.column() < 0 ? last : error.column();
            sheet.style(line, column).fillColor(MARK).set();
        }
        sheet.value(line, last, errors.stream().map(this::text).distinct().collect(Collectors.joining("\n")));
    }

    private void writeList(Worksheet sheet, List<CellError> errors) {
        head(sheet, chinese ? List.of("行", "列", "值", "问题") : List.of("Row", "Column", "Value", "Problem"));
        int line = 1;
        for (CellError error : errors) {
            sheet.value(line, 0, error.row());
            sheet.value(line, 1, error.header());
            sheet.value(line, 2, error.value());
            sheet.value(line, 3, text(error));
            line++;
        }
    }

    private static void head(Worksheet sheet, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private String text(CellError error) {
        return texts.text(error.issue(), locale);
    }
}
