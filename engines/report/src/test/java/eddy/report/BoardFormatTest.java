package eddy.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.core.issue.Severity;
import eddy.testkit.MarkdownTables;
import eddy.testkit.TestTables;

import static org.assertj.core.api.Assertions.assertThat;

/** The published format: its JSON Schema and its examples under docs/formats. */
class BoardFormatTest {

    private static final Path FORMATS = Path.of("..", "..", "docs", "formats");
    private static final Path FIXTURES = FORMATS.resolve("fixtures").resolve("board");
    private static final JsonMapper JSON = new JsonMapper();
    private static final IssueTexts TEXTS = IssueTexts.load();

    private final BoardScope scope =
            new BoardScope(new TestTables(MarkdownTables.read(getClass(), "queries.md")).tables());
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(FORMATS.resolve("board.schema.json")));

    @TestFactory
    Stream<DynamicTest> a_valid_board_passes_the_schema_and_compiles() throws IOException {
        try (var files = Files.list(FIXTURES.resolve("valid"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        assertThat(refusals(file)).isEmpty();
                        assertThat(compile(file).issues()).isEmpty();
                    }));
        }
    }

    @TestFactory
    Stream<DynamicTest> an_invalid_board_is_refused_at_the_place_of_its_mistake() {
        return MarkdownTables.parse(text(FIXTURES.resolve("invalid").resolve("README.md")))
                .table("invalid boards")
                .named()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.get("file"), () -> {
                    var file = FIXTURES.resolve("invalid").resolve(row.get("file") + ".board.json");
                    var compiled = compile(file);
                    assertThat(compiled.value()).isEmpty();
                    assertThat(compiled.issues())
                            .filteredOn(Issue::isError)
                            .extracting(i -> i.place() + " " + i.code())
                            .contains(row.get("place") + " " + row.get("issue"));
                    assertThat(!refusals(file).isEmpty())
                            .as("the schema refuses it")
                            .isEqualTo(row.get("schema").equals("yes"));
                    for (var locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                        assertThat(compiled.issues()).allSatisfy(i -> assertThat(TEXTS.text(i, locale))
                                .doesNotContain("{", "@")
                                .doesNotStartWith("board."));
                    }
                }));
    }

    @Test
    void every_invalid_example_is_listed() throws IOException {
        var listed = MarkdownTables.parse(text(FIXTURES.resolve("invalid").resolve("README.md")))
                .table("invalid boards")
                .named();
        try (var files = Files.list(FIXTURES.resolve("invalid"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".board.json")))
                    .containsExactlyInAnyOrderElementsOf(listed.stream()
                            .map(r -> r.get("file") + ".board.json")
                            .toList());
        }
    }

    @Test
    void all_mistakes_of_a_board_are_found_at_once() {
        var board =
                "{\"schemaVersion\":1,\"key\":\"x\",\"label\":{\"en\":\"X\"},\"dataSets\":{\"a\":{\"table\":\"no\"},"
                        + "\"b\":{\"table\":\"order\",\"measures\":{\"m\":{\"label\":{},\"fn\":\"sum\"}}}},"
                        + "\"widgets\":[{\"id\":\"w\",\"type\":\"bar\",\"dataSet\":\"a\",\"measures\":[\"m\"]}],\"layout\":[]}";

        var issues = new BoardCompiler()
                .compile(new Document("board", "x", board), scope)
                .issues();

        assertThat(issues)
                .extracting(Issue::code)
                .containsExactly(
                        "board.table.unknown",
                        "board.label.missing",
                        "board.measure.field.missing",
                        "board.layout.missing");
        assertThat(issues).filteredOn(i -> i.severity() == Severity.WARNING).hasSize(1);
    }

    @Test
    void a_broken_text_is_one_issue() {
        var issues = new BoardCompiler()
                .compile(new Document("board", "x", "{"), scope)
                .issues();

        assertThat(issues).extracting(Issue::code).containsExactly("json.syntax");
    }

    @Test
    void a_board_knows_every_field_it_reads() {
        var board =
                compile(FIXTURES.resolve("valid").resolve("sales.board.json")).orThrow();

        assertThat(board.reads())
                .extracting(r -> r.table() + "." + r.field())
                .containsExactlyInAnyOrder(
                        "order.state", "order.amount", "order.ordered_at", "order.customer", "customer.tier");
        assertThat(new BoardCompiler().kind()).isEqualTo(DocumentKind.BOARD);
    }

    private Compiled<CompiledBoard> compile(Path file) {
        var content = text(file);
        var key = read(file).path("key").asText();
        return new BoardCompiler().compile(new Document("board", key, content), scope);
    }

    private List<?> refusals(Path file) {
        return schema.validate(read(file));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
