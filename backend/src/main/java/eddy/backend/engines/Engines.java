package eddy.backend.engines;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jooq.impl.DSL;

import eddy.app.BundleCompiler;
import eddy.app.CompiledApp;
import eddy.core.Transactions;
import eddy.core.action.ActionCatalog;
import eddy.core.action.ActionType;
import eddy.core.condition.AsOf;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.table.TableModel;
import eddy.form.FormCompiler;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.action.FormActions;
import eddy.form.spi.RecordListener;
import eddy.rule.CompiledRule;
import eddy.rule.DecisionCompiler;
import eddy.rule.RuleInsight;
import eddy.rule.RuleRunner;

/**
 * All engines, put together. Plain Java, so that a test composes the same with a clock of its own.
 *
 * @param tx       the door to the database
 * @param clock    the time everything asks
 * @param records  the records of all forms
 * @param planner  brings tables to where a release needs them
 * @param actions  every action there is
 * @param compiler compiles bundles
 * @param rules    runs rules
 * @param insight  what rules hold, and why
 */
public record Engines(
        Transactions tx,
        Clock clock,
        RecordStore records,
        TablePlanner planner,
        ActionCatalog actions,
        BundleCompiler compiler,
        RuleRunner rules,
        RuleInsight insight) {

    /** What a release's going live means to the engines; in the transaction that makes it live. */
    public void goLive(CompiledApp app, int release) {
        var live = app.all(DocumentKind.RULE, CompiledRule.class).stream()
                .map(CompiledRule::key)
                .collect(Collectors.toSet());
        rules.retire(app.key(), live, AsOf.at(clock.instant(), app.manifest().zone()));
    }

    /** Removes what the engines keep of an app outside tables with a column {@code app}. */
    public void remove(String app) {
        tx.db()
                .deleteFrom(DSL.table(DSL.name("form_import_row")))
                .where(DSL.field(DSL.name("import_id"))
                        .in(DSL.select(DSL.field(DSL.name("id")))
                                .from(DSL.table(DSL.name("form_import")))
                                .where(DSL.field(DSL.name("app"), String.class).eq(app))))
                .execute();
    }

    /** @param listeners told of every change of records, besides the engines themselves */
    public static Engines compose(Transactions tx, Clock clock, List<RecordListener> listeners) {
        var records = new RecordStore(tx, clock, listeners);
        var actionTypes = new ArrayList<ActionType<?>>(FormActions.all(records));
        var actions = new ActionCatalog(actionTypes);
        List<DocumentCompiler<?>> compilers = List.of(new FormCompiler(), new DecisionCompiler());
        var compiler = new BundleCompiler(compilers, actions, List.<TableModel>of());
        return new Engines(
                tx,
                clock,
                records,
                new TablePlanner(tx, clock),
                actions,
                compiler,
                new RuleRunner(tx, clock),
                new RuleInsight(tx));
    }
}
