package eddy.report.internal.board;

import java.util.Optional;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;
import eddy.report.FieldPath;

/** Finds the fields a board names. */
record Fields(Tables tables) {

    /** The field at {@code key} or {@code link.key} of {@code table}. */
    Optional<FieldPath> find(Cursor at, TableModel table) {
        var text = at.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var parts = text.get().split("\\.", -1);
        if (parts.length > 2) {
            return unknown(at, text.get(), table);
        }
        var first = table.field(parts[0]);
        if (first.isEmpty()) {
            return unknown(at, text.get(), table);
        }
        return parts.length == 1
                ? Optional.of(new FieldPath(Optional.empty(), table, first.get()))
                : hop(at, text.get(), table, first.get(), parts[1]);
    }

    private Optional<FieldPath> hop(Cursor at, String text, TableModel table, FieldModel link, String key) {
        var target = link.linkTo().flatMap(tables::table);
        if (link.type().kind() != ValueKind.LINK || target.isEmpty()) {
            return at.refuse("board.field.no_link", "field", text, "table", table.key());
        }
        var field = target.get().field(key);
        return field.isPresent()
                ? Optional.of(new FieldPath(Optional.of(link), target.get(), field.get()))
                : unknown(at, text, target.get());
    }

    private static Optional<FieldPath> unknown(Cursor at, String field, TableModel table) {
        return at.refuse("board.field.unknown", "field", field, "table", table.key());
    }
}
