package eddy.report.internal.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets Java draw text on a Linux machine without fontconfig or without any font, as small containers are: there the JDK
 * fails at the first use of a font, even of one that is brought along. Its own font configuration, written here and
 * named in {@code sun.awt.fontconfig}, says that our font is the machine's font.
 */
final class BareMachine {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String NAME = "-noto-sans sc-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
    private static final List<String> LOGICAL = List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");
    private static final List<String> FOLDERS =
            List.of("usr/share/fonts", "usr/local/share/fonts", "usr/share/X11/fonts");

    private BareMachine() {}

    /** Must run before anything of AWT; does nothing where fonts are installed or the property is set. */
    static synchronized void prepare() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (linux && System.getProperty(PROPERTY) == null && isBare(Path.of("/"))) {
            try {
                var folder = Files.createTempDirectory("eddy-font");
                folder.toFile().deleteOnExit();
                System.setProperty(PROPERTY, configure(folder).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the machine at {@code root} has no font configuration or no font. */
    static boolean isBare(Path root) {
        return !Files.exists(root.resolve("etc/fonts/fonts.conf"))
                || FOLDERS.stream().noneMatch(folder -> holdsFont(root.resolve(folder)));
    }

    /** Writes the font and the configuration that names it; returns the configuration's file. */
    static Path configure(Path folder) throws IOException {
        var font = folder.resolve("font.ttf");
        try (var in = Fonts.open(Fonts.REGULAR)) {
            Files.copy(in, font);
        }
        var lines = Stream.concat(
                        Stream.of("version=1", "sequence.allfonts=latin-1"),
                        LOGICAL.stream().flatMap(l -> STYLES.stream().map(s -> l + "." + s + ".latin-1=" + NAME)))
                .collect(Collectors.toList());
        lines.add("filename." + NAME.replace(' ', '_') + "=" + font);
        var file = Files.write(folder.resolve("fontconfig.properties"), lines);
        file.toFile().deleteOnExit();
        font.toFile().deleteOnExit();
        return file;
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.anyMatch(f -> f.toString().matches(".*\\.(ttf|otf|ttc|pfb|pcf(\\.gz)?)"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
