package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser's tests ask the form in the browser for its verdict on these records. A small part lies beside this test, so
 * that they run without a build of the server; {@code -Deddy.docs=write} writes it anew. The large part is made here.
 */
class VerdictPairsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Path SMALL = Path.of("src/test/resources/eddy/form/verdict/pairs.jsonl");
    private static final Path LARGE = Path.of("target/verdict/pairs.jsonl");

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
}
