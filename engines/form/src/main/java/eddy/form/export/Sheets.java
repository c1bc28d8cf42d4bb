package eddy.form.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import eddy.core.table.FieldModel;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;

/** The sheets of one workbook as they fill, one after the other. */
final class Sheets {

    private static final int MAX_LINES = 1_000_000;
    private static final int MAX_NAME = 25;

    private final Workbook workbook;
    private final RecordStore store;
    private final ExportContext context;
    private final Set<String> names = new HashSet<>();

    private List<FieldModel> columns;
    private Cells cells;
    private String name;
    private String owner;
    private boolean titled;
    private Worksheet sheet;
    private int line;

    Sheets(Workbook workbook, RecordStore store, ExportContext context) {
        this.workbook = workbook;
        this.store = store;
        this.context = context;
    }

    /** @param owner heading of a first column with what names the record; blank for none */
    void begin(String label, List<FieldModel> fields, String owner) {
        var plain = label.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.name = plain.isEmpty() ? "Eddy" : plain.substring(0, Math.min(MAX_NAME, plain.length()));
        this.columns = fields;
        this.titled = !owner.isBlank();
        this.owner = owner;
        this.cells = new Cells(fields, context);
        begin();
    }

    private void begin() {
        sheet = workbook.newWorksheet(free());
        if (titled) {
            sheet.inlineString(0, 0, owner);
            sheet.style(0, 0).bold().set();
        }
        var headings = cells.headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i + offset(), headings.get(i));
            sheet.style(0, i + offset()).bold().set();
        }
        line = 1;
    }

    private int offset() {
        return titled ? 1 : 0;
    }

    /** The name, with a number behind it when a sheet has it already. */
    private String free() {
        var free = name;
        for (int i = 2; !names.add(free.toLowerCase(context.locale())); i++) {
            free = name + " " + i;
        }
        return free;
    }

    void write(List<StoredRecord> page) throws IOException {
        cells.prepare(store, page.stream().map(ExportRow::of).toList());
        for (var record : page) {
            var row = ExportRow.of(record);
            if (line > MAX_LINES) {
                sheet.finish();
                begin();
            }
            if (titled) {
                sheet.inlineString(line, 0, record.title());
            }
            for (int i = 0; i < columns.size(); i++) {
                cell(i + offset(), row.value(columns.get(i)), cells.text(row, columns.get(i)));
            }
            line++;
        }
        sheet.flush();
    }

    void end() throws IOException {
        sheet.finish();
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
