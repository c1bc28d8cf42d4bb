package eddy.backend.imports;

import java.time.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import eddy.backend.engines.Engines;
import eddy.backend.identity.Directory;
import eddy.core.Transactions;
import eddy.form.imports.Importer;

/** The importer of the running product. */
final class ImportBeans {

    @Produces
    @Singleton
    Importer importer(Transactions tx, Clock clock, Engines engines, Directory directory) {
        return new Importer(tx, clock, engines.listeners(), engines.live(), directory::inUse);
    }
}
