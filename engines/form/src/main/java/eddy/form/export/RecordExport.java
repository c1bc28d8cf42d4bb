package eddy.form.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordPage;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;

/** Writes records as CSV or XLSX, page by page through the table, without a cap on rows. Thread-safe. */
public final class RecordExport {

    private static final int PAGE = RecordQuery.MAX_LIMIT;

    /** What a spreadsheet would take for a formula, and numbers, which are none. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*%?");

    private final RecordStore store;

    public RecordExport(RecordStore store) {
        this.store = store;
    }

    private interface PageWork {
        void accept(RecordPage page) throws IOException;
    }

    /**
     * Comma-separated UTF-8 after RFC 4180. A cell that a spreadsheet would run as a formula begins with an apostrophe.
     *
     * @param query  which records, in which order; its limit and cursor are of no account
     * @param fields the columns; all of the form's when empty
     * @param mark   whether a byte order mark leads, which Excel wants
     * @param out    is flushed, not closed
     */
    public void csv(
            CompiledForm form,
            RecordQuery query,
            List<FieldModel> fields,
            ExportContext context,
            boolean mark,
            OutputStream out)
            throws IOException {
        var columns = fields.isEmpty() ? form.fields() : fields;
        var cells = new Cells(columns, context);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (mark) {
            writer.write('\uFEFF');
        }
        line(writer, cells.headings());
        pages(form, query, page -> {
            cells.prepare(store, page.items());
            for (var record : page.items()) {
                line(writer, columns.stream().map(f -> cells.text(record, f)).toList());
            }
        });
        writer.flush();
    }

    /**
     * One sheet per million records; numbers and times keep their types.
     *
     * @param out is flushed, not closed
     */
    public void xlsx(
            CompiledForm form, RecordQuery query, List<FieldModel> fields, ExportContext context, OutputStream out)
            throws IOException {
        var columns = fields.isEmpty() ? form.fields() : fields;
        var sheets = new Sheets(new Workbook(out, "Eddy", null), form, columns, new Cells(columns, context), context);
        sheets.begin();
        pages(form, query, sheets::write);
        sheets.workbook.finish();
    }

    private void pages(CompiledForm form, RecordQuery query, PageWork work) throws IOException {
        var all = new RecordQuery(
                query.where(), query.asOf(), query.search(), query.sort(), PAGE, Optional.empty(), query.bin());
        var page = store.query(form, all);
        work.accept(page);
        while (page.next().isPresent()) {
            page = store.query(form, all.after(page.next().get()));
            work.accept(page);
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(neutral(cells.get(i))));
        }
        out.write("\r\n");
    }

    private static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special || !cell.equals(cell.strip()) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The sheets of one workbook as they fill. */
    private final class Sheets {

        private static final int MAX_LINES = 1_000_000;

        private final Workbook workbook;
        private final CompiledForm form;
        private final List<FieldModel> columns;
        private final Cells cells;
        private final ExportContext context;
        private Worksheet sheet;
        private int number;
        private int line;

        Sheets(Workbook workbook, CompiledForm form, List<FieldModel> columns, Cells cells, ExportContext context) {
            this.workbook = workbook;
            this.form = form;
            this.columns = columns;
            this.cells = cells;
            this.context = context;
        }

        void begin() {
            number++;
            var name = form.label()
                    .in(context.locale())
                    .replaceAll("[\\[\\]:*?/\\\\']", " ")
                    .strip();
            var label = name.isEmpty() ? form.key() : name.substring(0, Math.min(25, name.length()));
            sheet = workbook.newWorksheet(number == 1 ? label : label + " " + number);
            var headings = cells.headings();
            for (int i = 0; i < headings.size(); i++) {
                sheet.inlineString(0, i, headings.get(i));
                sheet.style(0, i).bold().set();
            }
            line = 1;
        }

        void write(RecordPage page) throws IOException {
            cells.prepare(store, page.items());
            for (var record : page.items()) {
                if (line > MAX_LINES) {
                    sheet.finish();
                    begin();
                }
                for (int i = 0; i < columns.size(); i++) {
                    cell(i, cells.value(record, columns.get(i)), cells.text(record, columns.get(i)));
                }
                line++;
            }
            sheet.flush();
        }

        private void cell(int column, Object value, String text) {
            if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
                sheet.value(line, column, (Number) value);
            } else if (value instanceof LocalDate day) {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            } else if (value instanceof OffsetDateTime time) {
                sheet.value(line, column, time.atZoneSameInstant(context.zone()).toLocalDateTime());
                sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
            } else if (!text.isEmpty()) {
                sheet.inlineString(line, column, text);
            }
        }
    }
}
