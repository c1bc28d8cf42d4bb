package eddy.backend.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import eddy.app.Bundle;
import eddy.app.BundleCodec;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays every case of every template that ships: given – when – then, in virtual time. */
@EachDatabase
class TemplateCasesTest {

    private static final Path TEMPLATES = Path.of("../templates");

    private final CaseWorld world;
    private final CaseFormat format = new CaseFormat();

    TemplateCasesTest(TestDatabase database) {
        world = new CaseWorld(database);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @TestFactory
    List<DynamicContainer> every_case_of_a_template_holds() throws IOException {
        var templates = new ArrayList<DynamicContainer>();
        try (var folders = Files.list(TEMPLATES)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                var bundle = new BundleCodec().readFolder(folder).orThrow();
                templates.add(
                        DynamicContainer.dynamicContainer(folder.getFileName().toString(), tests(bundle).stream()));
            }
        }
        assertThat(templates).isNotEmpty();
        return templates;
    }

    private List<DynamicTest> tests(Bundle bundle) {
        var compiled = world.engines().compile("cases", bundle).orThrow();
        var tests = new ArrayList<DynamicTest>();
        for (Document document : bundle.documents(DocumentKind.CASE)) {
            var app = "case" + tests.size();
            tests.add(DynamicTest.dynamicTest(
                    document.key() + ": " + CaseFormat.label(document).in(Locale.ENGLISH),
                    () -> CasePlay.play(world, app, bundle, format.read(document, compiled))));
        }
        return tests;
    }
}
