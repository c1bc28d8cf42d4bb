package eddy.backend.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import eddy.app.AppManifest;
import eddy.app.spi.SystemTables;
import eddy.core.table.TableModel;
import eddy.flow.FlowTables;
import eddy.rule.RuleTagTable;
import eddy.touch.TouchTables;

/** The tables {@code case todo touch tag}, for apps that have a customer form. */
final class AppSystemTables implements SystemTables {

    @Override
    public List<TableModel> of(String app, AppManifest manifest, UnaryOperator<String> kept) {
        var tables = new ArrayList<TableModel>();
        manifest.customerForm().ifPresent(form -> {
            tables.addAll(FlowTables.of(app, form));
            tables.add(TouchTables.touchTable(app, form));
            tables.add(RuleTagTable.tagTable(app, form, kept.apply(form)));
        });
        return tables;
    }
}
