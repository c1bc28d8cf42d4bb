package eddy.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import eddy.core.Transactions;
import eddy.core.document.DocumentKind;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.form.MigrationPlan.AddColumn;
import eddy.form.MigrationPlan.ChangeType;
import eddy.form.MigrationPlan.ChangeUniqueKey;
import eddy.form.MigrationPlan.ColumnChange;
import eddy.form.MigrationPlan.ConvertColumn;
import eddy.form.MigrationPlan.CreateTable;
import eddy.form.MigrationPlan.IndexFacts;
import eddy.form.MigrationPlan.RetireColumn;
import eddy.form.MigrationPlan.Step;
import eddy.form.internal.store.ColumnCatalog;
import eddy.form.internal.store.ColumnCatalog.Entry;
import eddy.form.internal.store.ColumnTypes;
import eddy.form.internal.store.Conversion;
import eddy.form.internal.store.FactsIndex;
import eddy.form.internal.store.TableChanges;

/**
 * Brings an app's tables to where a release needs them. What stands is read from the table {@code form_column}, which
 * each step brings up to date; a run that was interrupted is simply planned and run again.
 */
public final class TablePlanner {

    private final ColumnCatalog catalog;
    private final TableChanges changes;

    public TablePlanner(Transactions tx, Clock clock) {
        catalog = new ColumnCatalog(tx, clock);
        changes = new TableChanges(tx, catalog, clock);
    }

    /**
     * Compares the forms with the tables.
     *
     * @param forms every form of the app's release
     * @param accepted whether the values of a field {@code form.field} that do not fit its new type may leave it
     * @return the plan, or issues ({@code form.column.incompatible}, {@code form.column.misfit}, {@code
     *     form.column.several}, {@code form.unique.duplicates}) located in the forms' documents
     */
    public Compiled<MigrationPlan> plan(String app, Collection<CompiledForm> forms, Predicate<String> accepted) {
        var plan = survey(app, forms);
        var refused = conversions(plan).stream()
                .filter(c -> c.misfit() > 0 && !accepted.test(c.key()))
                .map(TablePlanner::misfits)
                .toList();
        return refused.isEmpty()
                ? plan
                : Compiled.failed(
                        Stream.concat(plan.issues().stream(), refused.stream()).toList());
    }

    /** Compares the forms with the tables; values that do not fit a new type keep a field from getting it. */
    public Compiled<MigrationPlan> plan(String app, Collection<CompiledForm> forms) {
        return plan(app, forms, field -> false);
    }

    private static List<ConvertColumn> conversions(Compiled<MigrationPlan> plan) {
        return plan.value().map(MigrationPlan::steps).orElse(List.of()).stream()
                .filter(ConvertColumn.class::isInstance)
                .map(ConvertColumn.class::cast)
                .toList();
    }

    private static Issue misfits(ConvertColumn step) {
        return Issue.error(
                        step.toOne() ? "form.column.several" : "form.column.misfit",
                        "/schema/properties/" + step.field().key(),
                        "field",
                        step.field().key(),
                        "count",
                        step.misfit(),
                        "examples",
                        String.join(", ", step.examples()))
                .in(DocumentKind.FORM.path(step.form().key()));
    }

    /** The plan as if everything was accepted. */
    public Compiled<MigrationPlan> survey(String app, Collection<CompiledForm> forms) {
        var steps = new ArrayList<Step>();
        var issues = new ArrayList<Issue>();
        var standing = catalog.of(app);
        var kept = new HashSet<String>();
        for (CompiledForm form :
                forms.stream().flatMap(f -> inOrder(f, standing)).toList()) {
            kept.add(form.keptKey());
            if (standing.containsKey(form.keptKey())) {
                planTable(form, standing, steps, issues);
            } else {
                steps.add(new CreateTable(form));
            }
        }
        standing.forEach((form, columns) -> {
            if (!kept.contains(form)) {
                retire(form, columns.values(), new HashSet<>(), steps);
            }
        });
        return Compiled.of(new MigrationPlan(app, steps), issues);
    }

    /** Rows that stand already have a table first: a field that comes to hold several puts its values there. */
    private static Stream<CompiledForm> inOrder(CompiledForm form, Map<String, Map<String, Entry>> standing) {
        var rows = form.subForms().stream();
        return standing.containsKey(form.keptKey())
                ? Stream.concat(rows, Stream.of(form))
                : Stream.concat(Stream.of(form), rows);
    }

    private void planTable(
            CompiledForm form, Map<String, Map<String, Entry>> standing, List<Step> steps, List<Issue> issues) {
        var columns = standing.get(form.keptKey());
        var fields = new HashSet<String>();
        for (FieldModel field : form.fields()) {
            fields.add(field.column());
            var entry = columns.get(field.column());
            if (entry == null) {
                steps.add(new AddColumn(form, field, false));
            } else {
                var rows = standing.getOrDefault(form.keptKey() + "." + field.column(), Map.of());
                planColumn(form, field, entry, rows, steps, issues);
            }
        }
        retire(form.keptKey(), columns.values(), fields, steps);
        var previous = ofTable(columns, ColumnCatalog.UNIQUE);
        var wanted = form.uniqueKey().map(FieldModel::column).orElse("");
        if (!previous.equals(wanted)) {
            checkDuplicates(form, columns, issues);
            steps.add(new ChangeUniqueKey(form, previous));
        }
        var time = FactsIndex.time(form);
        if (!time.isEmpty() && !time.equals(ofTable(columns, ColumnCatalog.TIME))) {
            steps.add(new IndexFacts(form, ofTable(columns, ColumnCatalog.TIME)));
        }
    }

    private static String ofTable(Map<String, Entry> columns, String entry) {
        return columns.containsKey(entry) ? columns.get(entry).type() : "";
    }

    private void planColumn(
            CompiledForm form,
            FieldModel field,
            Entry entry,
            Map<String, Entry> rows,
            List<Step> steps,
            List<Issue> issues) {
        boolean sameColumn =
                entry.columnType().equals(ColumnTypes.describe(field.type().column()));
        if (sameColumn && entry.type().equals(field.type().key())) {
            if (entry.retired()) {
                steps.add(new AddColumn(form, field, true));
            }
            return;
        }
        if (!takesEverything(field, entry, sameColumn) && changes.holdsValues(form, field)) {
            Conversion.of(form, field, entry.type(), rows)
                    .ifPresentOrElse(
                            c -> steps.add(convert(form, field, entry, c)),
                            () -> issues.add(incompatible(form, field, entry)));
            return;
        }
        steps.add(new ChangeType(form, field, entry.type(), change(field, entry, sameColumn)));
    }

    private static ColumnChange change(FieldModel field, Entry entry, boolean sameColumn) {
        if (sameColumn) {
            return ColumnChange.NONE;
        }
        // The index of a link is none for rows.
        boolean widens = ColumnTypes.widens(entry.columnType(), field.type().column())
                && !field.type().ofRows();
        return widens ? ColumnChange.WIDEN : ColumnChange.REPLACE;
    }

    /** Whether every value there is one of the new type as it stands, or is worked out anew. */
    private static boolean takesEverything(FieldModel field, Entry entry, boolean sameColumn) {
        var to = field.type();
        var from = FieldTypes.standard().find(entry.type());
        if (to.computed() && !to.key().equals("serial")) {
            return true;
        }
        if (to.key().equals("text") || to.key().equals("long_text")) {
            return ColumnTypes.widens(entry.columnType(), to.column());
        }
        boolean number = to.column().isNumeric() && ColumnTypes.widens(entry.columnType(), to.column());
        boolean files = to.ofFiles() && from.filter(FieldType::ofFiles).isPresent();
        boolean worked = sameColumn && from.filter(FieldType::computed).isPresent();
        return number || files || worked;
    }

    private static Issue incompatible(CompiledForm form, FieldModel field, Entry entry) {
        return Issue.error(
                        "form.column.incompatible",
                        form.place(field.key()),
                        "field",
                        field.key(),
                        "from",
                        entry.type(),
                        "to",
                        field.type().key())
                .in(DocumentKind.FORM.path(form.documentKey()));
    }

    private ConvertColumn convert(CompiledForm form, FieldModel field, Entry entry, Conversion conversion) {
        var survey = changes.survey(form, field, conversion);
        return new ConvertColumn(form, field, entry.type(), survey, conversion);
    }

    private void checkDuplicates(CompiledForm form, Map<String, Entry> columns, List<Issue> issues) {
        var key = form.uniqueKey().filter(k -> columns.containsKey(k.column()));
        long duplicates = key.map(k -> changes.duplicates(form, k)).orElse(0L);
        if (duplicates > 0) {
            issues.add(Issue.error(
                            "form.unique.duplicates",
                            "/uniqueKey",
                            "field",
                            key.orElseThrow().key(),
                            "count",
                            duplicates)
                    .in(DocumentKind.FORM.path(form.key())));
        }
    }

    private static void retire(String form, Collection<Entry> entries, HashSet<String> fields, List<Step> steps) {
        entries.stream()
                .filter(e -> !e.retired() && !fields.contains(e.field()) && !ColumnCatalog.ofTable(e.field()))
                .forEach(e -> steps.add(new RetireColumn(form, e.field())));
    }

    /**
     * Runs the steps, each in a transaction of its own (H2 commits at every DDL statement). Waits for locks shortly and
     * tries again; must not be called inside a transaction.
     *
     * @throws org.jooq.exception.DataAccessException when the database stays locked or refuses a step; what ran stays,
     *     and planning again yields the rest
     */
    public void run(MigrationPlan plan) {
        plan.steps().forEach(step -> changes.run(plan.app(), step));
    }
}
