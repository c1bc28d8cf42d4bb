package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser's tests ask the form in the browser for its verdict on these records, the backend's knock at its doors with
 * them. Small parts lie beside this test, so that they run alone; {@code -Deddy.docs=write} writes them anew. The large parts
 * are made here.
 */
class VerdictPairsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Path SMALL = Path.of("src/test/resources/eddy/form/verdict/pairs.jsonl");
    private static final Path LARGE = Path.of("target/verdict/pairs.jsonl");
    private static final Path FEW_DOORS = Path.of("src/test/resources/eddy/form/verdict/doors.jsonl");
    private static final Path MANY_DOORS = Path.of("target/verdict/doors.jsonl");

    @Test
    void the_small_part_is_what_the_server_says_now() throws IOException {
        var lines = VerdictPairs.lines(7, 40, 12, NOW);
        if ("write".equals(System.getProperty("eddy.docs"))) {
            VerdictPairs.write(SMALL, lines);
        }
        assertThat(Files.readString(SMALL)).isEqualTo(lines);
    }

    @Test
    void the_large_part_is_written_for_the_browser() throws IOException {
        var lines = VerdictPairs.lines(20_261_128, 200, 50, NOW);
        VerdictPairs.write(LARGE, lines);
        assertThat(lines.lines()).hasSize(200);
    }

    @Test
    void the_small_part_for_the_doors_is_what_is_made_now() throws IOException {
        var lines = DoorLines.of(11, 20, 10);
        if ("write".equals(System.getProperty("eddy.docs"))) {
            VerdictPairs.write(FEW_DOORS, lines);
        }
        assertThat(Files.readString(FEW_DOORS)).isEqualTo(lines);
    }

    @Test
    void the_large_part_for_the_doors_is_written_for_the_backend() throws IOException {
        var lines = DoorLines.of(20_261_128, 200, 50);
        VerdictPairs.write(MANY_DOORS, lines);
        assertThat(lines.lines()).hasSize(200);
    }
}
