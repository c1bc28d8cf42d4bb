package eddy.backend.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.Tika;

/** What a file is, by its bytes. The name only tells formats apart that begin alike, such as those packed in ZIP. */
final class ContentTypes {

    /** Shown by the browser in place; everything else is saved. None of them can run anything. */
    static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    private static final Set<String> CONTAINERS =
            Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"));
    private static final Map<String, String> EXPECTED = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "bmp", "image/bmp",
            "pdf", "application/pdf",
            "zip", "application/zip");
    private static final int LOOKED_AT = 64 * 1024;

    private ContentTypes() {}

    /** The library is found when the first file comes. */
    private static final class Detector {
        private static final Tika TIKA = new Tika();
    }

    static String of(Path file, String name) {
        try (var in = Files.newInputStream(file)) {
            var found = Detector.TIKA.detect(in.readNBytes(LOOKED_AT));
            return CONTAINERS.contains(found) ? NAMED.getOrDefault(extension(name), "application/zip") : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type a name promises and the bytes do not keep. */
    static Optional<String> broken(String name, String found) {
        return Optional.ofNullable(EXPECTED.get(extension(name))).filter(expected -> !expected.equals(found));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
