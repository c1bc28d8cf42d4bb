package eddy.backend.engines;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import eddy.backend.live.Live;
import eddy.core.Transactions;

/** Puts the engines together for the running product. */
final class EnginesProducer {

    @Produces
    @Singleton
    Engines engines(Transactions tx, Clock clock, Live live) {
        return Engines.compose(
                tx, clock, List.of(changes -> live.publish(Live.Topic.RECORDS, changes.app(), changes.table(), null)));
    }
}
