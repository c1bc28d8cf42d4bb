package eddy.form.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/**
 * Delimited text after RFC 4180, read generously: quotes may hold line breaks, a doubled quote is a quote, a quote inside
 * an unquoted cell is itself, any line ending ends a row.
 */
final class CsvRows implements RowSource {

    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final ImportLimits limits;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int length;
    private long number;

    CsvRows(Reader in, char delimiter, ImportLimits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        while (peek() != END) {
            number++;
            var row = new SourceRow(number, row());
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        while (true) {
            cell.setLength(0);
            if (peek() == '"') {
                read();
                quoted(cell);
            }
            int c = plain(cell);
            cells.add(cell.toString());
            if (cells.size() > limits.columns()) {
                throw refuse("import.row.wide", "limit", limits.columns());
            }
            if (c != delimiter) {
                return cells;
            }
        }
    }

    /** The rest of a cell without quotes; answers with what ended it. */
    private int plain(StringBuilder cell) throws IOException {
        while (true) {
            int c = read();
            if (c == END || c == delimiter || c == '\n') {
                return c;
            }
            if (c == '\r') {
                if (peek() == '\n') {
                    read();
                }
                return '\n';
            }
            append(cell, (char) c);
        }
    }

    private void quoted(StringBuilder cell) throws IOException {
        long start = number;
        while (true) {
            int c = read();
            if (c == END) {
                throw new IssueException(Issue.error("import.quote.open", "", "row", start));
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                read();
            }
            append(cell, (char) c);
        }
    }

    private void append(StringBuilder cell, char c) {
        if (cell.length() == limits.cell()) {
            throw refuse("import.cell.long", "limit", limits.cell());
        }
        cell.append(c);
    }

    private IssueException refuse(String code, String name, Object value) {
        return new IssueException(Issue.error(code, "", "row", number, name, value));
    }

    private int peek() throws IOException {
        if (position == length) {
            length = Math.max(0, in.read(buffer));
            position = 0;
        }
        return length == 0 ? END : buffer[position];
    }

    private int read() throws IOException {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
