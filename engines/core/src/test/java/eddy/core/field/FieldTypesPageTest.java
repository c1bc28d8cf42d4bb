package eddy.core.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the field types is written from the registry; {@code -Deddy.docs=write} writes it anew. */
class FieldTypesPageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_page_says_what_the_registry_says() throws IOException {
        var file = root().resolve("docs/formats/field-types.md");
        var page = page();
        if ("write".equals(System.getProperty("eddy.docs"))) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/formats"))) {
            here = here.getParent();
        }
        return here;
    }

    private static String page() throws JsonProcessingException {
        var page = new StringBuilder("""
                # Field types

                What `x-eddy.type` of a property of a form may be ([form](README.md#form)). The JSON Schema is what the type itself
                asks for; a form may narrow it. *Column* is the type in the database, *operators* are those a condition offers.
                Each type has a page of its own with an example, its settings, its cells in files and what may be wrong with a value.
                This page is written from the registry of types.

                """);
        for (FieldType type : FieldTypes.standard().all()) {
            page.append("## [`%s`](field-types/%s.md) %s · %s%n%n"
                    .formatted(
                            type.key(),
                            type.key(),
                            type.label().in(Locale.CHINA),
                            type.label().in(Locale.ENGLISH)));
            if (type.computed()) {
                page.append("Computed: it takes no value, neither from people nor from files.");
                page.append(type.key().equals("serial") ? "\n\n" : " The rest depends on its result.\n\n");
            }
            page.append("```json%n%s%n```%n%n".formatted(schema(type)));
            page.append("Column `%s` · kind `%s` · operators `%s`%n%n"
                    .formatted(
                            type.column().getTypeName(),
                            type.kind().name().toLowerCase(Locale.ROOT),
                            String.join(" ", type.operators())));
        }
        return page.toString().strip().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static String schema(FieldType type) throws JsonProcessingException {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putArray("options").addObject().put("value", "a");
        return JSON.writeValueAsString(type.schema(settings));
    }
}
