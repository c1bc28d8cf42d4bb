package eddy.form.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import eddy.core.Attempts;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.MigrationPlan.AddColumn;
import eddy.form.MigrationPlan.ChangeType;
import eddy.form.MigrationPlan.ChangeUniqueKey;
import eddy.form.MigrationPlan.ColumnChange;
import eddy.form.MigrationPlan.ConvertColumn;
import eddy.form.MigrationPlan.CreateTable;
import eddy.form.MigrationPlan.IndexFacts;
import eddy.form.MigrationPlan.RetireColumn;
import eddy.form.MigrationPlan.Step;
import eddy.form.TableNames;

/** Carries out the steps of a migration plan in the database; each can be repeated. */
public final class TableChanges {

    private static final String UNIQUE_STORED =
            "alter table {0} add column if not exists {1} varchar generated always as"
                    + " (case when {2} is null then cast({3} as varchar) end) stored";
    private static final String UNIQUE_COMPUTED =
            "alter table {0} add column if not exists {1} varchar generated always as"
                    + " (case when {2} is null then cast({3} as varchar) end)";

    private final Transactions tx;
    private final ColumnCatalog catalog;
    private final ColumnConversion conversions;

    public TableChanges(Transactions tx, ColumnCatalog catalog, Clock clock) {
        this.tx = tx;
        this.catalog = catalog;
        conversions = new ColumnConversion(tx, new ChangeLog(tx, clock, List.of()));
    }

    /** Whether any row, deleted ones included, has a value there, or had one when its conversion was cut short. */
    public boolean holdsValues(CompiledForm form, FieldModel field) {
        if (conversions.isUnfinished(form, field)) {
            return true;
        }
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from(Columns.table(form.table().sqlName()))
                        .where(DSL.field(DSL.name(field.column())).isNotNull()));
    }

    /** What a conversion would do; nothing for the part of it that is done already. */
    public Conversion.Survey survey(CompiledForm form, FieldModel field, Conversion conversion) {
        return ColumnConversion.stands(tx, form, field.column())
                ? conversion.survey(tx)
                : new Conversion.Survey(0, 0, List.of());
    }

    /** How many values occur more than once among the records that are alive. */
    public long duplicates(CompiledForm form, FieldModel key) {
        var column = DSL.field(DSL.name(key.column()));
        return tx.db()
                .fetchCount(DSL.select(column)
                        .from(Columns.table(form.table().sqlName()))
                        .where(Columns.DELETED_AT.isNull().and(column.isNotNull()))
                        .groupBy(column)
                        .having(DSL.count().gt(1)));
    }

    public void run(String app, Step step) {
        if (step instanceof ConvertColumn convert) {
            attempt(() -> conversions.begin(convert));
            conversions.move(convert);
        }
        attempt(() -> apply(app, step));
    }

    /** In a transaction that waits for locks shortly, several times. */
    private void attempt(Runnable work) {
        Attempts.whileLocked(tx, Duration.ofSeconds(3), work);
    }

    private void apply(String app, Step step) {
        if (step instanceof CreateTable create) {
            createTable(app, create.form());
        } else if (step instanceof AddColumn add) {
            addColumn(app, add.form(), add.field());
            catalog.put(app, add.form().keptKey(), add.field());
        } else if (step instanceof ChangeType change) {
            changeColumn(app, change);
            catalog.put(app, change.form().keptKey(), change.field());
        } else if (step instanceof ConvertColumn convert) {
            boolean unique =
                    convert.form().uniqueKey().filter(convert.field()::equals).isPresent();
            if (unique) {
                dropUnique(convert.form());
            }
            conversions.exchange(convert);
            index(app, convert.form(), convert.field());
            if (unique) {
                addUnique(convert.form());
            }
            catalog.put(app, convert.form().keptKey(), convert.field());
        } else if (step instanceof RetireColumn retire) {
            catalog.retire(app, retire.form(), retire.field());
        } else if (step instanceof ChangeUniqueKey change) {
            dropUnique(change.form());
            addUnique(change.form());
            catalog.putUnique(
                    app,
                    change.form().keptKey(),
                    change.form().uniqueKey().map(FieldModel::column).orElse(""));
        } else if (step instanceof IndexFacts facts) {
            indexFacts(facts);
            catalog.putTime(app, facts.form().keptKey(), FactsIndex.time(facts.form()));
        }
    }

    private void createTable(String app, CompiledForm form) {
        var name = form.table().sqlName();
        var table = Columns.table(name);
        db().createTableIfNotExists(table)
                .columns(
                        Columns.ID,
                        Columns.CREATED_AT,
                        Columns.CREATED_BY,
                        Columns.UPDATED_AT,
                        Columns.UPDATED_BY,
                        Columns.VERSION,
                        Columns.SAMPLE,
                        Columns.DELETED_AT)
                .primaryKey(Columns.ID)
                .execute();
        form.fields().forEach(field -> db().alterTable(table)
                .addColumnIfNotExists(Columns.of(field))
                .execute());
        catalog.putTime(app, form.keptKey(), FactsIndex.time(form));
        form.fields().forEach(field -> index(app, form, field));
        db().createIndexIfNotExists(DSL.name(TableNames.of(name, "created")))
                .on(table, Columns.CREATED_AT, Columns.ID)
                .execute();
        addUnique(form);
        form.fields().forEach(field -> catalog.put(app, form.keptKey(), field));
        catalog.putUnique(
                app, form.keptKey(), form.uniqueKey().map(FieldModel::column).orElse(""));
    }

    private void addColumn(String app, CompiledForm form, FieldModel field) {
        var name = form.table().sqlName();
        db().alterTable(Columns.table(name))
                .addColumnIfNotExists(Columns.of(field))
                .execute();
        index(app, form, field);
    }

    private void index(String app, CompiledForm form, FieldModel field) {
        if (field.type().kind().pointsElsewhere()) {
            create(FactsIndex.of(form, field, catalog.time(app, form.keptKey())));
        }
    }

    private void create(FactsIndex index) {
        db().createIndexIfNotExists(index.name())
                .on(index.table(), index.columns())
                .execute();
    }

    private void indexFacts(IndexFacts step) {
        for (FieldModel link : FactsIndex.links(step.form())) {
            create(FactsIndex.of(step.form(), link, FactsIndex.time(step.form())));
            db().dropIndexIfExists(
                            FactsIndex.of(step.form(), link, step.previous()).name())
                    .execute();
        }
    }

    private void changeColumn(String app, ChangeType change) {
        var form = change.form();
        var table = Columns.table(form.table().sqlName());
        var column = Columns.of(change.field());
        boolean unique = form.uniqueKey().filter(change.field()::equals).isPresent();
        if (change.change() == ColumnChange.NONE) {
            return;
        }
        if (unique) {
            dropUnique(form);
        }
        if (change.change() == ColumnChange.WIDEN) {
            db().alterTable(table)
                    .alterColumn(column)
                    .set(change.field().type().column())
                    .execute();
        } else {
            db().alterTable(table).dropColumnIfExists(column).execute();
            addColumn(app, form, change.field());
        }
        if (unique) {
            addUnique(form);
        }
    }

    private void addUnique(CompiledForm form) {
        var name = form.table().sqlName();
        form.uniqueKey().ifPresent(key -> {
            boolean stored = db().dialect().family() == SQLDialect.POSTGRES;
            db().execute(
                            stored ? UNIQUE_STORED : UNIQUE_COMPUTED,
                            DSL.name(name),
                            Columns.UNIQUE_VALUE.getUnqualifiedName(),
                            Columns.DELETED_AT.getUnqualifiedName(),
                            DSL.name(key.column()));
            db().createUniqueIndexIfNotExists(DSL.name(TableNames.of(name, "unique")))
                    .on(Columns.table(name), Columns.UNIQUE_VALUE)
                    .execute();
        });
    }

    private void dropUnique(CompiledForm form) {
        var name = form.table().sqlName();
        db().dropIndexIfExists(DSL.name(TableNames.of(name, "unique"))).execute();
        db().alterTable(Columns.table(name))
                .dropColumnIfExists(Columns.UNIQUE_VALUE)
                .execute();
    }

    private DSLContext db() {
        return tx.db();
    }
}
