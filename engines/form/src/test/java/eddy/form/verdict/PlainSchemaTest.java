package eddy.form.verdict;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

import eddy.form.Forms;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema that is given away, on a validator that knows nothing of ours. */
class PlainSchemaTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final SchemaRegistry STANDARD =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void names_and_options_are_told_in_one_language_and_nothing_of_ours_is() {
        var plain = Forms.of("crm", Forms.CUSTOMER).plainSchema(Locale.CHINA);
        assertThat(plain.toString()).doesNotContain("x-eddy");
        assertThat(plain.path("title").asText()).isEqualTo("客户");
        assertThat(plain.at("/properties/tier/title").asText()).isEqualTo("分层");
        assertThat(plain.at("/properties/tier/oneOf/1")).isEqualTo(Forms.json("{'const': 'low', 'title': '低'}"));
        assertThat(plain.at("/properties/likes/items/oneOf/0/title").asText()).isEqualTo("甲");
        assertThat(plain.at("/properties/tier/enum").isMissingNode()).isTrue();
    }

    @Test
    void it_says_of_random_records_what_the_schema_of_the_form_says() {
        int refused = 0;
        int taken = 0;
        for (int number = 0; number < 60; number++) {
            var random = new RandomForm(20_261_128, number);
            var form = random.form();
            var own = STANDARD.getSchema(form.schema());
            var plain = STANDARD.getSchema(form.plainSchema(Locale.ENGLISH));
            for (ObjectNode record : random.records(40)) {
                ObjectNode values = form.normalised(record);
                boolean fits = own.validate(values).isEmpty();
                assertThat(plain.validate(values).isEmpty())
                        .as("%s of %s", values, form.key())
                        .isEqualTo(fits);
                refused += fits ? 0 : 1;
                taken += fits ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(taken).isGreaterThan(100);
    }
}
