package eddy.backend.engines;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import eddy.app.CompiledApp;
import eddy.core.Transactions;
import eddy.flow.spi.People;
import eddy.form.spi.RecordListener;

/**
 * What the engines need of the world around them.
 *
 * @param dataSource hands out the current transaction's connection
 * @param releases   asked only after the engines are put together; {@code latest} likewise
 * @param latest     finds the release in force
 * @param people    the accounts, for flows; {@code named} those that fields may name
 * @param watcher    told of changes people look at
 * @param listeners  told of every change of records, besides the engines themselves
 * @param workers    threads for due timers; 0 leaves them to the caller
 */
public record Surroundings(
        Transactions tx,
        DataSource dataSource,
        Clock clock,
        Releases releases,
        LatestRelease latest,
        People people,
        eddy.form.spi.People named,
        Watcher watcher,
        List<RecordListener> listeners,
        int workers) {

    /** Finds the release in force; empty when there is no such app. */
    @FunctionalInterface
    public interface LatestRelease {
        Optional<CompiledApp> of(String app);
    }

    /** Hears that a case or todo of an app has changed, in the transaction that changes it. */
    @FunctionalInterface
    public interface Watcher {
        void changed(String app, String topic, UUID id);
    }
}
