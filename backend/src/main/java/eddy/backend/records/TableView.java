package eddy.backend.records;

import java.util.List;

import eddy.backend.apps.LiveApp;
import eddy.core.Label;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/** A table as designers and lists need to know it. */
public record TableView(
        String key, Label label, boolean system, boolean facts, String titleField, List<FieldView> fields) {

    /**
     * @param type     the type of its values; of a computed field that of the result
     * @param kind     the value kind, in lower case, as operators go by it
     * @param computed whether nobody fills it in
     * @param columns  of a sub-table
     * @param listOf   of a sub-table shown as a list of values: key of its one column
     */
    public record FieldView(
            String key,
            Label label,
            String type,
            String kind,
            String linkTo,
            List<FieldModel.Option> options,
            List<String> operators,
            boolean system,
            boolean computed,
            List<FieldView> columns,
            String listOf) {}

    public static TableView of(TableModel table, LiveApp app) {
        boolean facts = app.form(table.key()).map(CompiledForm::facts).orElse(false);
        return of(table, facts);
    }

    public static TableView of(TableModel table, boolean facts) {
        return new TableView(
                table.key(),
                table.label(),
                table.system(),
                facts,
                table.titleField(),
                table.fields().stream().map(TableView::field).toList());
    }

    private static FieldView field(FieldModel field) {
        return new FieldView(
                field.key(),
                field.label(),
                field.type().result().key(),
                field.type().kind().name(),
                field.linkTo().orElse(null),
                field.options(),
                field.type().operators(),
                Links.SYSTEM.contains(field.key()),
                field.type().computed(),
                field.columns().stream().map(TableView::field).toList(),
                field.listed().map(FieldModel::key).orElse(null));
    }
}
