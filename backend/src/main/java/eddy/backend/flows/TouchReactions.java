package eddy.backend.flows;

import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.engines.Engines;
import eddy.backend.live.Live;
import eddy.touch.spi.TouchListener;

/** Tells waiting cases what customers do with messages, and open pages what becomes of them. */
@ApplicationScoped
class TouchReactions implements TouchListener {

    private final Engines engines;
    private final Live live;

    TouchReactions(Engines engines, Live live) {
        this.engines = engines;
        this.live = live;
    }

    @Override
    public void happened(TouchEvent event) {
        engines.reacted(event);
        live.publish(Live.Topic.TOUCHES, event.app(), null, event.touch());
    }
}
