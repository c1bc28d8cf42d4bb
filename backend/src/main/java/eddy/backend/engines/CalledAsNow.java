package eddy.backend.engines;

import java.util.Optional;

import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.RecordListener;

/** Tells a listener of tables by their keys of today, also where what changed them runs on an earlier release. */
record CalledAsNow(RecordListener listener, Surroundings.LatestRelease latest) implements RecordListener {

    @Override
    public void changed(ChangeSet change) {
        listener.changed(latest.of(change.app())
                .flatMap(app -> table(app.tables(), change))
                .map(TableModel::key)
                .filter(key -> !key.equals(change.table()))
                .map(change::of)
                .orElse(change));
    }

    private static Optional<TableModel> table(Tables tables, ChangeSet change) {
        return tables.table(change.table())
                .filter(table -> table.sqlName().equals(change.sqlName()))
                .or(() -> tables.all().stream()
                        .filter(table -> table.sqlName().equals(change.sqlName()))
                        .findFirst());
    }
}
