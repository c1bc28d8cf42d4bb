package eddy.backend;

import java.time.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import eddy.backend.engines.Engines;
import eddy.core.Transactions;
import eddy.form.RecordStore;
import eddy.form.cleaning.RecordCleaning;
import eddy.rule.RuleInsight;
import eddy.rule.RuleRunner;
import eddy.touch.TouchLog;
import eddy.touch.TouchQueue;
import eddy.touch.spi.TouchApps;

/** Hands out the parts of the engines that resources work with. */
final class EngineParts {

    @Produces
    @Singleton
    RecordStore records(Engines engines) {
        return engines.records();
    }

    @Produces
    @Singleton
    RecordCleaning cleaning(Transactions tx, Clock clock, Engines engines) {
        return new RecordCleaning(tx, clock, engines.records());
    }

    @Produces
    @Singleton
    RuleRunner rules(Engines engines) {
        return engines.rules();
    }

    @Produces
    @Singleton
    RuleInsight insight(Engines engines) {
        return engines.insight();
    }

    @Produces
    @Singleton
    TouchApps touchApps(Engines engines) {
        return engines.touches();
    }

    @Produces
    @Singleton
    TouchLog touchLog(Engines engines) {
        return new TouchLog(engines.tx(), engines.keys());
    }

    @Produces
    @Singleton
    TouchQueue touchQueue(Transactions tx, Clock clock) {
        return new TouchQueue(tx, clock);
    }
}
