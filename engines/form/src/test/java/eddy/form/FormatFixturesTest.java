package eddy.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.form.internal.compile.JsonSchemas;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every published format accepts its valid examples and the documents of the templates that ship, and refuses the invalid
 * ones. What only a compiler can refuse is left to the kind's own engine; forms are compiled here.
 */
class FormatFixturesTest {

    private static final Path ROOT = root();
    private static final Path FORMATS = ROOT.resolve("docs/formats");
    /** Kinds whose invalid examples are refused by the schema alone. */
    private static final List<String> BY_SCHEMA = List.of("app", "message", "case");

    private final Map<String, Schema> schemas = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> valid_examples_are_accepted() throws IOException {
        return fixtures("valid")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    assertThat(schema(kind(file)).validate(read(file))).isEmpty();
                    if (kind(file).equals("form")) {
                        assertThat(Forms.compile("formats", Files.readString(file))
                                        .issues())
                                .isEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> invalid_examples_are_refused() throws IOException {
        return fixtures("invalid")
                .filter(file -> BY_SCHEMA.contains(kind(file)) || kind(file).equals("form"))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    boolean bySchema = !schema(kind(file)).validate(read(file)).isEmpty();
                    boolean byCompiler = kind(file).equals("form")
                            && Forms.compile("formats", Files.readString(file))
                                    .value()
                                    .isEmpty();
                    assertThat(bySchema || byCompiler).isTrue();
                    assertThat(byCompiler)
                            .as("a form refused by its format")
                            .isEqualTo(kind(file).equals("form"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> documents_of_templates_follow_their_formats() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.walk(ROOT.resolve("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var inTemplate = ROOT.resolve("templates").relativize(file);
                var path = inTemplate.subpath(1, inTemplate.getNameCount()).toString();
                for (DocumentKind kind : DocumentKind.values()) {
                    if (kind.keyIn(path).isPresent() && Files.exists(FORMATS.resolve(kind.key() + ".schema.json"))) {
                        tests.add(DynamicTest.dynamicTest(inTemplate.toString(), () -> assertThat(
                                        schema(kind.key()).validate(read(file)))
                                .isEmpty()));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static Stream<Path> fixtures(String folder) throws IOException {
        var all = new ArrayList<Path>();
        try (var kinds = Files.list(FORMATS.resolve("fixtures"))) {
            for (Path kind : kinds.sorted().toList()) {
                if (Files.exists(FORMATS.resolve(kind.getFileName() + ".schema.json"))) {
                    try (var files = Files.list(kind.resolve(folder))) {
                        files.filter(f -> f.toString().endsWith(".json"))
                                .sorted()
                                .forEach(all::add);
                    }
                }
            }
        }
        return all.stream();
    }

    private Schema schema(String kind) {
        return schemas.computeIfAbsent(kind, k -> JsonSchemas.compile(read(FORMATS.resolve(k + ".schema.json"))));
    }

    private static String kind(Path fixture) {
        return fixture.getParent().getParent().getFileName().toString();
    }

    private static String name(Path fixture) {
        return kind(fixture) + ": " + fixture.getFileName();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonText.parse(Files.readString(file)).orThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/formats"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
