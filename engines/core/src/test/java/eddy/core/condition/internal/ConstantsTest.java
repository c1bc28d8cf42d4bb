package eddy.core.condition.internal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.field.ValueKind;

import static org.assertj.core.api.Assertions.assertThat;

class ConstantsTest {

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
        "TEXT, anything, TEXT, anything",
        "CHOICE, high, CHOICE, high",
        "NUMBER, 12.50, NUMBER, 12.5",
        "NUMBER, -3, NUMBER, -3",
        "BOOLEAN, true, BOOLEAN, true",
        "DATE, 2026-03-15, DATE, 2026-03-15",
        "DATETIME, 2026-03-15, DATE, 2026-03-15",
        "DATE, 2026-03-15T10:00:00+08:00, DATETIME, 2026-03-15T02:00:00Z",
        "DATETIME, 2026-03-15T10:00:00+08:00, DATETIME, 2026-03-15T02:00:00Z",
        "PERSON, 00000000-0000-7000-8000-000000000001, PERSON, 00000000-0000-7000-8000-000000000001"
    })
    void text_becomes_a_value_of_its_kind(ValueKind kind, String text, ValueKind expected, String shown) {
        var known = Constants.parse(text, kind).orElseThrow();
        assertThat(known.kind()).isEqualTo(expected);
        assertThat(Side.text(known.value().orElseThrow())).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{1} is no {0}")
    @CsvSource({
        "NUMBER, twelve",
        "NUMBER, 1e5",
        "NUMBER, 1234567890123456789012345678901",
        "BOOLEAN, yes",
        "DATE, 2026-02-30",
        "DATE, today",
        "DATETIME, 2026-03-15T10:00:00",
        "LINK, 1-1-1-1-1",
        "PERSON, lina"
    })
    void other_text_is_no_value(ValueKind kind, String text) {
        assertThat(Constants.parse(text, kind)).isEmpty();
    }
}
