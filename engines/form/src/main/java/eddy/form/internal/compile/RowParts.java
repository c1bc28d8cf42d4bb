package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.TableNames;
import eddy.form.internal.cleaning.Cleaning;
import eddy.form.internal.fill.Fills;

/** The table of a sub-table: each row a record of it, with a link to the record it belongs to. */
final class RowParts {

    private RowParts() {}

    /** @param row the schema of a row */
    static FormReader.Parts of(TableModel form, FieldModel field, ObjectNode row, String app) {
        var key = form.key() + "." + field.key();
        var keptKey = form.keptKey() + "." + field.column();
        var own = new ArrayList<FieldModel>();
        own.add(SystemFields.parent(form));
        own.add(SystemFields.position());
        own.addAll(field.columns());
        var all = new ArrayList<FieldModel>();
        all.add(SystemFields.id(key));
        all.addAll(own);
        all.addAll(SystemFields.REST);
        var table = new TableModel(
                key,
                label(form.label(), field.label()),
                TableNames.table(app, keptKey),
                all,
                field.columns().get(0).key(),
                SystemFields.ALIVE,
                true,
                keptKey);
        var byKey = own.stream().collect(Collectors.toMap(FieldModel::key, Function.identity()));
        return new FormReader.Parts(
                table,
                own,
                new RecordSchema(row, byKey, List.of()),
                new Cleaning(List.of()),
                Fills.NONE,
                Visibility.ALL,
                List.of());
    }

    private static Label label(Label form, Label field) {
        var texts = new TreeMap<String, String>();
        form.texts().forEach((language, name) -> {
            var own = field.texts().get(language);
            if (own != null) {
                texts.put(language, name + " · " + own);
            }
        });
        return new Label(texts);
    }
}
