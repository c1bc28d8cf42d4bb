package eddy.backend.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import eddy.app.CompiledApp;
import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.JsonText;
import eddy.core.issue.IssueTexts;

/**
 * Reads case documents, strictly: what the published schema does not know is refused, and so is every name that the app
 * does not have. A case that names a message wrongly would otherwise prove that it was not sent.
 */
final class CaseFormat {

    private static final Path SCHEMA = Path.of("../docs/formats/case.schema.json");

    private final Schema schema;

    CaseFormat() {
        try {
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            b -> b.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .pathType(PathType.JSON_POINTER)
                                    .locale(Locale.ENGLISH)
                                    .build()))
                    .getSchema(JsonText.parse(Files.readString(SCHEMA)).orThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError with every mistake and its place */
    CaseDocument read(Document document, CompiledApp app) {
        var parsed = JsonText.parse(document.content());
        if (parsed.value().isEmpty()) {
            throw refused(
                    document,
                    parsed.issues().stream()
                            .map(i -> i.place() + ": " + IssueTexts.load().text(i, Locale.ENGLISH))
                            .toList());
        }
        var json = parsed.orThrow();
        var mistakes = new ArrayList<String>();
        schema.validate(json).forEach(e -> mistakes.add(e.getInstanceLocation() + ": " + e.getMessage()));
        if (mistakes.isEmpty()) {
            if (!json.get("key").asText().equals(document.key())) {
                mistakes.add(
                        "/key: is “" + json.get("key").asText() + "”, the file's name says “" + document.key() + "”");
            }
            new CaseNames(app, mistakes).check("", json);
        }
        if (!mistakes.isEmpty()) {
            throw refused(document, mistakes);
        }
        return CaseDocument.of(json);
    }

    /** What a case is called; its key when it does not say so. */
    static Label label(Document document) {
        var label = JsonText.parse(document.content()).value().map(j -> j.path("label"));
        return label.isPresent() && label.get().path("en").isTextual()
                ? Label.of(
                        label.get().path("zh-CN").asText(),
                        label.get().get("en").asText())
                : Label.of(document.key(), document.key());
    }

    private static AssertionError refused(Document document, List<String> mistakes) {
        return new AssertionError(document.path() + " is not a case:\n  " + String.join("\n  ", mistakes));
    }
}
