package eddy.flow.internal.run;

import java.util.List;

import org.junit.jupiter.api.Test;

import eddy.flow.InterestingEvent.Kind;
import eddy.flow.spi.Awaited;

import static org.assertj.core.api.Assertions.assertThat;

class AwaitedTextTest {

    private static final Awaited BOTH = new Awaited(List.of("login", "order"), List.of("clicked"));

    @Test
    void what_is_awaited_is_one_line_and_back() {
        assertThat(AwaitedText.write(BOTH)).isEqualTo("event:login event:order touch:clicked");
        assertThat(AwaitedText.read(AwaitedText.write(BOTH))).isEqualTo(BOTH);
        assertThat(AwaitedText.read("")).isEqualTo(new Awaited(List.of(), List.of()));
    }

    @Test
    void a_name_counts_for_its_kind_alone_and_as_a_whole() {
        var text = AwaitedText.write(BOTH);
        assertThat(AwaitedText.contains(text, Kind.EVENT, "login")).isTrue();
        assertThat(AwaitedText.contains(text, Kind.TOUCH, "clicked")).isTrue();
        assertThat(AwaitedText.contains(text, Kind.EVENT, "clicked")).isFalse();
        assertThat(AwaitedText.contains(text, Kind.TOUCH, "login")).isFalse();
        assertThat(AwaitedText.contains(text, Kind.EVENT, "log")).isFalse();
        assertThat(AwaitedText.contains("", Kind.EVENT, "")).isFalse();
    }

    @Test
    void all_that_several_wait_for_is_named_once() {
        var all = Awaited.all(List.of(BOTH, new Awaited(List.of("login"), List.of("opened"))));
        assertThat(all).isEqualTo(new Awaited(List.of("login", "order"), List.of("clicked", "opened")));
    }
}
