package eddy.form.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordPage;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;

/** Writes records as CSV or XLSX, page by page through the table, without a cap on rows. Thread-safe. */
public final class RecordExport {

    private static final int PAGE = RecordQuery.MAX_LIMIT;
    private static final int BUFFER = 1 << 16;

    /** How a cell begins that a spreadsheet takes for a formula, unless it is a number. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String SPECIAL = ",\"\n\r";

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
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (mark) {
            writer.write('\uFEFF');
        }
        line(writer, cells.headings());
        var places = new HashMap<String, Integer>();
        columns.forEach(f -> places.put(f.key(), places.size()));
        new PagesAhead(q -> store.columns(form, q, columns)).forEach(all(query), page -> {
            var rows = page.rows().stream().map(r -> ExportRow.of(places, r)).toList();
            cells.prepare(store, rows);
            var line = new ArrayList<String>(columns.size());
            for (var row : rows) {
                line.clear();
                columns.forEach(f -> line.add(cells.text(row, f)));
                line(writer, line);
            }
        });
        writer.flush();
    }

    /**
     * One sheet per million records, then one for each sub-table that is no list with a line per row; numbers and times keep their types. Rows
     * name their record by the form's unique key, as an import wants it, and by its title where the key is not exported.
     *
     * @param out is flushed, not closed
     */
    public void xlsx(
            CompiledForm form, RecordQuery query, List<FieldModel> fields, ExportContext context, OutputStream out)
            throws IOException {
        var columns = fields.isEmpty() ? form.fields() : fields;
        var workbook = new Workbook(out, "Eddy", null);
        var sheets = new Sheets(workbook, store, context);
        sheets.begin(form.label().in(context.locale()), columns, "");
        pages(form, query, page -> sheets.write(page.items()));
        sheets.end();
        var key = form.uniqueKey().filter(columns::contains);
        var cells = new Cells(key.stream().toList(), context);
        var owner = key.map(FieldModel::label).orElse(form.label()).in(context.locale());
        for (FieldModel field : columns) {
            if (field.type().ofRows() && field.listed().isEmpty()) {
                sheets.begin(field.label().in(context.locale()), field.columns(), owner);
                pages(form, query, page -> {
                    cells.prepare(
                            store, page.items().stream().map(ExportRow::of).toList());
                    sheets.write(RowRecords.of(page.items(), field, r -> key.map(k -> cells.text(ExportRow.of(r), k))
                            .orElse(r.title())));
                });
                sheets.end();
            }
        }
        workbook.finish();
    }

    private void pages(CompiledForm form, RecordQuery query, PageWork work) throws IOException {
        var all = all(query);
        var page = store.query(form, all);
        work.accept(page);
        while (page.next().isPresent()) {
            page = store.query(form, all.after(page.next().get()));
            work.accept(page);
        }
    }

    private static RecordQuery all(RecordQuery query) {
        return new RecordQuery(
                query.where(), query.asOf(), query.search(), query.sort(), PAGE, Optional.empty(), query.bin());
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
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return isSpecial(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static boolean isSpecial(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (SPECIAL.indexOf(cell.charAt(i)) >= 0) {
                return true;
            }
        }
        return !cell.equals(cell.strip());
    }
}
