package eddy.backend.nodes;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.jobs.Jobs;
import eddy.backend.rules.RuleWork;
import eddy.backend.work.Pulse;

/** Looks after what other nodes leave behind when they end: their jobs, and the changes that their rules have not seen. */
@ApplicationScoped
public class LeftWork {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Nodes nodes;
    private final Jobs jobs;
    private final RuleWork rules;
    private final Pulse pulse = new Pulse("left-work", this::look, EVERY);
    private Set<UUID> known = Set.of();

    LeftWork(Nodes nodes, Jobs jobs, RuleWork rules) {
        this.nodes = nodes;
        this.jobs = jobs;
        this.rules = rules;
    }

    public void start() {
        pulse.start();
    }

    public Pulse worker() {
        return pulse;
    }

    private int look() {
        if (!nodes.knowsOthers()) {
            return 0;
        }
        var others = nodes.others();
        if (!others.containsAll(known)) {
            rules.catchUp();
        }
        known = others;
        return jobs.takeOver();
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }
}
