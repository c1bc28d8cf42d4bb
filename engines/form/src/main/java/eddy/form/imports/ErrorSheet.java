package eddy.form.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import eddy.core.issue.IssueTexts;
import eddy.form.CompiledForm;

/**
 * The errors of an import as an XLSX file: first the rows of the file that have any, as they are, with the cells marked and
 * a last column that says what is wrong, to be corrected and imported again, with all rows of their sub-tables, each on its
 * sheet; then one line per cell.
 */
public final class ErrorSheet {

    private static final String MARK = "FFE1DC";
    private static final int MAX_LINES = 1_000_000;
    private static final int PAGE = 1_000;

    private final IssueTexts texts;
    private final Locale locale;
    private final boolean chinese;

    public ErrorSheet(IssueTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        chinese = "zh".equals(locale.getLanguage());
    }

    /** For a file whose mapping takes no rows of sub-tables; see {@link #write(TableFile, CompiledForm, ImportMapping, List, OutputStream)}. */
    public void write(TableFile file, List<CellError> errors, OutputStream out) throws IOException {
        write(file, List.of(), -1, errors, out);
    }

    /**
     * Does not close {@code out}.
     *
     * @param mapping with which {@code errors} of {@code file} were found
     */
    public void write(
            TableFile file, CompiledForm form, ImportMapping mapping, List<CellError> errors, OutputStream out)
            throws IOException {
        var sheets = RowSheet.of(file, form).stream()
                .filter(s -> s.field().filter(mapping.rows()::contains).isPresent())
                .toList();
        int key = mapping.columns().entrySet().stream()
                .filter(e -> form.uniqueKey()
                        .filter(k -> k.key().equals(e.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        write(file, sheets, key, errors, out);
    }

    private void write(TableFile file, List<RowSheet> sheets, int key, List<CellError> errors, OutputStream out)
            throws IOException {
        var workbook = new Workbook(out, "Eddy", null);
        var records = new HashSet<String>();
        try (var rows = file.rows()) {
            var sheet = workbook.newWorksheet(chinese ? "待修改的行" : "Rows to correct");
            var found = of("", errors);
            writeRows(sheet, file.header(), rows, found, found.size(), row -> false, row -> keep(records, row, key));
        }
        for (RowSheet rowSheet : sheets) {
            try (var rows = file.rows(rowSheet)) {
                writeRows(
                        workbook.newWorksheet(rowSheet.name()),
                        rowSheet.header(),
                        rows,
                        of(rowSheet.name(), errors),
                        MAX_LINES,
                        row -> records.contains(row.cell(0)),
                        row -> {});
            }
        }
        writeList(workbook.newWorksheet(chinese ? "导入问题" : "Import problems"), errors, !sheets.isEmpty());
        workbook.finish();
    }

    private static void keep(Set<String> records, SourceRow row, int key) {
        if (key >= 0) {
            records.add(row.cell(key));
        }
    }

    private static Map<Long, List<CellError>> of(String sheet, List<CellError> errors) {
        return errors.stream().filter(e -> e.sheet().equals(sheet)).collect(Collectors.groupingBy(CellError::row));
    }

    /**
     * @param most how many rows
     * @param also rows that are written although nothing is wrong with them
     */
    private void writeRows(
            Worksheet sheet,
            List<String> header,
            RowSource rows,
            Map<Long, List<CellError>> errors,
            int most,
            Predicate<SourceRow> also,
            Consumer<SourceRow> written)
            throws IOException {
        var titles = new ArrayList<>(header);
        titles.add(chinese ? "问题" : "Problem");
        head(sheet, titles);
        int line = 1;
        for (var next = rows.next(); next.isPresent() && line <= most; next = rows.next()) {
            var row = next.get();
            var found = errors.getOrDefault(row.number(), List.of());
            if (!found.isEmpty() || also.test(row)) {
                writeRow(sheet, line++, row, found, titles.size() - 1);
                written.accept(row);
            }
            if (line % PAGE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
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

    private void writeList(Worksheet sheet, List<CellError> errors, boolean sheets) {
        var titles =
                new ArrayList<>(chinese ? List.of("行", "列", "值", "问题") : List.of("Row", "Column", "Value", "Problem"));
        if (sheets) {
            titles.add(0, chinese ? "工作表" : "Sheet");
        }
        head(sheet, titles);
        int line = 1;
        for (CellError error : errors) {
            int column = 0;
            if (sheets) {
                sheet.value(line, column++, error.sheet());
            }
            sheet.value(line, column++, error.row());
            sheet.value(line, column++, error.header());
            sheet.value(line, column++, error.value());
            sheet.value(line, column, text(error));
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
