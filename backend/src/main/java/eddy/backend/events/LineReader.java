package eddy.backend.events;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Reads text line by line; of a line longer than the limit only so many characters are kept. Not thread-safe. */
final class LineReader implements Closeable {

    private final BufferedReader in;
    private final int limit;

    LineReader(Reader in, int limit) {
        this.in = new BufferedReader(in);
        this.limit = limit;
    }

    /** The next line without its end; {@code null} after the last. */
    String next() throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        var line = new StringBuilder();
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < limit) {
                line.append((char) c);
            }
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
