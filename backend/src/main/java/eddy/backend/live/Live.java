package eddy.backend.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

import eddy.core.Transactions;

/**
 * Tells open pages what changed, so that they fetch it again. News names things, it never carries their content. What
 * comes within a quarter of a second is told once.
 */
@ApplicationScoped
public class Live {

    private static final Duration GATHER = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    /** More news than this at once is told without the ids. */
    private static final int MANY = 50;

    private final BroadcastProcessor<News> news = BroadcastProcessor.create();
    private final Transactions tx;

    Live(Transactions tx) {
        this.tx = tx;
    }

    public enum Topic {
        RECORDS,
        TODOS,
        TOUCHES,
        RULES,
        CASES,
        JOB,
        RELEASES,
        EDITORS,
        MENTIONS,
        HEARTBEAT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What changed; {@code app}, {@code form} and {@code id} are {@code null} where they say nothing. */
    public record News(String topic, String app, String form, UUID id) {}

    /** Tells it after the current transaction has committed, or at once when there is none. */
    public void publish(Topic topic, String app, String form, UUID id) {
        var item = new News(topic.key(), app, form, id);
        if (tx.active()) {
            tx.afterCommit(() -> send(item));
        } else {
            send(item);
        }
    }

    /** The news from now on, gathered, with a heartbeat that keeps the line open. */
    public Multi<News> stream() {
        var gathered = news.onOverflow()
                .dropPreviousItems()
                .group()
                .intoLists()
                .every(GATHER)
                .onItem()
                .transformToIterable(Live::distinct);
        var heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(t -> new News(Topic.HEARTBEAT.key(), null, null, null));
        return Multi.createBy().merging().streams(gathered, heartbeat);
    }

    private synchronized void send(News item) {
        news.onNext(item);
    }

    private static Set<News> distinct(Iterable<News> items) {
        var exact = new LinkedHashSet<News>();
        var coarse = new LinkedHashSet<News>();
        for (var item : items) {
            exact.add(item);
            coarse.add(
                    item.topic().equals(Topic.JOB.key())
                            ? item
                            : new News(item.topic(), item.app(), item.form(), null));
        }
        return exact.size() > MANY ? coarse : exact;
    }
}
