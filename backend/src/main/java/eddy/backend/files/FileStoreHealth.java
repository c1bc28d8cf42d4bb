package eddy.backend.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Whether files can be kept, and if not, why in words. Asks the store at most every few seconds. */
@Readiness
@ApplicationScoped
class FileStoreHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(FileStoreHealth.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen(Instant at, Optional<String> trouble) {}

    private final FileStore store;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, Optional.empty());

    FileStoreHealth(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is missing in the configuration is said when the product starts, not when the first file comes. */
    void begin(@Observes StartupEvent start) {
        LOG.info("Files are kept in " + store);
    }

    @Override
    public HealthCheckResponse call() {
        var now = clock.instant();
        if (Duration.between(seen.at(), now).compareTo(FRESH) >= 0) {
            seen = new Seen(now, store.trouble());
        }
        var answer = HealthCheckResponse.named("Files");
        seen.trouble().ifPresent(words -> answer.withData("trouble", words));
        return answer.status(seen.trouble().isEmpty()).build();
    }
}
