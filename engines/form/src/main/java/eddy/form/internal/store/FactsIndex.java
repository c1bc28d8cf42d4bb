package eddy.form.internal.store;

import java.util.List;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.TableNames;

/**
 * The index of a link. Facts are asked for one customer's in a time: theirs goes on with the first point in time of
 * the form.
 */
public record FactsIndex(Name name, Table<Record> table, List<Field<?>> columns) {

    /** @param time column of the point in time that follows the link; empty for none */
    static FactsIndex of(CompiledForm form, FieldModel link, String time) {
        var table = form.table().sqlName();
        var column = Columns.of(link);
        return time.isEmpty()
                ? new FactsIndex(DSL.name(TableNames.of(table, link.column())), Columns.table(table), List.of(column))
                : new FactsIndex(
                        DSL.name(TableNames.of(table, link.column() + "__" + time)),
                        Columns.table(table),
                        List.of(column, DSL.field(DSL.name(time))));
    }

    /** The column of the point in time by which facts are asked for; empty for forms that are none. */
    public static String time(CompiledForm form) {
        return form.fields().stream()
                .filter(field -> form.facts() && field.type().kind() == ValueKind.DATETIME)
                .findFirst()
                .map(FieldModel::column)
                .orElse("");
    }

    static List<FieldModel> links(CompiledForm form) {
        return form.fields().stream()
                .filter(field -> field.type().kind().pointsElsewhere())
                .toList();
    }
}
