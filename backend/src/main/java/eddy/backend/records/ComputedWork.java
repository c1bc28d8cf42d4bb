package eddy.backend.records;

import java.time.Duration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.live.Live;
import eddy.backend.work.Pulse;

/** Works out in the background what no change of a record does: new computed fields, and those that time changes. */
@ApplicationScoped
public class ComputedWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LiveApps apps;
    private final Engines engines;
    private final Live live;
    private final Pulse rounds = new Pulse("computed", this::round, PAUSE);

    ComputedWork(LiveApps apps, Engines engines, Live live) {
        this.apps = apps;
        this.engines = engines;
        this.live = live;
    }

    public void start() {
        rounds.start();
    }

    public Pulse worker() {
        return rounds;
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    /** Says that fields may have been defined anew. */
    public void poke() {
        rounds.poke();
    }

    private int round() {
        apps.all().forEach(app -> {
            if (engines.computing().round(app.key()) > 0) {
                live.publish(Live.Topic.RECORDS, app.key(), null, null);
            }
        });
        return 0;
    }
}
