package eddy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import eddy.core.document.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

class MenuIconsTest {

    @Test
    void the_format_lists_the_same_icons() throws IOException {
        var schema = JsonText.parse(Files.readString(Path.of("../../docs/formats/app.schema.json")))
                .value()
                .orElseThrow();
        var listed = new ArrayList<String>();
        schema.at("/$defs/page/properties/icon/enum").forEach(name -> listed.add(name.asText()));
        assertThat(listed).isEqualTo(MenuIcons.NAMES);
    }
}
