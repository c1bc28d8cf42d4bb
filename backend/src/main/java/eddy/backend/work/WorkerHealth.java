package eddy.backend.work;

import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says on {@code /q/health} which background worker gets nowhere. It is wellness, not readiness: the pages of a server whose
 * rules stand still are as good as ever, and taking them away would help nobody.
 */
@Wellness
@ApplicationScoped
class WorkerHealth implements HealthCheck {

    /** One failure may be a lock that timed out. So many in a row do not pass by themselves. */
    static final int FAILURES = 3;

    private final Collection<Pulse> workers;

    @Inject
    WorkerHealth(Workers workers) {
        this(workers.all());
    }

    WorkerHealth(Collection<Pulse> workers) {
        this.workers = List.copyOf(workers);
    }

    /** No message of what was thrown: this page is open, and the log has it. */
    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Background workers").up();
        for (var worker : workers) {
            worker.trouble()
                    .filter(t -> t.failures() >= FAILURES || t.last() instanceof Error)
                    .ifPresent(t -> answer.down()
                            .withData(worker.name(), t.last().getClass().getSimpleName()));
        }
        return answer.build();
    }
}
