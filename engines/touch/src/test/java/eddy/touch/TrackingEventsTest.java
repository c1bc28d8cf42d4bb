package eddy.touch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;
import eddy.touch.LinkSigner.Kind;
import eddy.touch.channel.OutboxChannel;
import eddy.touch.spi.TouchListener;
import eddy.touch.spi.TouchListener.TouchEvent;

import static eddy.touch.Clients.APP;
import static eddy.touch.Clients.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class TrackingEventsTest {

    private static final LinkSigner SIGNER = new LinkSigner("0123456789abcdef0123456789abcdef".getBytes());

    private final TestDatabase database;
    private final Clients clients;
    private final MutableClock clock = MutableClock.at(NOON.toString());
    private final List<TouchEvent> heard = new ArrayList<>();
    private final TrackingEvents events;
    private UUID customer;
    private UUID touch;

    TrackingEventsTest(TestDatabase database) {
        this.database = database;
        clients = new Clients(database);
        events = new TrackingEvents(database, clock, SIGNER, List.of(heard::add));
    }

    @BeforeEach
    void send() {
        customer = clients.add("a");
        clients.queue("care", "1", "case-1", NOON, List.of(customer));
        dispatch();
        touch = new TouchLog(database)
                .list(APP, TouchLog.Filter.of(customer), null, 1)
                .items()
                .get(0)
                .id();
    }

    private void dispatch() {
        new Dispatcher(
                        database,
                        clock,
                        Ids.next(),
                        (app, release) -> Optional.of(Clients.app()),
                        Clients::people,
                        key -> Optional.of(new OutboxChannel(key)),
                        TouchPolicy::standard,
                        List.of())
                .runBatch(10);
    }

    @Test
    void opening_counts_once() {
        var token = SIGNER.token(Kind.OPEN, touch, "");
        assertThat(events.opened(token)).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(events.opened(token)).isTrue();

        assertThat(now().openedAt()).isEqualTo(NOON);
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).caseId()).isEqualTo("case-1");
        assertThat(heard.get(0).record()).isEqualTo(customer);
    }

    @Test
    void a_click_opens_too_and_leads_to_the_signed_target() {
        var token = SIGNER.token(Kind.CLICK, touch, "https://example.com/new?x=1&y=2");

        assertThat(events.clicked(token)).contains(URI.create("https://example.com/new?x=1&y=2"));

        assertThat(now().openedAt()).isEqualTo(NOON);
        assertThat(now().clickedAt()).isEqualTo(NOON);
        assertThat(heard)
                .extracting(TouchEvent::kind)
                .containsExactly(TouchListener.Kind.OPENED, TouchListener.Kind.CLICKED);
    }

    @Test
    void a_link_that_was_not_signed_here_counts_nothing_and_leads_nowhere() {
        var token = SIGNER.token(Kind.CLICK, touch, "https://example.com/");
        var other = new LinkSigner("another secret of thirty-two bytes".getBytes())
                .token(Kind.CLICK, touch, "https://evil.example/");

        assertThat(events.clicked(other)).isEmpty();
        assertThat(events.clicked(token.substring(0, token.length() - 2) + "AA"))
                .isEmpty();
        assertThat(events.clicked(SIGNER.token(Kind.OPEN, touch, ""))).isEmpty();
        assertThat(events.clicked("")).isEmpty();
        assertThat(events.clicked("../../etc/passwd")).isEmpty();
        assertThat(events.clicked("A".repeat(100_000))).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(events.opened(SIGNER.token(Kind.OPEN, Ids.next(), ""))).isTrue();
        assertThatThrownBy(() -> new LinkSigner(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_unsubscribes_is_told_once_and_gets_nothing_more_on_this_channel() {
        var token = SIGNER.token(Kind.UNSUBSCRIBE, touch, "");
        assertThat(events.unsubscribing(token).orElseThrow().id()).isEqualTo(touch);
        assertThat(events.unsubscribed(token)).isTrue();
        assertThat(events.unsubscribed(token)).isTrue();
        assertThat(events.unsubscribed("nonsense")).isFalse();
        assertThat(heard).extracting(TouchEvent::kind).containsExactly(TouchListener.Kind.UNSUBSCRIBED);

        clients.queue("care", "2", customer);
        dispatch();
        var reasons = new TouchLog(database)
                .list(APP, TouchLog.Filter.of(customer), null, 5).items().stream()
                        .map(Touch::reason)
                        .toList();
        assertThat(reasons).contains(Reason.SUPPRESSED);
    }

    @Test
    void delivery_and_reply_are_recorded() {
        events.delivered(touch);
        events.replied(touch);

        assertThat(now().state()).isEqualTo(TouchState.DELIVERED);
        assertThat(now().deliveredAt()).isEqualTo(NOON);
        assertThat(now().repliedAt()).isEqualTo(NOON);
        assertThat(heard)
                .extracting(TouchEvent::kind)
                .containsExactly(TouchListener.Kind.DELIVERED, TouchListener.Kind.REPLIED);
    }

    private Touch now() {
        return new TouchLog(database).find(touch).orElseThrow();
    }
}
