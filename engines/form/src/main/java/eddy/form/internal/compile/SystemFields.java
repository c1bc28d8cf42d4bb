package eddy.form.internal.compile;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.Label;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** The fields every table has, and those of a sub-table's table besides its columns. */
public final class SystemFields {

    /** Of a row: the record it belongs to. */
    public static final String PARENT = "parent";

    /** Of a row: its place among the rows of its record, from 0. */
    public static final String POSITION = "position";

    static final List<FieldModel> REST = List.of(
            field("created_at", "datetime", Label.of("创建时间", "Created at"), Optional.empty()),
            field("created_by", "person", Label.of("创建人", "Created by"), Optional.empty()),
            field("updated_at", "datetime", Label.of("更新时间", "Updated at"), Optional.empty()));

    static final List<TableModel.Fixed> ALIVE = List.of(new TableModel.Fixed("deleted_at", Optional.empty()));

    private SystemFields() {}

    static FieldModel id(String table) {
        return field("id", "link", Label.of("编号", "Id"), Optional.of(table));
    }

    static FieldModel parent(TableModel form) {
        return field(PARENT, "link", form.label(), Optional.of(form.key()), Optional.of(form.keptKey()));
    }

    static FieldModel position() {
        return field(POSITION, "integer", Label.of("行序", "Position"), Optional.empty());
    }

    private static FieldModel field(String key, String type, Label label, Optional<String> linkTo) {
        return field(key, type, label, linkTo, linkTo);
    }

    private static FieldModel field(
            String key, String type, Label label, Optional<String> linkTo, Optional<String> keptLinkTo) {
        var settings = JsonNodeFactory.instance.objectNode().put("type", type);
        return new FieldModel(
                key, label, key, FieldTypes.standard().of(type), linkTo, List.of(), settings, List.of(), keptLinkTo);
    }
}
