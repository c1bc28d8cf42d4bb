package eddy.backend;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import org.jboss.logging.Logger;

import eddy.backend.apps.FirstApp;
import eddy.backend.identity.FirstAdministrator;
import eddy.backend.jobs.Jobs;
import eddy.backend.web.Gate;
import eddy.backend.work.Workers;

/**
 * What happens once at each start, and what the console says about it. The sign-in page is there first; the engines come
 * up beside it, for which the {@link Gate} keeps everything else waiting.
 */
@Singleton
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final int LAST = 10_000;

    private final FirstAdministrator first;
    private final FirstApp apps;
    private final Workers workers;
    private final Jobs jobs;
    private final Gate gate;
    private Optional<String> password = Optional.empty();
    private Thread preparing;

    Startup(FirstAdministrator first, FirstApp apps, Workers workers, Jobs jobs, Gate gate) {
        this.first = first;
        this.apps = apps;
        this.workers = workers;
        this.jobs = jobs;
        this.gate = gate;
    }

    /** After the observers without a priority, which settle what a stopped server left behind. */
    void begin(@Observes @Priority(LAST) StartupEvent event) {
        password = first.ensure();
        preparing = new Thread(this::prepare, "eddy-start");
        preparing.start();
    }

    private void prepare() {
        try {
            apps.prepare();
            workers.start();
            jobs.resume();
            gate.open();
        } catch (RuntimeException | Error e) {
            LOG.fatal("Eddy cannot start", e);
            Quarkus.asyncExit(1);
        }
    }

    void announce(@ObservesAsync HttpServerStart event) {
        gate.await();
        var options = event.options();
        var host = "0.0.0.0".equals(options.getHost()) ? "localhost" : options.getHost();
        var lines = new StringBuilder("\n  Eddy is ready:  http://" + host + ":" + options.getPort() + "\n");
        password.ifPresent(p -> lines.append("  First sign-in:  user  admin   password  ")
                .append(p)
                .append("\n  (shown this once; change it after signing in)\n"));
        System.out.println(lines);
        password = Optional.empty();
    }

    /** A server that is stopped while it starts ends what it is at first. */
    @PreDestroy
    void end() throws InterruptedException {
        if (preparing != null) {
            preparing.join(TimeUnit.SECONDS.toMillis(10));
        }
    }
}
