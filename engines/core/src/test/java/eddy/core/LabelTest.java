package eddy.core;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LabelTest {

    private final Label customer = Label.of("客户", "Customer");

    @Test
    void speaks_the_readers_language() {
        assertThat(customer.in(Locale.CHINA)).isEqualTo("客户");
        assertThat(customer.in(Locale.forLanguageTag("zh-HK"))).isEqualTo("客户");
        assertThat(customer.in(Locale.UK)).isEqualTo("Customer");
        assertThat(customer.in(Locale.GERMANY)).isEqualTo("Customer");
    }

    @Test
    void fills_a_gap_from_another_language() {
        assertThat(new Label(Map.of("zh-CN", "客户")).in(Locale.ENGLISH)).isEqualTo("客户");
        assertThat(new Label(Map.of("en", "Customer")).in(Locale.CHINA)).isEqualTo("Customer");
        assertThat(new Label(Map.of("fr", "Client")).in(Locale.CHINA)).isEqualTo("Client");
        assertThat(new Label(null).in(Locale.CHINA)).isEmpty();
    }

    @Test
    void is_a_plain_object_in_json() throws JsonProcessingException {
        var json = new JsonMapper();
        assertThat(json.readValue("{\"zh-CN\":\"客户\",\"en\":\"Customer\"}", Label.class))
                .isEqualTo(customer);
        assertThat(json.readTree(json.writeValueAsString(customer)).path("en").asText())
                .isEqualTo("Customer");
    }
}
