package eddy.form.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Finds out by its content, never by its name, what kind of table a file is. */
final class FileDetection {

    static final int SAMPLE = 200;
    private static final int HEAD = 1 << 18;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Path path;
    private final FileSettings settings;
    private final ImportLimits limits;

    FileDetection(Path path, FileSettings settings, ImportLimits limits) {
        this.path = path;
        this.settings = settings;
        this.limits = limits;
    }

    Compiled<TableFile> detect() throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return refuse("import.file.empty");
        }
        try {
            if (starts(head, 'P', 'K', 3, 4)) {
                return xlsx();
            }
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                return refuse("import.file.xls");
            }
            return text(head);
        } catch (IssueException e) {
            return Compiled.failed(e.issues());
        }
    }

    private Compiled<TableFile> xlsx() throws IOException {
        if (Files.size(path) > limits.xlsx()) {
            return refuse("import.file.large", "limit", limits.xlsx());
        }
        checkUnpacked();
        try (var rows = new XlsxRows(path, limits, 0)) {
            return table(rows, Optional.empty(), Optional.empty());
        }
    }

    /** Unpacks once and counts, because what a zip says of its sizes need not be true. */
    private void checkUnpacked() throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            long total = 0;
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                long limit = entry.getName().endsWith("sharedStrings.xml") ? limits.unpacked() / 4 : limits.unpacked();
                total += count(zip.getInputStream(entry), limit);
                if (total > limits.unpacked()) {
                    throw new IssueException(Issue.error("import.file.bomb", "", "limit", limits.unpacked()));
                }
            }
        } catch (ZipException e) {
            throw new IssueException(Issue.error("import.xlsx.broken", ""));
        }
    }

    private long count(InputStream in, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > limit) {
                throw new IssueException(Issue.error("import.file.bomb", "", "limit", limit));
            }
        }
        return total;
    }

    private Compiled<TableFile> text(byte[] head) throws IOException {
        if (Files.size(path) > limits.bytes()) {
            return refuse("import.file.large", "limit", limits.bytes());
        }
        var encoding = settings.encoding().or(() -> byMark(head)).or(() -> byZeros(head));
        if (encoding.isEmpty()) {
            for (byte b : head) {
                if (b == 0) {
                    return refuse("import.file.unknown");
                }
            }
            encoding = readsAs(StandardCharsets.UTF_8)
                    ? Optional.of(StandardCharsets.UTF_8)
                    : Optional.of(GB18030).filter(this::readsAs);
        }
        if (encoding.isEmpty()) {
            return refuse("import.encoding.unknown");
        }
        char delimiter = settings.delimiter().orElse(delimiter(head, encoding.get()));
        try (var rows = new CsvRows(TableFile.text(path, encoding.get()), delimiter, limits)) {
            return table(rows, encoding, Optional.of(delimiter));
        }
    }

    private static Optional<Charset> byMark(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)
                ? Optional.of(StandardCharsets.UTF_16)
                : Optional.empty();
    }

    /** UTF-16 without a mark: every other byte of Latin text is zero. */
    private static Optional<Charset> byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int many = head.length / 8;
        if (odd > many && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > many && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private boolean readsAs(Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 17);
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            for (int n = in.read(bytes.array(), 0, bytes.capacity()); ; ) {
                bytes.limit(bytes.position() + Math.max(0, n)).position(0);
                chars.clear();
                if (decoder.decode(bytes, chars, n < 0).isError()) {
                    return false;
                }
                if (n < 0) {
                    return true;
                }
                bytes.compact();
                n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The delimiter that cuts the first rows into the most columns, equally many in each. */
    private char delimiter(byte[] head, Charset encoding) throws IOException {
        var text = new String(head, encoding);
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            var counts = new HashMap<Integer, Integer>();
            int rows = 0;
            try (var csv = new CsvRows(new StringReader(text), candidate, limits)) {
                for (var row = csv.next(); row.isPresent() && rows < SAMPLE; row = csv.next()) {
                    counts.merge(row.get().cells().size(), 1, Integer::sum);
                    rows++;
                }
            } catch (IssueException e) {
                continue;
            }
            for (var count : counts.entrySet()) {
                double score = count.getKey() == 1 ? 0 : (double) count.getValue() / rows + count.getKey() * 0.001;
                if (score > bestScore) {
                    bestScore = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private Compiled<TableFile> table(RowSource rows, Optional<Charset> encoding, Optional<Character> delimiter)
            throws IOException {
        var first = new ArrayList<SourceRow>();
        for (var row = rows.next(); row.isPresent() && first.size() <= SAMPLE; row = rows.next()) {
            first.add(row.get());
        }
        if (first.isEmpty()) {
            return refuse("import.file.empty");
        }
        boolean header = settings.header().orElseGet(() -> looksLikeHeader(first));
        var sample = header ? first.subList(1, first.size()) : first.subList(0, Math.min(SAMPLE, first.size()));
        return Compiled.of(new TableFile(path, encoding, delimiter, header, names(first, header), sample, limits));
    }

    private static boolean looksLikeHeader(List<SourceRow> rows) {
        var names = new HashSet<String>();
        for (int i = 0; i < rows.get(0).cells().size(); i++) {
            var name = rows.get(0).cell(i);
            if (name.isEmpty() || name.matches("[-+]?[\\d.,]+%?|\\d{4}[-/]\\d.*")) {
                return false;
            }
            if (!names.add(name) && isValue(rows, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what the first row says in this column is said again below it: a value then, not a name. */
    private static boolean isValue(List<SourceRow> rows, int column) {
        var name = rows.get(0).cell(column);
        return rows.stream().skip(1).anyMatch(r -> r.cell(column).equals(name));
    }

    /** A name that is there twice gets a number, so that people can tell the columns apart. */
    private static List<String> names(List<SourceRow> rows, boolean header) {
        int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        var names = new ArrayList<String>();
        for (int i = 0; i < (header ? rows.get(0).cells().size() : width); i++) {
            var name = header ? rows.get(0).cell(i) : letters(i);
            var unique = name;
            for (int n = 2; names.contains(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** A, B, … Z, AA, AB … as spreadsheets name columns. */
    static String letters(int index) {
        var name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Compiled<TableFile> refuse(String code, Object... args) {
        return Compiled.failed(Issue.error(code, "", args));
    }
}
