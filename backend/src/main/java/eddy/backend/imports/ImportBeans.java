package eddy.backend.imports;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

import eddy.core.Transactions;
import eddy.form.imports.Importer;
import eddy.form.spi.RecordListener;

/** The importer of the running product. */
final class ImportBeans {

    @Produces
    @Singleton
    Importer importer(Transactions tx, Clock clock, @All List<RecordListener> listeners) {
        return new Importer(tx, clock, listeners);
    }
}
