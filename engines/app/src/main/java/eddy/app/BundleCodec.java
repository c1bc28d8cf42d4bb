package eddy.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import eddy.app.internal.BundleFiles;
import eddy.app.internal.FolderReader;
import eddy.app.internal.ZipReader;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/**
 * Reads a bundle from a folder or a zip and writes it back. What a stranger sends is never trusted: paths that climb
 * out, links, duplicate names, bombs and files too large are refused with issues; unknown files are left out with a
 * warning. A zip may hold the app's folder itself instead of its content.
 */
public final class BundleCodec {

    /** Zip entries carry no real time, so that the same bundle always gives the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Limits limits;

    public BundleCodec() {
        this(Limits.DEFAULT);
    }

    public BundleCodec(Limits limits) {
        this.limits = limits;
    }

    /**
     * What is accepted; sizes in bytes.
     *
     * @param archive  of a zip as sent
     * @param entries  files in it
     * @param document of one document
     * @param data     of one data file
     * @param total    of everything, unpacked
     * @param ratio    unpacked ÷ packed of one file; asked of files above {@link #RATIO_FREE} bytes only
     */
    public record Limits(long archive, int entries, int document, int data, long total, int ratio) {
        private static final int MB = 1 << 20;
        /** Small files may compress as well as they like. */
        public static final int RATIO_FREE = MB;

        public static final Limits DEFAULT = new Limits(64L * MB, 2_000, 4 * MB, 64 * MB, 256L * MB, 100);
    }

    /** @throws IOException when the disk fails; what is wrong with the content is an issue */
    public Compiled<Bundle> readFolder(Path folder) throws IOException {
        var files = new BundleFiles(limits);
        new FolderReader(limits).read(folder, files);
        return files.bundle();
    }

    /** Reads to the end of {@code zip} or to the limit; does not close it. */
    public Compiled<Bundle> readZip(InputStream zip) throws IOException {
        byte[] bytes = zip.readNBytes((int) Math.min(limits.archive() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limits.archive()) {
            return Compiled.failed(Issue.error("bundle.archive.large", "", "limit", limits.archive()));
        }
        var files = new BundleFiles(limits);
        new ZipReader(limits).read(bytes, files);
        return files.bundle();
    }

    /** Writes the same bytes for the same bundle; does not close {@code out}. */
    public void writeZip(Bundle bundle, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var file : bundle.contents().entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** Writes every file below {@code folder}, which is created when absent; files already there stay. */
    public void writeFolder(Bundle bundle, Path folder) throws IOException {
        for (var file : bundle.contents().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
