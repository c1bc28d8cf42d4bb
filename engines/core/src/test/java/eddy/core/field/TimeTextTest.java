package eddy.core.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeTextTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Test
    void reads_a_day_however_it_is_written() {
        var random = new Random(3);
        var forms = List.of("uuuu-MM-dd", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd", "uuuu 年 M 月 d 日");
        for (int i = 0; i < 500; i++) {
            var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
            for (String form : forms) {
                var text = DateTimeFormatter.ofPattern(form, Locale.ROOT).format(day);
                assertThat(TimeText.read(text).orElseThrow().day()).as(text).isEqualTo(day);
            }
        }
    }

    @Test
    void reads_what_programs_write_as_the_jdk_does() {
        var random = new Random(5);
        var strange = "0123456789-:TZ+٣ ";
        for (int i = 0; i < 20_000; i++) {
            var moment = OffsetDateTime.parse("1900-01-01T00:00:00Z").plusSeconds((long) (random.nextDouble() * 8e9));
            var text = new StringBuilder(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
            for (int broken = random.nextInt(3); broken > 0; broken--) {
                text.setCharAt(random.nextInt(text.length()), strange.charAt(random.nextInt(strange.length())));
            }
            var day = text.substring(0, 10);
            assertThat(result(() -> TimeText.moment(text.toString())))
                    .as(text.toString())
                    .isEqualTo(result(() -> OffsetDateTime.parse(text)));
            assertThat(result(() -> TimeText.day(day))).as(day).isEqualTo(result(() -> LocalDate.parse(day)));
        }
    }

    private static Optional<Object> result(Supplier<Object> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Test
    void reads_a_spreadsheets_count_of_days() {
        for (int serial : new int[] {10_000, 36_526, 46_053, 73_050}) {
            var day = LocalDate.of(1899, 12, 30).plus(serial, ChronoUnit.DAYS);
            assertThat(TimeText.read(Integer.toString(serial)).orElseThrow().day())
                    .isEqualTo(day);
        }
        assertThat(TimeText.read("36526").orElseThrow().day()).isEqualTo("2000-01-01");
        assertThat(TimeText.read("36526.75").orElseThrow().in(CHINA)).isEqualTo("2000-01-01T10:00:00Z");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-15 1:02, 2026-03-15T01:02:00",
        "2026-03-15 01:02:03, 2026-03-15T01:02:03",
        "2026-03-15T01:02:03.5, 2026-03-15T01:02:03.5",
        "2026-03-15 上午9:30, 2026-03-15T09:30:00",
        "2026-03-15 下午 12:30, 2026-03-15T12:30:00",
        "2026-03-15 1:02 pm, 2026-03-15T13:02:00",
        "2026-03-15 12:02 AM, 2026-03-15T00:02:00",
        "2026年3月15日 9时5分6秒, 2026-03-15T09:05:06",
        "2026年3月15日9点5分, 2026-03-15T09:05:00",
        "２０２６－０３－１５ ０９：０５, 2026-03-15T09:05:00"
    })
    void reads_a_time_however_it_is_written(String text, LocalDateTime expected) {
        var read = TimeText.read(text).orElseThrow();
        assertThat(read.in(CHINA).atZoneSameInstant(CHINA).toLocalDateTime()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-15T10:00:00+08:00, 2026-03-15T02:00:00Z",
        "2026-03-15 10:00 +0800, 2026-03-15T02:00:00Z",
        "2026-03-15T10:00:00Z, 2026-03-15T10:00:00Z",
        "2026-03-15T10:00:00.1234567Z, 2026-03-15T10:00:00.123456Z"
    })
    void an_offset_in_the_text_wins_and_microseconds_are_kept(String text, OffsetDateTime expected) {
        assertThat(TimeText.read(text).orElseThrow().in(CHINA)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01",
                "2026-00-10",
                "2026-04-31",
                "2025-02-29",
                "26-01-01",
                "1/2/2026",
                "20261301",
                "2026-01-01 24:00",
                "2026-01-01 10:60",
                "2026-01-01 noon",
                "9999",
                "123456",
                "-46053",
                "2026",
                "",
                "2026-01-01T10:00:00+99:00"
            })
    void does_not_guess(String text) {
        assertThat(TimeText.read(text)).isEmpty();
    }

    @Test
    void times_without_a_zone_are_chinas_unless_the_field_says_otherwise() {
        var settings = JsonNodeFactory.instance.objectNode();
        assertThat(TimeText.zone(settings)).isEqualTo(CHINA);
        assertThat(TimeText.zone(settings.put("zone", "UTC"))).isEqualTo(ZoneId.of("UTC"));
    }
}
