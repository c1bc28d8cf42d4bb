package eddy.report.internal.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Each type of field has a page, written from what the product knows; {@code -Deddy.docs=write} writes them anew. */
class FieldTypePagesTest {

    private static final Path PAGES = FieldTypeSources.ROOT.resolve("docs/formats/field-types");
    private static final FieldTypeSources SOURCES = new FieldTypeSources();

    static Stream<String> types() {
        return FieldTypes.standard().all().stream().map(FieldType::key);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_page_of_a_type_says_what_the_product_does(String type) throws IOException {
        var page = new FieldTypePage(SOURCES, field(type)).text();
        var file = PAGES.resolve(type + ".md");
        if ("write".equals(System.getProperty("eddy.docs"))) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }

    @Test
    void there_is_no_page_of_a_type_that_is_gone() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(types().toList());
        }
    }

    @Test
    void every_setting_says_which_types_have_it() {
        var known = types().collect(Collectors.toCollection(TreeSet::new));
        for (var setting : SOURCES.settings.properties()) {
            if (!Stream.of("type", "label", "hint", "column").toList().contains(setting.getKey())) {
                assertThat(setting.getValue().path("description").asText())
                        .as(setting.getKey())
                        .isNotEmpty();
                assertThat(setting.getValue().path("x-types").properties())
                        .as(setting.getKey())
                        .isNotEmpty()
                        .allSatisfy(e -> assertThat(known).contains(e.getKey()));
            }
        }
    }

    private static FieldModel field(String type) {
        return SOURCES.form.fields().stream()
                .filter(field -> field.settings().path("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FieldTypeSources.FIXTURE + " has no " + type));
    }
}
