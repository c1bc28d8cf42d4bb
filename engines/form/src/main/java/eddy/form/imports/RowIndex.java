package eddy.form.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Rows of a sheet by the record they belong to, in whatever order they stand there. The rows lie in a file of their own that
 * goes with the index; 16 bytes a row are in memory. One thread adds them; any may ask then.
 */
final class RowIndex implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUCKETS = 1 << 18;

    private final Path path;
    private final int[] heads = new int[BUCKETS];
    private final BitSet claimed = new BitSet();
    private int[] next = new int[1_024];
    private int[] hashes = new int[1_024];
    private long[] offsets = new long[1_024];
    private int size;
    private long end;
    private final OutputStream out;
    private RandomAccessFile in;

    /** @param folder where the rows lie meanwhile */
    RowIndex(Path folder) throws IOException {
        path = Files.createTempFile(folder, "rows", ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** A row under the key of its record. */
    record Kept(String key, long number, List<String> cells) {

        SourceRow row() {
            return new SourceRow(number, cells);
        }
    }

    int size() {
        return size;
    }

    void add(String key, SourceRow row) throws IOException {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        int hash = key.hashCode();
        int bucket = bucket(hash);
        hashes[size] = hash;
        offsets[size] = end;
        next[size] = heads[bucket];
        heads[bucket] = ++size;
        var bytes = JSON.writeValueAsBytes(new Kept(key, row.number(), row.cells()));
        out.write(bytes);
        end += bytes.length;
    }

    /** No more rows come: those there are can be asked for. */
    void complete() throws IOException {
        out.close();
        in = new RandomAccessFile(path.toFile(), "r");
    }

    /** The first rows of a record, in the order of the sheet; all of its rows are spoken for then. */
    synchronized List<SourceRow> claim(String key, int most) {
        var found = new ArrayDeque<SourceRow>();
        int hash = key.hashCode();
        for (int i = heads[bucket(hash)]; i > 0; i = next[i - 1]) {
            if (hashes[i - 1] == hash) {
                var kept = read(i - 1);
                if (kept.key().equals(key)) {
                    claimed.set(i - 1);
                    found.addFirst(kept.row());
                    if (found.size() > most) {
                        found.removeLast();
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    synchronized long unclaimed() {
        return size - claimed.cardinality();
    }

    /** Rows that nobody has spoken for, in the order of the sheet. */
    synchronized void unclaimed(int most, Consumer<SourceRow> taker) {
        int given = 0;
        for (int i = claimed.nextClearBit(0); i < size && given < most; i = claimed.nextClearBit(i + 1), given++) {
            taker.accept(read(i).row());
        }
    }

    private Kept read(int place) {
        try {
            long behind = place + 1 < size ? offsets[place + 1] : end;
            var bytes = new byte[(int) (behind - offsets[place])];
            in.seek(offsets[place]);
            in.readFully(bytes);
            return JSON.readValue(bytes, Kept.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bucket(int hash) {
        return (hash ^ hash >>> 16) & BUCKETS - 1;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
