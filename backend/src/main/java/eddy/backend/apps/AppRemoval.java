package eddy.backend.apps;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;

import eddy.backend.engines.Engines;
import eddy.backend.files.FileWork;
import eddy.core.Attempts;
import eddy.core.Transactions;
import eddy.form.TableNames;

import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;

/** Removes an app with everything in it: its tables, and its rows in every table that has a column {@code app}. */
@ApplicationScoped
class AppRemoval {

    private final Transactions tx;
    private final AppStore apps;
    private final AppRuntime runtime;
    private final Engines engines;
    private final FileWork files;

    AppRemoval(Transactions tx, AppStore apps, AppRuntime runtime, Engines engines, FileWork files) {
        this.tx = tx;
        this.apps = apps;
        this.runtime = runtime;
        this.engines = engines;
        this.files = files;
    }

    /**
     * Repeatable: what was interrupted is simply done again, as is each step that work still under way came across (a
     * case that starts meanwhile holds its flow). A job that is under way stays: it has yet to tell how an
     * installation failed.
     */
    void remove(String app) {
        Attempts.untilDone(tx, () -> apps.removing(app));
        runtime.forget(app);
        Attempts.untilDone(tx, () -> engines.remove(app));
        files.forget(app);
        for (var form : forms(app)) {
            Attempts.untilDone(tx, () -> tx.db()
                    .dropTableIfExists(DSL.name(TableNames.table(app, form)))
                    .execute());
        }
        Attempts.untilDone(tx, () -> {
            for (var name : tablesOfApps()) {
                tx.db()
                        .deleteFrom(table(name))
                        .where(text("app").eq(app))
                        .and(name.equals("job") ? text("state").ne("running") : DSL.noCondition())
                        .execute();
            }
            apps.forget(app);
        });
    }

    private List<String> forms(String app) {
        return tx.db()
                .selectDistinct(text("form"))
                .from(table("form_column"))
                .where(text("app").eq(app))
                .fetch(text("form"));
    }

    /** Views have such a column, too, and are left out: what they show goes with the tables. */
    private List<String> tablesOfApps() {
        var name = DSL.field("table_name", String.class);
        var schema = DSL.field("table_schema", String.class).eq(DSL.field("current_schema", String.class));
        var tables = DSL.select(name)
                .from("information_schema.tables")
                .where(DSL.field("table_type", String.class).eq("BASE TABLE"))
                .and(schema);
        return tx.db()
                .select(name)
                .from("information_schema.columns")
                .where(DSL.field("column_name", String.class).eq("app"))
                .and(schema)
                .and(name.in(tables))
                .orderBy(name)
                .fetch(name);
    }
}
