package eddy.backend.flows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.engines.Engines;
import eddy.backend.live.Live;
import eddy.flow.InterestingEvent;
import eddy.touch.spi.TouchListener;

/** Tells waiting cases what customers do with messages, and open pages what becomes of them. */
@ApplicationScoped
class TouchReactions implements TouchListener {

    private static final Set<Kind> REACTIONS = Set.of(Kind.OPENED, Kind.CLICKED, Kind.REPLIED);

    private final Engines engines;
    private final Live live;

    TouchReactions(Engines engines, Live live) {
        this.engines = engines;
        this.live = live;
    }

    @Override
    public void happened(TouchEvent event) {
        if (REACTIONS.contains(event.kind())) {
            var root = event.caseId() == null ? null : UUID.fromString(event.caseId());
            var reaction = event.kind().name().toLowerCase(Locale.ROOT);
            engines.flows()
                    .signal(event.app(), List.of(event.record()), InterestingEvent.touch(reaction, event.at(), root));
        }
        live.publish(Live.Topic.TOUCHES, event.app(), null, event.touch());
    }
}
