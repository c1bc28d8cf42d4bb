package eddy.backend;

import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;

import eddy.backend.apps.FirstApp;
import eddy.backend.identity.FirstAdministrator;
import eddy.backend.work.Workers;

/** What happens once at each start, and what the console says about it. */
@Singleton
class Startup {

    private static final int LAST = 10_000;

    private final FirstAdministrator first;
    private final FirstApp apps;
    private final Workers workers;
    private Optional<String> password = Optional.empty();

    Startup(FirstAdministrator first, FirstApp apps, Workers workers) {
        this.first = first;
        this.apps = apps;
        this.workers = workers;
    }

    /** After the observers without a priority, which settle what a stopped server left behind. */
    void prepare(@Observes @Priority(LAST) StartupEvent event) {
        password = first.ensure();
        apps.prepare();
        workers.start();
    }

    void announce(@ObservesAsync HttpServerStart event) {
        var options = event.options();
        var host = "0.0.0.0".equals(options.getHost()) ? "localhost" : options.getHost();
        var lines = new StringBuilder("\n  Eddy is ready:  http://" + host + ":" + options.getPort() + "\n");
        password.ifPresent(p -> lines.append("  First sign-in:  user  admin   password  ")
                .append(p)
                .append("\n  (shown this once; change it after signing in)\n"));
        System.out.println(lines);
        password = Optional.empty();
    }
}
