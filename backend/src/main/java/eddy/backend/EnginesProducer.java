package eddy.backend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.engines.Surroundings;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.live.Live;
import eddy.core.Transactions;
import eddy.flow.spi.People;
import eddy.form.spi.RecordListener;

/** Puts the engines together for the running product. */
final class EnginesProducer {

    private static final int TIMER_THREADS = 2;

    @Produces
    @Singleton
    Engines engines(
            Transactions tx,
            DataSource dataSource,
            Clock clock,
            Instance<LiveApps> apps,
            Directory directory,
            Live live,
            @All List<RecordListener> listeners) {
        return Engines.compose(new Surroundings(
                tx,
                dataSource,
                clock,
                (app, release) -> apps.get().findRelease(app, release).map(LiveApp::compiled),
                app -> apps.get().find(app).map(LiveApp::compiled),
                people(directory),
                directory::inUse,
                (app, topic, id) ->
                        live.publish(Live.Topic.valueOf(topic.toUpperCase(java.util.Locale.ROOT)), app, null, id),
                listeners,
                TIMER_THREADS));
    }

    void close(@Disposes Engines engines) {
        engines.flows().close();
    }

    private static People people(Directory directory) {
        return new People() {
            @Override
            public Optional<UUID> byUsername(String username) {
                return directory.named(username).map(Person::id).filter(this::isActive);
            }

            @Override
            public boolean isActive(UUID user) {
                return directory.isActive(user);
            }
        };
    }
}
