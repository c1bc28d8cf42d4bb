package eddy.form.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** A sheet of an XLSX file as texts: numbers without artefacts of binary fractions, times in ISO form. */
final class XlsxRows implements RowSource {

    /** A number format with day, month, year or hour outside quotes and brackets. */
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[ymdh]");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final int EXACT_DIGITS = 15;
    private static final String STYLES = "spreadsheetml.styles+xml";
    /** Of the list of a workbook's parts, which has a line for each. */
    private static final int MAX_TYPES = 1 << 20;

    private final ImportLimits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    /** @param sheet from 0 */
    XlsxRows(Path file, ImportLimits limits, int sheet) throws IOException {
        this.limits = limits;
        workbook = open(file);
        try {
            stream = workbook.getSheet(sheet).orElseThrow(XlsxRows::broken).openStream();
        } catch (IOException | ExcelReaderException e) {
            workbook.close();
            throw broken();
        }
        rows = stream.iterator();
    }

    /** Names of the sheets in their order. */
    static List<String> sheets(Path file) throws IOException {
        try (var workbook = open(file)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (ExcelReaderException e) {
            throw broken();
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true));
        } catch (ExcelReaderException e) {
            throw broken();
        }
    }

    /** Several programs write none; the reader, asked for formats, insists on them. */
    private static boolean hasStyles(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var types = zip.getEntry("[Content_Types].xml");
            return types == null || says(zip.getInputStream(types), STYLES);
        }
    }

    private static boolean says(InputStream part, String text) throws IOException {
        var bytes = part.readNBytes(MAX_TYPES);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").contains(text);
    }

    private static IssueException broken() {
        return new IssueException(Issue.error("import.xlsx.broken", ""));
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = read(rows.next());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException | ExcelReaderException e) {
            throw broken();
        }
    }

    private SourceRow read(Row row) {
        if (row.getCellCount() > limits.columns()) {
            throw new IssueException(
                    Issue.error("import.row.wide", "", "row", row.getRowNum(), "limit", limits.columns()));
        }
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            var text = cell == null ? "" : text(cell);
            if (text.length() > limits.cell()) {
                throw new IssueException(
                        Issue.error("import.cell.long", "", "row", row.getRowNum(), "limit", limits.cell()));
            }
            cells.add(text);
        }
        return new SourceRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return time(cell.asDate());
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell.asNumber());
        }
        var text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static String time(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private static String number(BigDecimal number) {
        var exact = number.precision() > EXACT_DIGITS ? BigDecimal.valueOf(number.doubleValue()) : number;
        var plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
