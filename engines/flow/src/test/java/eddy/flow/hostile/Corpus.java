package eddy.flow.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Models that try to make the engine run something. */
public final class Corpus {

    private Corpus() {}

    public static Stream<Path> files() {
        try {
            var folder = Path.of(Corpus.class.getResource("/hostile").toURI());
            return Files.list(folder)
                    .filter(f -> f.toString().endsWith(".bpmn"))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A model of the class path. */
    public static String resource(String name) {
        try (var in = Corpus.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
