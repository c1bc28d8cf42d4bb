package eddy.backend.touches;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.nodes.Nodes;
import eddy.backend.work.Pulse;
import eddy.core.Transactions;
import eddy.touch.Dispatcher;
import eddy.touch.LinkSigner;
import eddy.touch.TrackingEvents;
import eddy.touch.spi.TouchApps;
import eddy.touch.spi.TouchListener;

/** Sends queued touches in the background. */
@ApplicationScoped
public class TouchWork {

    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Longer than a batch can take; what is claimed longer than this has lost its dispatcher. */
    private static final Duration LOST = Duration.ofMinutes(15);

    private final Dispatcher dispatcher;
    private final TrackingEvents tracking;
    private final Pulse sending = new Pulse("touches", this::send, PAUSE);
    private final Pulse recovering = new Pulse("touch-recovery", this::recover, Duration.ofSeconds(15));
    private final Nodes nodes;

    TouchWork(
            Transactions tx,
            Clock clock,
            Nodes nodes,
            TouchApps apps,
            Directory directory,
            TouchSettings settings,
            @All List<TouchListener> listeners) {
        this.nodes = nodes;
        dispatcher = new Dispatcher(
                tx,
                clock,
                nodes.id(),
                apps,
                ids -> names(directory.byId(ids)),
                key -> Optional.of(settings.channel(key)),
                settings::policy,
                listeners);
        tracking = new TrackingEvents(tx, clock, new LinkSigner(settings.linkSecret()), listeners);
    }

    private static Map<UUID, String> names(Map<UUID, Person> people) {
        return people.values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Takes over what this node left half-done when it ended; call it once, before it sends anything. */
    public void start() {
        dispatcher.recover(nodes.everybodyElse());
        sending.start();
        recovering.start();
    }

    public List<Pulse> workers() {
        return List.of(sending, recovering);
    }

    @PreDestroy
    void stop() {
        recovering.stop();
        sending.stop();
    }

    TrackingEvents tracking() {
        return tracking;
    }

    private int send() {
        return dispatcher.runBatch(BATCH);
    }

    private int recover() {
        if (nodes.knowsOthers()) {
            dispatcher.recover(nodes.alive());
        }
        dispatcher.recover(LOST);
        return 0;
    }
}
