package eddy.backend.apps;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import eddy.backend.web.Documents;
import eddy.core.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the fields of new columns stand on the form. */
class NewFieldsTest {

    private static final String TABS = """
            {"type":"Categorization","elements":[{"type":"Category","elements":[]}]}""";

    private static JsonNode withFax(String ui) {
        var property = JsonNodeFactory.instance.objectNode().put("type", "string");
        var fields = new NewFields(List.of(new NewFields.Field("fax", property)));
        var form = "{\"schema\":{\"properties\":{}}" + (ui == null ? "" : ",\"ui\":" + ui) + "}";
        var made = Documents.json(fields.in(new Document("form", "customer", form)));
        assertThat(made.at("/schema/properties/fax/type").asText()).isEqualTo("string");
        return made.path("ui");
    }

    @Test
    void stand_in_a_section_at_the_end() {
        var ui = withFax("{\"type\":\"VerticalLayout\",\"elements\":[{\"type\":\"Label\"}]}");
        assertThat(ui.at("/elements/0/type").asText()).isEqualTo("Label");
        assertThat(ui.at("/elements/1/type").asText()).isEqualTo("Group");
        assertThat(ui.at("/elements/1/elements/0/scope").asText()).isEqualTo("#/properties/fax");
    }

    @Test
    void stand_below_tabs_and_not_among_them() {
        var ui = withFax(TABS);
        assertThat(ui.path("type").asText()).isEqualTo("VerticalLayout");
        assertThat(ui.at("/elements/0/type").asText()).isEqualTo("Categorization");
        assertThat(ui.at("/elements/0/elements")).hasSize(1);
        assertThat(ui.at("/elements/1/elements/0/scope").asText()).isEqualTo("#/properties/fax");
    }

    @Test
    void need_no_place_on_a_form_that_shows_all_its_fields() {
        assertThat(withFax(null).isMissingNode()).isTrue();
    }
}
