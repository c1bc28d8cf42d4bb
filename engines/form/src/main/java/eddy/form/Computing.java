package eddy.form;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import eddy.core.Attempts;
import eddy.core.Transactions;
import eddy.core.condition.AsOf;
import eddy.core.issue.Issue;
import eddy.core.table.Tables;
import eddy.form.internal.computed.ComputedPlan;
import eddy.form.internal.computed.Incremental;
import eddy.form.internal.computed.RowUpkeep;
import eddy.form.internal.computed.Upkeep;
import eddy.form.internal.computed.Written;
import eddy.form.internal.store.RowTables;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.LiveForms;
import eddy.form.spi.LiveForms.AppForms;
import eddy.form.spi.RecordListener;

/**
 * Keeps what is drawn from records right: roll-ups, look-ups and formulas are columns like others, worked out again in the
 * transaction of every change they depend on, and by {@link #round} when they change with time alone; the rows of
 * sub-tables, which records hold as one value, are kept as records of tables of their own. The listeners are
 * told of computed changes as of any other; the history and the version of a record do not count them.
 */
public final class Computing implements RecordListener {

    private static final Duration GIVES_WAY = Duration.ofMillis(500);

    private final Transactions tx;
    private final Clock clock;
    private final LiveForms live;
    private final RowTables rows;
    private final Map<String, Known> plans = new ConcurrentHashMap<>();
    private List<RecordListener> listeners = List.of();

    private record Known(Tables tables, ComputedPlan plan) {}

    public Computing(Transactions tx, Clock clock, LiveForms live) {
        this.tx = tx;
        this.clock = clock;
        this.live = live;
        this.rows = new RowTables(tx, this::tell);
    }

    /** What is wrong with the computed fields of an app, loops among them; located in the forms' documents. */
    public static List<Issue> check(String app, Tables tables, Collection<CompiledForm> forms) {
        return ComputedPlan.compile(app, tables, forms).issues();
    }

    /** @param all everyone who is told of changes, this object included; set once, before the first change */
    public void tell(List<RecordListener> all) {
        listeners = List.copyOf(all);
    }

    @Override
    public void changed(ChangeSet changes) {
        live.of(changes.app()).ifPresent(forms -> {
            forms.forms().stream().filter(f -> f.key().equals(changes.table())).forEach(f -> rows.follow(f, changes));
            for (var wanted : Incremental.after(tx.db(), plan(forms), changes)) {
                wanted.pages(tx, ids -> {
                    var written = wanted.calculate(tx, asOf(forms), ids);
                    tellOf(changes.app(), wanted.form(), written, changes.by());
                });
            }
        });
    }

    /**
     * Brings up to date what no change of a record does: fields that are new or defined anew, and those whose value time
     * changes. Each page of records is a transaction of its own that gives way to whoever holds one of them, so this may
     * run beside everything else, and may be stopped and begun again.
     *
     * @return how many records were changed
     */
    public int round(String app) {
        var changed = new int[1];
        live.of(app).ifPresent(forms -> {
            for (var form : forms.forms()) {
                new RowUpkeep(tx, app, rows).round(form, asOf(forms), (field, ids) -> {
                    changed[0] += ids.size();
                    tellOf(app, form, new Written(ids, Set.of(field.key())), Author.origin("computed"));
                });
            }
            var upkeep = new Upkeep(tx, app);
            for (var due : upkeep.due(plan(forms), asOf(forms))) {
                var wanted = due.wanted();
                wanted.pages(tx, ids -> {
                    int before = changed[0];
                    Attempts.whileLocked(tx, GIVES_WAY, () -> {
                        var written = wanted.calculate(tx, asOf(forms), ids);
                        changed[0] = before + written.records().size();
                        tellOf(app, wanted.form(), written, Author.origin("computed"));
                    });
                });
                upkeep.done(due);
            }
        });
        return changed[0];
    }

    /** Has {@link #round} work out everything that is drawn from a form's records: they changed without telling. */
    public void distrust(String app, String form) {
        live.of(app).ifPresent(forms -> new Upkeep(tx, app).forget(plan(forms), form));
    }

    private void tellOf(String app, CompiledForm form, Written written, Author by) {
        if (written.records().isEmpty()) {
            return;
        }
        var change = ChangeSet.listed(
                app,
                form.key(),
                form.table().sqlName(),
                ChangeSet.Kind.UPDATED,
                Set.copyOf(written.fields()),
                written.records(),
                by,
                clock.instant());
        tell(change);
    }

    private void tell(ChangeSet change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    private AsOf asOf(AppForms forms) {
        return AsOf.at(clock.instant(), forms.zone());
    }

    private ComputedPlan plan(AppForms forms) {
        return plans.compute(
                        forms.app(),
                        (app, known) -> known != null && known.tables() == forms.tables()
                                ? known
                                : new Known(
                                        forms.tables(),
                                        ComputedPlan.compile(app, forms.tables(), forms.forms())
                                                .orThrow()))
                .plan();
    }
}
