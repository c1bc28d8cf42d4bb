package eddy.form.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file understood as a table, ready to be read any number of times.
 *
 * @param encoding  of a text file; empty for XLSX
 * @param delimiter between the cells of a text file; empty for XLSX
 * @param hasHeader whether the first row names the columns
 * @param header    name of each column: the first row's cells, or {@code A}, {@code B} … without a header
 * @param sample    the first rows below the header, at most {@value FileDetection#SAMPLE}
 */
public record TableFile(
        Path path,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        boolean hasHeader,
        List<String> header,
        List<SourceRow> sample,
        ImportLimits limits) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    public TableFile {
        header = List.copyOf(header);
        sample = List.copyOf(sample);
    }

    public boolean isXlsx() {
        return delimiter.isEmpty();
    }

    /** The rows below the header. */
    RowSource rows() throws IOException {
        var rows = isXlsx()
                ? new XlsxRows(path, limits, 0)
                : new CsvRows(text(path, encoding.orElseThrow()), delimiter.orElseThrow(), limits);
        if (hasHeader) {
            rows.next();
        }
        return rows;
    }

    /** The rows below the header of another sheet of a workbook. */
    RowSource rows(RowSheet sheet) throws IOException {
        var rows = new XlsxRows(path, limits, sheet.index());
        rows.next();
        return rows;
    }

    /** The file's text without a byte order mark. */
    static Reader text(Path path, Charset encoding) throws IOException {
        var in = new InputStreamReader(
                Files.newInputStream(path),
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        var text = new PushbackReader(in);
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
