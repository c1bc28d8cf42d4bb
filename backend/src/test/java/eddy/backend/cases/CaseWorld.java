package eddy.backend.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.impl.DSL;

import eddy.app.Bundle;
import eddy.backend.apps.LiveApp;
import eddy.backend.engines.Engines;
import eddy.backend.engines.Surroundings;
import eddy.backend.events.EventIntake;
import eddy.backend.rules.RuleRounds;
import eddy.backend.rules.RuleTrigger;
import eddy.core.Ids;
import eddy.core.document.DocumentKind;
import eddy.flow.spi.People;
import eddy.form.CompiledForm;
import eddy.form.spi.ChangeSet;
import eddy.rule.RuleRunner;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;
import eddy.touch.Dispatcher;
import eddy.touch.LinkSigner;
import eddy.touch.TouchPolicy;
import eddy.touch.TrackingEvents;
import eddy.touch.channel.OutboxChannel;
import eddy.touch.spi.TouchListener;

/**
 * The engines of the product over a test's database, with a clock that is moved and no thread of their own: whatever is
 * due is done here, in order. One app is installed at a time.
 */
final class CaseWorld implements AutoCloseable {

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-01-01T00:00:00+08:00");
    private final LinkSigner signer =
            new LinkSigner("links of the cases of the templates".getBytes(StandardCharsets.UTF_8));
    private final CaseApps apps = new CaseApps();
    private final RuleTrigger trigger;
    private final Engines engines;
    private final EventIntake intake;
    private final TrackingEvents tracking;
    private final CaseTime time;
    private CasePeople people = CasePeople.NOBODY;

    CaseWorld(TestDatabase database) {
        this.database = database;
        var rounds = new RuleRounds(database, apps, new RuleRunner(database, clock), clock);
        trigger = new RuleTrigger(apps, rounds, database);
        engines = Engines.compose(new Surroundings(
                database,
                database.dataSource(),
                clock,
                (app, release) -> apps.findRelease(app, release).map(LiveApp::compiled),
                app -> apps.find(app).map(LiveApp::compiled),
                new PeopleOfCase(),
                eddy.form.spi.People.ANYBODY,
                (app, topic, id) -> {},
                List.of(this::changed),
                0));
        intake = new EventIntake(database, engines.records(), engines);
        List<TouchListener> listeners = List.of(engines::reacted);
        var dispatcher = new Dispatcher(
                database,
                clock,
                Ids.next(),
                engines.touches(),
                this::names,
                channel -> Optional.of(new OutboxChannel(channel)),
                TouchPolicy::standard,
                listeners);
        tracking = new TrackingEvents(database, clock, signer, listeners);
        time = new CaseTime(database, clock, apps, rounds, engines.flows(), dispatcher);
    }

    private void changed(ChangeSet change) {
        if (time.rulesRun()) {
            trigger.changed(change);
        }
    }

    /** Installs a bundle as publishing does, and sets the clock. */
    LiveApp install(String key, Bundle bundle, Instant at, boolean rulesRun) {
        var app = new LiveApp(key, 1, engines.compile(key, bundle).orThrow());
        time.begin(at, rulesRun);
        people = CasePeople.of(app);
        apps.put(app);
        engines.planner()
                .run(engines.planner()
                        .plan(key, app.compiled().all(DocumentKind.FORM, CompiledForm.class))
                        .orThrow());
        database.requiresNew(() -> engines.goLive(app.compiled(), app.release()));
        return app;
    }

    /** Takes the app away again, so that nothing of it is due any more. */
    void remove(LiveApp app) {
        time.end();
        database.requiresNew(() -> engines.remove(app.key()));
        database.required(() -> {
            for (var table : List.of("touch", "action_task", "flow_signal")) {
                database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
            }
        });
        apps.forget();
    }

    Engines engines() {
        return engines;
    }

    EventIntake intake() {
        return intake;
    }

    TrackingEvents tracking() {
        return tracking;
    }

    LinkSigner signer() {
        return signer;
    }

    TestDatabase database() {
        return database;
    }

    CasePeople people() {
        return people;
    }

    CaseTime time() {
        return time;
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return people.all().stream()
                .filter(p -> ids.contains(p.id()))
                .collect(Collectors.toMap(CasePeople.One::id, CasePeople.One::name));
    }

    @Override
    public void close() {
        engines.flows().close();
    }

    /** The people of the app under test. */
    private final class PeopleOfCase implements People {

        @Override
        public Optional<UUID> byUsername(String username) {
            return people.named(username).map(CasePeople.One::id);
        }

        @Override
        public boolean isActive(UUID user) {
            return people.with(user).isPresent();
        }
    }
}
