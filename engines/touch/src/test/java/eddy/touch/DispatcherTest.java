package eddy.touch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;
import eddy.touch.action.FreezeMarketing;
import eddy.touch.action.UnfreezeMarketing;
import eddy.touch.internal.Suppressions;
import eddy.touch.spi.Channel;
import eddy.touch.spi.SendResult;
import eddy.touch.spi.TouchListener;
import eddy.touch.spi.TouchListener.TouchEvent;

import static eddy.touch.Clients.APP;
import static eddy.touch.Clients.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class DispatcherTest {

    private static final UUID NODE = Ids.next();

    private final TestDatabase database;
    private final Clients clients;
    private final TouchLog log;
    private final MutableClock clock = MutableClock.at(NOON.toString());
    private final Provider mail = new Provider("email", false);
    private final Provider sms = new Provider("sms", true);
    private final Map<String, Channel> channels = Map.of("email", mail, "sms", sms);
    private final List<TouchEvent> heard = new ArrayList<>();
    private Optional<TouchApp> app = Optional.of(Clients.app());
    private final Dispatcher dispatcher;

    DispatcherTest(TestDatabase database) {
        this.database = database;
        clients = new Clients(database);
        log = new TouchLog(database);
        dispatcher = dispatcher(heard::add);
    }

    private Dispatcher dispatcher(TouchListener listener) {
        return new Dispatcher(
                database,
                clock,
                NODE,
                (key, release) -> app,
                Clients::people,
                key -> Optional.ofNullable(channels.get(key)),
                TouchPolicy::standard,
                List.of(listener));
    }

    @Test
    void a_message_goes_out_in_the_customers_language_with_its_fields_merged() {
        var zhang = clients.add("张伟", "zw@example.com", "zh-CN");
        var kim = clients.add("Kim", "kim@example.com", "en");
        clients.queue("care", "1", zhang, kim);

        assertThat(dispatcher.runBatch(10)).isEqualTo(2);

        var toZhang = touch(zhang);
        assertThat(toZhang.state()).isEqualTo(TouchState.SENT);
        assertThat(toZhang.sentAt()).isEqualTo(NOON);
        assertThat(toZhang.subject()).isEqualTo("张伟，好久不见");
        assertThat(toZhang.body()).isEqualTo("张伟您好，李娜敬上");
        assertThat(toZhang.address()).isEqualTo("zw@example.com");
        assertThat(touch(kim).body()).isEqualTo("Dear Kim, yours 李娜");
        assertThat(heard)
                .extracting(TouchEvent::kind)
                .containsOnly(TouchListener.Kind.SENT)
                .hasSize(2);
    }

    @Test
    void the_same_step_and_occurrence_is_queued_once() {
        var id = clients.add("a");
        clients.queue("care", "1", id);
        clients.queue("care", "1", id, clients.add("b"));
        clients.queue("care", "2", id);

        dispatcher.runBatch(10);

        assertThat(mail.given).hasSize(3);
        assertThat(log.list(APP, TouchLog.Filter.of(id), null, 10).items()).hasSize(2);
    }

    @Test
    void what_may_not_be_sent_says_why() {
        var noAddress = clients.add("a", "", "en");
        var noConsent = clients.add("b");
        clients.set(noConsent, "consent_email", false);
        var suppressed = clients.add("c");
        database.required(() -> {
            new Suppressions(database).add(APP, "email", "c@example.com", "bounced", NOON);
        });
        var deleted = clients.add("d");
        clients.queue("care", "1", noAddress, noConsent, suppressed, deleted);
        clients.set(deleted, "deleted_at", NOON.atOffset(java.time.ZoneOffset.UTC));

        dispatcher.runBatch(10);

        assertThat(mail.given).isEmpty();
        assertThat(touch(noAddress).reason()).isEqualTo(Reason.NO_ADDRESS);
        assertThat(touch(noConsent).reason()).isEqualTo(Reason.NO_CONSENT);
        assertThat(touch(suppressed).reason()).isEqualTo(Reason.SUPPRESSED);
        assertThat(touch(deleted).reason()).isEqualTo(Reason.RECORD_GONE);
        assertThat(touch(deleted).state()).isEqualTo(TouchState.NOT_SENT);
        assertThat(heard)
                .extracting(TouchEvent::kind)
                .containsOnly(TouchListener.Kind.NOT_SENT)
                .hasSize(4);
    }

    @Test
    void a_freeze_holds_back_marketing_alone_and_only_while_it_lasts() {
        var id = clients.add("a");
        freeze(3, id);
        clients.queue("news", "1", id);
        clients.queue("care", "2", id);
        dispatcher.runBatch(10);

        assertThat(states(id)).containsExactlyInAnyOrder("news not_sent frozen", "care sent null");

        clock.advance(Duration.ofDays(3).plusSeconds(1));
        clients.queue("news", "3", id);
        dispatcher.runBatch(10);
        assertThat(states(id)).contains("news sent null");
    }

    @Test
    void a_longer_freeze_stays_and_unfreezing_ends_it() {
        var id = clients.add("a");
        freeze(30, id);
        freeze(3, id);
        clock.advance(Duration.ofDays(10));
        clients.queue("news", "1", id);
        dispatcher.runBatch(10);
        assertThat(touch(id).reason()).isEqualTo(Reason.FROZEN);

        freeze(null, id);
        clock.advance(Duration.ofDays(1_000));
        clients.queue("news", "2", id);
        dispatcher.runBatch(10);
        assertThat(states(id)).doesNotContain("news sent null");

        database.required(() -> new UnfreezeMarketing()
                .apply(new UnfreezeMarketing.Config(), clients.call("u", null, clock.instant(), List.of(id))));
        clients.queue("news", "3", id);
        dispatcher.runBatch(10);
        assertThat(states(id)).contains("news sent null");
    }

    @Test
    void no_more_than_three_marketing_messages_in_seven_days() {
        var id = clients.add("a");
        for (int i = 0; i < 5; i++) {
            clients.queue("news", "n" + i, id);
        }
        clients.queue("care", "c", id);
        dispatcher.runBatch(10);
        assertThat(mail.given).hasSize(4);
        assertThat(states(id)).contains("news not_sent frequency_cap", "care sent null");

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        clients.queue("news", "later", id);
        dispatcher.runBatch(10);
        assertThat(mail.given).hasSize(5);
    }

    @Test
    void at_night_an_sms_waits_for_the_morning_and_a_mail_does_not() {
        clock.set(Instant.parse("2026-03-02T15:30:00Z"));
        var id = clients.add("a");
        clients.queue("sms", "1", null, clock.instant(), List.of(id));
        clients.queue("care", "2", null, clock.instant(), List.of(id));
        dispatcher.runBatch(10);
        assertThat(mail.given).hasSize(1);
        assertThat(states(id)).contains("sms queued quiet_hours");

        clock.set(Instant.parse("2026-03-02T23:59:59Z"));
        assertThat(dispatcher.runBatch(10)).isZero();
        clock.set(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(dispatcher.runBatch(10)).isEqualTo(1);
        assertThat(states(id)).contains("sms sent null");
    }

    @Test
    void a_provider_that_refuses_ends_the_touch_and_one_that_is_busy_is_tried_again() {
        var refused = clients.add("refused");
        var busy = clients.add("busy");
        mail.answer = m -> m.address().startsWith("refused")
                ? new SendResult.Refused("550 no such user")
                : new SendResult.Later("421 too busy");
        clients.queue("care", "1", refused, busy);
        dispatcher.runBatch(10);

        assertThat(touch(refused).state()).isEqualTo(TouchState.FAILED);
        assertThat(touch(refused).detail()).isEqualTo("550 no such user");
        assertThat(touch(busy).state()).isEqualTo(TouchState.QUEUED);
        assertThat(dispatcher.runBatch(10)).isZero();

        int tries = 1;
        for (int hour = 0; hour < 20; hour++) {
            clock.advance(Duration.ofHours(2));
            tries += dispatcher.runBatch(10);
        }
        assertThat(tries).isEqualTo(8);
        assertThat(touch(busy).reason()).isEqualTo(Reason.GIVEN_UP);
    }

    @Test
    void an_app_or_message_that_is_gone_is_a_reason_too() {
        var id = clients.add("a");
        clients.queue("care", "1", id);
        app = Optional.empty();

        dispatcher.runBatch(10);

        assertThat(touch(id).reason()).isEqualTo(Reason.MESSAGE_GONE);
    }

    @Test
    void a_line_break_in_a_name_makes_no_header_of_its_own() {
        var id = clients.add("Eve\r\nBcc: all@example.com", "eve@example.com", "en");
        clients.queue("care", "1", id);
        dispatcher.runBatch(10);
        assertThat(touch(id).subject()).isEqualTo("Eve Bcc: all@example.com, it has been a while");
    }

    @Test
    void an_unknown_outcome_is_held_and_never_repeated_by_itself() {
        var id = clients.add("a");
        mail.answer = m -> {
            throw new IllegalStateException("The line broke");
        };
        clients.queue("care", "1", id);
        dispatcher.runBatch(10);
        clock.advance(Duration.ofDays(2));
        dispatcher.runBatch(10);
        dispatcher.recover(Duration.ZERO);
        dispatcher.runBatch(10);

        assertThat(mail.given).hasSize(1);
        assertThat(touch(id).state()).isEqualTo(TouchState.HELD);
        assertThat(touch(id).detail()).contains("The line broke");
        assertThat(heard).extracting(TouchEvent::kind).containsExactly(TouchListener.Kind.HELD);

        mail.answer = m -> new SendResult.Sent("x");
        new TouchQueue(database, clock).release(touch(id).id());
        dispatcher.runBatch(10);
        assertThat(touch(id).state()).isEqualTo(TouchState.SENT);
        assertThat(new HashSet<>(mail.ids())).hasSize(1);
    }

    @Test
    void killed_while_handing_over_a_mail_is_held_after_the_restart_and_the_rest_goes_out_once() {
        var ids = List.of(clients.add("a"), clients.add("b"), clients.add("c"), clients.add("d"));
        clients.queue("care", "1", null, NOON, ids);
        mail.answer = m -> {
            if (mail.given.size() == 2) {
                throw new Killed();
            }
            return new SendResult.Sent("x");
        };
        assertThatThrownBy(() -> dispatcher.runBatch(10)).isInstanceOf(Killed.class);
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.CLAIMED, 3, TouchState.SENT, 1));

        mail.answer = m -> new SendResult.Sent("x");
        clock.advance(Duration.ofSeconds(5));
        assertThat(dispatcher.recover(Duration.ZERO)).isEqualTo(3);
        dispatcher.runBatch(10);

        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.HELD, 1, TouchState.SENT, 3));
        assertThat(mail.ids()).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void killed_in_the_outbox_everything_is_simply_repeated() {
        var ids = List.of(clients.add("a"), clients.add("b"));
        clients.queue("sms", "1", null, NOON, ids);
        sms.answer = m -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> dispatcher.runBatch(10)).isInstanceOf(Killed.class);
        sms.answer = m -> new SendResult.Sent("x");

        assertThat(dispatcher.recover(Duration.ofMinutes(5))).isZero();
        clock.advance(Duration.ofMinutes(6));
        assertThat(dispatcher.recover(Duration.ofMinutes(5))).isEqualTo(2);
        dispatcher.runBatch(10);

        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.SENT, 2));
    }

    @Test
    void what_another_node_is_sending_is_left_to_it_as_long_as_it_lives() {
        clients.queue("care", "1", null, NOON, List.of(clients.add("a"), clients.add("b")));
        var second = Ids.next();
        mail.answer = m -> {
            if (mail.given.size() == 1) {
                assertThat(dispatcher.recover(Set.of(NODE, second))).isZero();
                assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.CLAIMED, 2));
                return new SendResult.Sent("x");
            }
            throw new Killed();
        };
        assertThatThrownBy(() -> dispatcher.runBatch(10)).isInstanceOf(Killed.class);

        assertThat(dispatcher.recover(Set.of(second))).isEqualTo(1);
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.HELD, 1, TouchState.SENT, 1));
    }

    @Test
    void killed_before_the_claim_commits_nothing_was_claimed() {
        clients.queue("care", "1", clients.add("a"));
        var killed = new Dispatcher(
                database,
                clock,
                NODE,
                (key, release) -> {
                    throw new Killed();
                },
                Clients::people,
                key -> Optional.of(mail),
                TouchPolicy::standard,
                List.of());

        assertThatThrownBy(() -> killed.runBatch(10)).isInstanceOf(Killed.class);

        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.QUEUED, 1));
        assertThat(mail.given).isEmpty();
    }

    @Test
    void a_slow_dispatcher_that_was_given_up_does_not_send_what_another_took_over() {
        clients.queue("care", "1", null, NOON, List.of(clients.add("a"), clients.add("b")));
        var second = dispatcher(heard::add);
        mail.answer = m -> {
            if (mail.given.size() == 1) {
                clock.advance(Duration.ofMinutes(20));
                second.recover(Duration.ofMinutes(10));
                second.runBatch(10);
            }
            return new SendResult.Sent("x");
        };

        dispatcher.runBatch(10);

        assertThat(mail.ids()).doesNotHaveDuplicates();
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.HELD, 1, TouchState.SENT, 1));
    }

    @Test
    void several_dispatchers_send_each_touch_once() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 120; i++) {
            ids.add(clients.add("c" + i));
        }
        clients.queue("care", "1", null, NOON, ids);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) {
                var own = dispatcher(e -> {});
                runs.add(() -> {
                    int all = 0;
                    for (int n = own.runBatch(10); n > 0; n = own.runBatch(10)) {
                        all += n;
                    }
                    return all;
                });
            }
            for (var run : pool.invokeAll(runs)) {
                run.get();
            }
        } finally {
            pool.shutdownNow();
        }
        while (dispatcher.runBatch(50) > 0) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(mail.ids()).doesNotHaveDuplicates().hasSize(120);
        assertThat(log.counts(APP)).isEqualTo(Map.of(TouchState.SENT, 120));
    }

    private void freeze(Integer days, UUID id) {
        database.required(() -> new FreezeMarketing()
                .apply(new FreezeMarketing.Config(days), clients.call("f", null, clock.instant(), List.of(id))));
    }

    private Touch touch(UUID record) {
        return log.list(APP, TouchLog.Filter.of(record), null, 1).items().get(0);
    }

    private List<String> states(UUID record) {
        return log.list(APP, TouchLog.Filter.of(record), null, 50).items().stream()
                .map(t -> t.message() + " " + t.state().key() + " "
                        + (t.reason() == null ? null : t.reason().key()))
                .toList();
    }

    private static final class Killed extends Error {}
}
