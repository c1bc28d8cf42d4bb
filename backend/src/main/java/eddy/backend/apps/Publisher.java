package eddy.backend.apps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import org.jboss.logging.Logger;

import eddy.app.Bundle;
import eddy.app.CompiledApp;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Audit;
import eddy.backend.live.Live;
import eddy.backend.records.ComputedWork;
import eddy.backend.search.SearchWork;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.core.document.Named;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.CompiledForm;
import eddy.form.MigrationPlan;

/**
 * Makes releases, in three steps because H2 commits at every change of a table: the release is written as
 * <em>publishing</em>; the tables are brought to where it needs them, repeatably; one transaction then deploys it and
 * makes it live. A release that fails leaves the one before in force; one that was interrupted is finished at the next
 * start.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final Transactions tx;
    private final Engines engines;
    private final Named named;
    private final AppStore apps;
    private final Drafts drafts;
    private final ReleaseStore releases;
    private final AppRuntime runtime;
    private final PublishLock lock;
    private final Audit audit;
    private final Live live;
    private final ComputedWork computed;
    private final SearchWork search;
    private final AgroalDataSource pool;
    private final List<GoingLive> followers;

    Publisher(
            Transactions tx,
            Engines engines,
            Named named,
            AppStore apps,
            Drafts drafts,
            ReleaseStore releases,
            AppRuntime runtime,
            PublishLock lock,
            Audit audit,
            Live live,
            ComputedWork computed,
            SearchWork search,
            AgroalDataSource pool,
            @All List<GoingLive> followers) {
        this.tx = tx;
        this.engines = engines;
        this.named = named;
        this.apps = apps;
        this.drafts = drafts;
        this.releases = releases;
        this.runtime = runtime;
        this.lock = lock;
        this.audit = audit;
        this.live = live;
        this.computed = computed;
        this.search = search;
        this.pool = pool;
        this.followers = followers;
    }

    /** What publishing the drafts would meet and do. */
    public record Check(List<Issue> issues, List<MigrationPlan.Step> plan, List<ChangeView> changes) {}

    /**
     * What a person says about publishing.
     *
     * @param accepted the fields {@code form.field} whose values may leave them where they do not fit a new type
     */
    public record Wish(String note, Set<String> accepted) {

        public static Wish of(String note) {
            return new Wish(note, Set.of());
        }
    }

    public Check check(String app) {
        var bundle = drafts.bundle(app);
        var compiled = engines.compile(app, bundle, named);
        var issues = new ArrayList<>(compiled.issues());
        var steps = new ArrayList<MigrationPlan.Step>();
        compiled.value().ifPresent(a -> {
            var plan = engines.planner().survey(app, forms(a));
            issues.addAll(plan.issues());
            plan.value().ifPresent(p -> steps.addAll(p.told()));
        });
        return new Check(issues, steps, ChangeView.between(liveBundle(app), bundle));
    }

    /**
     * Publishes the drafts.
     *
     * @return the number of the release
     * @throws IssueException when something is wrong with them; nothing has happened then
     */
    public int publish(String app, Wish wish, UUID by) {
        return lock.hold(app, () -> publish(app, drafts.bundle(app), named, wish, by));
    }

    /** Publishes the drafts an app is installed with, which may name people of the place they come from. */
    int install(String app, UUID by) {
        return lock.hold(app, () -> publish(app, drafts.bundle(app), Named.ANYBODY, Wish.of(""), by));
    }

    /** Publishes the documents of an earlier release again. Drafts that somebody has changed since stay as they are. */
    public int restore(String app, int release, String note, UUID by) {
        releases.find(app, release).orElseThrow(() -> ProblemException.notFound("release " + release));
        return publishLive(app, before -> releases.bundle(app, release), note, by);
    }

    /**
     * Publishes the live release with one change, without the drafts. Drafts that nobody has changed since follow it.
     *
     * @return the number of the release
     */
    int publishLive(String app, UnaryOperator<Bundle> change, String note, UUID by) {
        return lock.hold(app, () -> {
            var before = liveBundle(app);
            var wanted = change.apply(before);
            int number = publish(app, wanted, Named.ANYBODY, Wish.of(note), by);
            tx.requiresNew(() -> drafts.follow(app, before, wanted, by));
            return number;
        });
    }

    private int publish(String app, Bundle bundle, Named named, Wish wish, UUID by) {
        var note = wish.note();
        var compiled = engines.compile(app, bundle, named).orThrow();
        planned(() -> engines.planner().plan(app, forms(compiled), wish.accepted()::contains));
        var changes = ChangeView.between(liveBundle(app), bundle);
        int release = tx.requiresNew(() -> releases.begin(app, bundle, note, changes, by));
        finish(release, compiled);
        tx.required(() -> audit.keep("", by, "release.live", app + " " + release, note));
        return release;
    }

    private void finish(int release, CompiledApp compiled) {
        var app = compiled.key();
        try {
            migrate(app, compiled);
            runtime.put(new LiveApp(app, release, compiled));
            tx.requiresNew(() -> {
                var before = liveBundle(app);
                followers.forEach(f -> f.goesLive(app, before, compiled.bundle()));
                engines.goLive(compiled, release);
                releases.live(app, release);
                apps.live(app, release);
            });
        } catch (RuntimeException e) {
            tx.requiresNew(() -> releases.failed(app, release, String.valueOf(e.getMessage())));
            throw e;
        }
        live.publish(Live.Topic.RELEASES, app, null, null);
        computed.poke();
        search.poke();
    }

    /** Planning reads the tables: in a transaction that has let go of them before they are changed. */
    private MigrationPlan planned(Supplier<Compiled<MigrationPlan>> planning) {
        return tx.requiresNew(planning).orThrow();
    }

    private void migrate(String app, CompiledApp compiled) {
        // What is lost by it was accepted before the release began.
        var plan = planned(() -> engines.planner().survey(app, forms(compiled)));
        engines.planner().run(plan);
        if (!plan.steps().isEmpty()) {
            // A connection remembers the columns of statements it has run often.
            pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
        }
    }

    /** Finishes what a stopped server was publishing. */
    void resume() {
        for (var row : releases.interrupted()) {
            try {
                lock.hold(row.app(), () -> {
                    if (releases.isPublishing(row.app(), row.number())) {
                        finish(
                                row.number(),
                                runtime.release(row.app(), row.number()).compiled());
                        LOG.info("Finished publishing release " + row.number() + " of " + row.app());
                    }
                    return null;
                });
            } catch (RuntimeException e) {
                // Another node may hold it, or it fails again: neither may keep the product from starting.
                LOG.error("Release " + row.number() + " of " + row.app() + " is not finished", e);
            }
        }
    }

    private Bundle liveBundle(String app) {
        var release = apps.liveRelease(app);
        return release.isEmpty() ? Bundle.of(List.of()) : releases.bundle(app, release.getAsInt());
    }

    private static List<CompiledForm> forms(CompiledApp app) {
        return app.all(DocumentKind.FORM, CompiledForm.class);
    }
}
