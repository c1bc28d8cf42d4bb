package eddy.backend.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing hostile is stored, whatever door it comes through. */
@QuarkusTest
class RichTextTest extends AppHttpTest {

    private static final String STORY =
            "{'type': 'string', 'x-eddy': {'type': 'rich_text', 'label': {'zh-CN': '经过', 'en': 'Story'}}}";
    private static final List<String> EVIL = List.of(
            "<script", "onerror", "onload", "onclick", "javascript:", "data:", "style=", "<img", "<svg", "<iframe");

    @Override
    protected String app() {
        return "stories";
    }

    @Override
    protected void prepare() {
        addField("customer", "story", STORY);
        publish();
    }

    private static List<String> hostile() throws IOException {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("engines/core"))) {
            here = here.getParent();
        }
        var file = here.resolve("engines/core/src/test/resources/eddy/core/field/hostile_html.txt");
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(l -> l.contains("words"))
                .toList();
    }

    private static void harmless(String html) {
        var escaped = html.replaceAll("&lt;.*?&gt;", "");
        EVIL.forEach(
                evil -> assertThat(escaped.toLowerCase(java.util.Locale.ROOT)).doesNotContain(evil));
    }

    @Test
    void createdAndChangedRecordsHoldCleanTextOnly() throws IOException {
        var changed = create("customer", Map.of("unified_id", "rt"));
        int at = 0;
        for (var html : hostile()) {
            var values = new HashMap<String, Object>(Map.of("unified_id", "rt" + at++, "story", html + "<p>end</p>"));
            var created = create("customer", values);
            harmless(record("customer", created).path("values.story"));
            patch("customer", changed, Map.of("story", html + "<p>end</p>"));
            harmless(record("customer", changed).path("values.story"));
        }
    }

    @Test
    void importedCellsAreCleanedToo() throws IOException {
        var csv = new StringBuilder("unified_id,story\n");
        int at = 0;
        for (var html : hostile()) {
            csv.append("im")
                    .append(at++)
                    .append(",\"")
                    .append((html + "<p>end</p>").replace("\"", "\"\""))
                    .append("\"\n");
        }
        int rows = at;
        var imports = path() + "/forms/customer/imports";
        String upload = admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart(
                        "file",
                        "stories.csv",
                        new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)))
                .post(imports + "/inspect")
                .path("id");
        var columns = Map.of("0", Map.of("field", "unified_id"), "1", Map.of("field", "story"));
        finished(admin().json()
                .body(Map.of("mapping", Map.of("columns", columns, "mode", "allOrNothing")))
                .post(imports + "/" + upload + "/run")
                .path("id"));
        var imported = admin().json()
                .body(Map.of("search", "im", "limit", 200))
                .post(records("customer") + "/query")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.values.story");
        assertThat(imported).hasSize(rows).allSatisfy(RichTextTest::harmless);
    }
}
