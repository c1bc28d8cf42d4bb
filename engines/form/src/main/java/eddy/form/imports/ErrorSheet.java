package eddy.form.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;

import eddy.core.issue.IssueTexts;

/** The errors of an import as an XLSX file, one line per cell. */
public final class ErrorSheet {

    private final IssueTexts texts;

    public ErrorSheet(IssueTexts texts) {
        this.texts = texts;
    }

    /** Does not close {@code out}. */
    public void write(List<CellError> errors, Locale locale, OutputStream out) throws IOException {
        boolean chinese = "zh".equals(locale.getLanguage());
        var workbook = new Workbook(out, "Eddy", null);
        var sheet = workbook.newWorksheet(chinese ? "导入问题" : "Import problems");
        var head = chinese ? List.of("行", "列", "值", "问题") : List.of("Row", "Column", "Value", "Problem");
        for (int i = 0; i < head.size(); i++) {
            sheet.value(0, i, head.get(i));
            sheet.style(0, i).bold().set();
        }
        int line = 1;
        for (CellError error : errors) {
            sheet.value(line, 0, error.row());
            sheet.value(line, 1, error.header());
            sheet.value(line, 2, error.value());
            sheet.value(line, 3, texts.text(error.issue(), locale));
            line++;
        }
        workbook.finish();
    }
}
