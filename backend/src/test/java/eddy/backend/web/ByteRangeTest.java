package eddy.backend.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} of ten bytes")
    @CsvSource({
        "bytes=0-3, 0, 4",
        "bytes=4-, 4, 6",
        "bytes=-3, 7, 3",
        "bytes=-30, 0, 10",
        "bytes=8-99, 8, 2",
        "bytes=9-9, 9, 1"
    })
    void aPartIsReadFromTheHeader(String header, long from, long length) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange(from, length, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"})
    void whatIsNotOneRangeMeansTheWhole(String header) {
        assertThat(ByteRange.of(header, 10).isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99-5"})
    void whatLiesBehindTheEndIsRefused(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.RANGE_UNSATISFIABLE));
    }

    @Test
    void noHeaderMeansTheWhole() {
        assertThat(ByteRange.of(null, 10)).isEqualTo(ByteRange.whole(10));
    }
}
