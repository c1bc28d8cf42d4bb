package eddy.app.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import eddy.app.BundleCodec.Limits;
import eddy.core.issue.Issue;

/**
 * Reads a zip by its central directory alone (PKWARE appnote 4.3.12), so that a file hidden between the entries, or a
 * second name for one of them, is never seen. Asks sizes while it inflates and believes no header.
 */
public final class ZipReader {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX_TYPE_MASK = 0170000;
    private static final int UNIX_FILE = 0100000;
    private static final int UNIX_FOLDER = 0040000;

    private final Limits limits;

    public ZipReader(Limits limits) {
        this.limits = limits;
    }

    private record Entry(String name, int flags, int method, long crc, long packed, int unixMode, long offset) {}

    /** Adds every file of {@code zip} to {@code files}, or says what is wrong with it. */
    public void read(byte[] zip, BundleFiles files) {
        try {
            var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            int end = endRecord(buffer);
            if (end < 0) {
                files.refuse(Issue.error("bundle.archive.broken", ""));
                return;
            }
            int count = Short.toUnsignedInt(buffer.getShort(end + 10));
            if (count > limits.entries()) {
                files.refuse(Issue.error("bundle.entries.many", "", "limit", limits.entries()));
                return;
            }
            buffer.position(Math.toIntExact(Integer.toUnsignedLong(buffer.getInt(end + 16))));
            for (int i = 0; i < count; i++) {
                readEntry(zip, centralEntry(buffer), files);
            }
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException
                | DataFormatException e) {
            files.refuse(Issue.error("bundle.archive.broken", ""));
        }
    }

    private static int endRecord(ByteBuffer zip) {
        int last = zip.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - 0xFFFF; at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }

    private static Entry centralEntry(ByteBuffer in) {
        int start = in.position();
        if (in.getInt(start) != CENTRAL_SIGNATURE) {
            throw new IllegalArgumentException("No central directory entry at " + start);
        }
        int nameLength = Short.toUnsignedInt(in.getShort(start + 28));
        int extras = Short.toUnsignedInt(in.getShort(start + 30)) + Short.toUnsignedInt(in.getShort(start + 32));
        var name = new byte[nameLength];
        in.position(start + 46);
        in.get(name);
        in.position(in.position() + extras);
        boolean madeOnUnix = in.get(start + 5) == 3;
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                Short.toUnsignedInt(in.getShort(start + 8)),
                Short.toUnsignedInt(in.getShort(start + 10)),
                Integer.toUnsignedLong(in.getInt(start + 16)),
                Integer.toUnsignedLong(in.getInt(start + 20)),
                madeOnUnix ? in.getInt(start + 38) >>> 16 : 0,
                Integer.toUnsignedLong(in.getInt(start + 42)));
    }

    private void readEntry(byte[] zip, Entry entry, BundleFiles files) throws DataFormatException {
        int type = entry.unixMode() & UNIX_TYPE_MASK;
        if (type != 0 && type != UNIX_FILE && type != UNIX_FOLDER) {
            files.refuse(Issue.error("bundle.path.link", "", "path", entry.name()));
            return;
        }
        boolean folder = entry.name().endsWith("/");
        if (BundleFiles.isClutter(entry.name())) {
            return;
        }
        if (!files.accepts(folder ? entry.name().substring(0, entry.name().length() - 1) : entry.name()) || folder) {
            return;
        }
        if ((entry.flags() & ENCRYPTED) != 0 || entry.method() != STORED && entry.method() != DEFLATED) {
            files.refuse(Issue.error("bundle.archive.method", "", "path", entry.name()));
            return;
        }
        int from = Math.toIntExact(entry.offset());
        var local = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        if (local.getInt(from) != LOCAL_SIGNATURE) {
            throw new IllegalArgumentException("No local header at " + from);
        }
        from += LOCAL_LENGTH
                + Short.toUnsignedInt(local.getShort(from + 26))
                + Short.toUnsignedInt(local.getShort(from + 28));
        int length = Math.toIntExact(entry.packed());
        if (length > zip.length - from) {
            throw new IllegalArgumentException("Entry reaches beyond the end");
        }
        unpack(zip, from, length, entry, files);
    }

    private void unpack(byte[] zip, int from, int length, Entry entry, BundleFiles files) throws DataFormatException {
        int limit = files.limit(entry.name());
        byte[] content = entry.method() == STORED
                ? Arrays.copyOfRange(zip, from, from + Math.min(length, limit + 1))
                : inflate(zip, from, length, limit, entry, files);
        if (content == null) {
            return;
        }
        if (content.length > limit) {
            files.tooLarge(entry.name());
            return;
        }
        var crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw new DataFormatException("Checksum of " + entry.name());
        }
        files.add(entry.name(), content);
    }

    /** At most {@code limit + 1} bytes; null when the entry is a bomb, which is then refused. */
    private byte[] inflate(byte[] zip, int from, int length, int limit, Entry entry, BundleFiles files)
            throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, length);
            var out = new byte[Math.min(limit + 1, Math.max(1024, 4 * length))];
            int size = 0;
            while (!inflater.finished() && size <= limit) {
                if (size == out.length) {
                    out = Arrays.copyOf(out, (int) Math.min(limit + 1L, 2L * size));
                }
                int more = inflater.inflate(out, size, out.length - size);
                if (more == 0 && !inflater.finished()) {
                    throw new DataFormatException("Entry ends too early");
                }
                size += more;
                if (size > Limits.RATIO_FREE && size / Math.max(1, length) > limits.ratio()) {
                    files.refuse(Issue.error("bundle.archive.bomb", "", "path", entry.name(), "ratio", limits.ratio()));
                    return null;
                }
            }
            return Arrays.copyOf(out, size);
        } finally {
            inflater.end();
        }
    }
}
