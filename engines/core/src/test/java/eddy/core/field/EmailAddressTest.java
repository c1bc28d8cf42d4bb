package eddy.core.field;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "emails.csv", delimiter = '|', quoteCharacter = '\0')
    void an_address_is_one_wherever_it_comes_from(String address, String verdict) {
        assertThat(EmailAddress.isOne(address)).isEqualTo(verdict.equals("yes"));
        var read = new EmailType().fromText(address, JsonNodeFactory.instance.objectNode());
        assertThat(read.value().isPresent()).as("in a file").isEqualTo(verdict.equals("yes"));
    }
}
