package eddy.backend.search;

import java.time.Duration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jooq.SQLDialect;

import eddy.backend.apps.LiveApps;
import eddy.backend.work.Pulse;
import eddy.core.Transactions;
import eddy.form.search.RecordSearch;

/** Indexes in the background what no change of a record does: forms that are new or have other texts now. */
@ApplicationScoped
public class SearchWork {

    private static final Logger LOG = Logger.getLogger(SearchWork.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LiveApps apps;
    private final RecordSearch search;
    private final Transactions tx;
    private final Pulse rounds = new Pulse("search", this::round, PAUSE);
    private boolean prepared;

    SearchWork(LiveApps apps, RecordSearch search, Transactions tx) {
        this.apps = apps;
        this.search = search;
        this.tx = tx;
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

    /** Says that the texts of forms may be other ones now. */
    public void poke() {
        rounds.poke();
    }

    private int round() {
        prepare();
        apps.all().forEach(app -> search.round(app.key()));
        return 0;
    }

    private void prepare() {
        if (!prepared) {
            prepared = true;
            boolean postgres = tx.db().dialect().family() == SQLDialect.POSTGRES;
            if (!search.speedUp() && postgres) {
                LOG.info("Searching without an index: the database's user may not create the extension pg_trgm");
            }
        }
    }
}
