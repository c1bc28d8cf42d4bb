package eddy.backend.work;

import java.time.Duration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.engines.Engines;
import eddy.backend.rules.RuleWork;
import eddy.backend.touches.TouchWork;

/** Everything that works in the background, begun once the apps are there. */
@ApplicationScoped
public class Workers {

    private final Engines engines;
    private final RuleWork rules;
    private final TouchWork touches;
    private final Pulse signals;

    Workers(Engines engines, RuleWork rules, TouchWork touches) {
        this.engines = engines;
        this.rules = rules;
        this.touches = touches;
        signals = new Pulse("signals", () -> engines.flows().deliverSignals(), Duration.ofSeconds(3));
    }

    public void start() {
        touches.start();
        rules.start();
        engines.flows().startTimers();
        signals.start();
    }

    @PreDestroy
    void stop() {
        signals.stop();
    }
}
