package eddy.backend.engines;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.impl.DSL;

import eddy.app.Bundle;
import eddy.app.BundleCompiler;
import eddy.app.CompiledApp;
import eddy.core.Transactions;
import eddy.core.action.ActionCatalog;
import eddy.core.action.ActionType;
import eddy.core.calendar.WorkCalendar;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.Named;
import eddy.core.document.ReleaseKeys;
import eddy.core.issue.Compiled;
import eddy.flow.CompiledFlow;
import eddy.flow.FlowCompiler;
import eddy.flow.FlowEngine;
import eddy.flow.FlowSettings;
import eddy.flow.InterestingEvent;
import eddy.flow.spi.CaseListener;
import eddy.flow.spi.Flows;
import eddy.form.CompiledForm;
import eddy.form.Computing;
import eddy.form.FormCompiler;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.action.FormActions;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;
import eddy.report.BoardCompiler;
import eddy.rule.CompiledRule;
import eddy.rule.DecisionCompiler;
import eddy.rule.RuleCompiler;
import eddy.rule.RuleInsight;
import eddy.rule.RuleRunner;
import eddy.touch.CompiledMessage;
import eddy.touch.MessageCompiler;
import eddy.touch.TouchApp;
import eddy.touch.TouchQueue;
import eddy.touch.action.FreezeMarketing;
import eddy.touch.action.SendMessage;
import eddy.touch.action.UnfreezeMarketing;
import eddy.touch.spi.TouchApps;
import eddy.touch.spi.TouchListener;

/**
 * All engines, put together. Plain Java, so that a test composes the same with a clock of its own.
 *
 * @param tx       the door to the database
 * @param clock    the time everything asks
 * @param records  the records of all forms
 * @param computing keeps computed fields right
 * @param listeners told of every change of records; whoever writes records tells them
 * @param live     the forms of the release in force
 * @param planner  brings tables to where a release needs them
 * @param actions  every action there is
 * @param compiler compiles bundles; ask {@link #compile} instead
 * @param rules    runs rules
 * @param insight  what rules hold, and why
 * @param flows    runs flows
 * @param touches  finds the customers and messages of a release
 * @param keys     what things are called in which release
 */
public record Engines(
        Transactions tx,
        Clock clock,
        RecordStore records,
        Computing computing,
        List<RecordListener> listeners,
        LiveForms live,
        TablePlanner planner,
        ActionCatalog actions,
        BundleCompiler compiler,
        RuleRunner rules,
        RuleInsight insight,
        FlowEngine flows,
        TouchApps touches,
        ReleaseKeys keys) {

    private static final Set<TouchListener.Kind> REACTIONS =
            Set.of(TouchListener.Kind.OPENED, TouchListener.Kind.CLICKED, TouchListener.Kind.REPLIED);

    public static Engines compose(Surroundings around) {
        var tx = around.tx();
        var clock = around.clock();
        var releases = around.releases();
        var keys = new KeysOfReleases(releases, around.latest());
        LiveForms live = app -> around.latest().of(app).map(Engines::forms);
        var computing = new Computing(tx, clock, live);
        var listeners = new ArrayList<RecordListener>(List.of(new CalledAsNow(computing, around.latest())));
        around.listeners().forEach(listener -> listeners.add(new CalledAsNow(listener, around.latest())));
        computing.tell(listeners);
        var records = new RecordStore(tx, clock, listeners, live, around.named());
        var flows = FlowEngine.create(new FlowSettings(
                tx,
                around.dataSource(),
                clock,
                Runnable::run,
                around.workers(),
                flowsOf(releases),
                new RecordDecisions(releases, records),
                around.people(),
                new PastHappenings(tx, around.latest()),
                WorkCalendar.china()::plusWorkingDays,
                new TodoRecords(releases, records, keys),
                listener(new TouchQueue(tx, clock), around.watcher()),
                keys));
        TouchApps touches = (app, release) -> releases.find(app, release).flatMap(a -> touchApp(a, release, keys));
        var actionTypes = new ArrayList<ActionType<?>>(FormActions.all(records));
        actionTypes.add(flows.startFlowAction());
        actionTypes.add(flows.createTodoAction());
        actionTypes.add(new SendMessage(touches));
        actionTypes.add(new FreezeMarketing());
        actionTypes.add(new UnfreezeMarketing());
        var actions = new ActionCatalog(actionTypes);
        List<DocumentCompiler<?>> compilers = List.of(
                new FormCompiler(),
                new MessageCompiler(),
                new DecisionCompiler(),
                new RuleCompiler(),
                new FlowCompiler(),
                new BoardCompiler());
        return new Engines(
                tx,
                clock,
                records,
                computing,
                List.copyOf(listeners),
                live,
                new TablePlanner(tx, clock),
                actions,
                new BundleCompiler(compilers, actions, new AppSystemTables()),
                new RuleRunner(tx, clock, keys),
                new RuleInsight(tx),
                flows,
                touches,
                keys);
    }

    private static LiveForms.AppForms forms(CompiledApp app) {
        return new LiveForms.AppForms(
                app.key(), app.manifest().zone(), app.tables(), app.all(DocumentKind.FORM, CompiledForm.class));
    }

    private static Flows flowsOf(Releases releases) {
        return (app, release, flow) ->
                releases.find(app, release).flatMap(a -> a.compiled(DocumentKind.FLOW, flow, CompiledFlow.class));
    }

    private static CaseListener listener(TouchQueue queue, Surroundings.Watcher watcher) {
        return new CaseListener() {
            @Override
            public void ended(String app, UUID caseId, UUID recordId, String outcome, Set<Passed> last) {
                var lastWords = last.stream().map(p -> new TouchQueue.Step(p.flow(), p.step()));
                queue.cancelCase(caseId.toString(), lastWords.toList());
            }

            @Override
            public void changed(String app, String topic, UUID id) {
                watcher.changed(app, topic, id);
            }
        };
    }

    /** Messages are known by the keys the release has for them, and by those that touches are kept under now. */
    private static Optional<TouchApp> touchApp(CompiledApp app, int release, ReleaseKeys keys) {
        var messages = new HashMap<String, CompiledMessage>();
        for (var message : app.all(DocumentKind.MESSAGE, CompiledMessage.class)) {
            var now = message.called(keys.now(app.key(), release, DocumentKind.MESSAGE.key(), message.key()));
            messages.put(message.key(), now);
            messages.put(now.key(), now);
        }
        return TouchApp.of(app.key(), app.manifestJson(), app.tables(), messages);
    }

    /** The app, or every issue of the bundle; those that only show between documents included. */
    public Compiled<CompiledApp> compile(String app, Bundle bundle) {
        return compile(app, bundle, Named.ANYBODY);
    }

    /** @param named whom constants of the documents may name */
    public Compiled<CompiledApp> compile(String app, Bundle bundle, Named named) {
        return compiler.compile(app, bundle, named)
                .then(a -> Compiled.of(a, FlowCompiler.checkTogether(a.all(DocumentKind.FLOW, CompiledFlow.class))))
                .then(a ->
                        Compiled.of(a, Computing.check(app, a.tables(), a.all(DocumentKind.FORM, CompiledForm.class))));
    }

    /** What a release's going live means to the engines; in the transaction that makes it live. */
    public void goLive(CompiledApp app, int release) {
        flows.deploy(app.key(), release, app.all(DocumentKind.FLOW, CompiledFlow.class));
        var live = app.all(DocumentKind.RULE, CompiledRule.class).stream()
                .map(CompiledRule::key)
                .collect(Collectors.toSet());
        rules.retire(app.key(), live, AsOf.at(clock.instant(), app.manifest().zone()));
    }

    /** Tells waiting cases what a customer did with a message; in the transaction that records it. */
    public void reacted(TouchListener.TouchEvent event) {
        if (REACTIONS.contains(event.kind())) {
            var root = event.caseId() == null ? null : UUID.fromString(event.caseId());
            var reaction = event.kind().name().toLowerCase(Locale.ROOT);
            flows.signal(event.app(), List.of(event.record()), InterestingEvent.touch(reaction, event.at(), root));
        }
    }

    /** Removes what the engines keep of an app outside tables with a column {@code app}: deployed flows, import rows. */
    public void remove(String app) {
        flows.removeApp(app);
        tx.db()
                .deleteFrom(DSL.table(DSL.name("form_import_row")))
                .where(DSL.field(DSL.name("import_id"))
                        .in(DSL.select(DSL.field(DSL.name("id")))
                                .from(DSL.table(DSL.name("form_import")))
                                .where(DSL.field(DSL.name("app"), String.class).eq(app))))
                .execute();
    }
}
