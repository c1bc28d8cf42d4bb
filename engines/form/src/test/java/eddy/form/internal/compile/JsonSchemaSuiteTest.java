package eddy.form.internal.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The official test suite of draft 2020-12, its required part, on the validator that forms run on. */
class JsonSchemaSuiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the suite holds; a part that is lost on the way must not go unseen. */
    private static final int CASES = 1299;

    private static Path suite() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data/json-schema"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "shared/data/json-schema is not beside the project");
        return folder.resolve("shared/data/json-schema");
    }

    @Test
    void every_required_case_gets_the_verdict_of_the_suite() throws IOException {
        var suite = suite();
        var remotes = remotes(suite.resolve("remotes"));
        var registry = JsonSchemas.registry(false, remotes);
        var wrong = new ArrayList<String>();
        int cases = 0;
        for (Path file : files(suite.resolve("draft2020-12"), 1)) {
            for (JsonNode group : JSON.readTree(file.toFile())) {
                for (JsonNode test : group.path("tests")) {
                    cases++;
                    var verdict = verdict(registry, group.path("schema"), test.path("data"));
                    if (!verdict.equals(String.valueOf(test.path("valid").asBoolean()))) {
                        wrong.add(file.getFileName() + ": "
                                + group.path("description").asText() + ": "
                                + test.path("description").asText() + " → " + verdict);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).isEqualTo(CASES);
    }

    private static String verdict(SchemaRegistry registry, JsonNode schema, JsonNode data) {
        try {
            return String.valueOf(registry.getSchema(schema).validate(data).isEmpty());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static Map<String, JsonNode> remotes(Path folder) throws IOException {
        var remotes = new HashMap<String, JsonNode>();
        for (Path file : files(folder, 9)) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            remotes.put("http://localhost:1234/" + name, JSON.readTree(file.toFile()));
        }
        return remotes;
    }

    private static List<Path> files(Path folder, int depth) {
        try (var found = Files.walk(folder, depth)) {
            return found.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
