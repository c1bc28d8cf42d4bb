package eddy.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples of document formats in {@code docs/formats/fixtures}. */
public final class Fixtures {

    private static final Pattern EXPECT = Pattern.compile("expect: ([a-z._]+)");

    private Fixtures() {}

    /** A fixture's key and text. */
    public record Fixture(String key, String text) {

        /** The code of the issue an invalid fixture names in a comment. */
        public String expected() {
            var found = EXPECT.matcher(text);
            if (!found.find()) {
                throw new IllegalStateException(key + " does not say which issue it expects");
            }
            return found.group(1);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    public static Stream<Fixture> all(String kind, String validity) {
        try (var files = Files.list(folder(kind, validity))) {
            return files.sorted().map(Fixtures::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Fixture one(String kind, String validity, String key) {
        return all(kind, validity).filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static Path folder(String kind, String validity) {
        return Path.of("../../docs/formats/fixtures", kind, validity);
    }

    private static Fixture read(Path file) {
        try {
            var name = file.getFileName().toString();
            return new Fixture(name.substring(0, name.indexOf('.')), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
