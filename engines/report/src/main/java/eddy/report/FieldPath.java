package eddy.report;

import java.util.Optional;

import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/**
 * A field of a data set's table, or one hop along a link.
 *
 * @param link  the link field gone along; empty for the table's own field
 * @param table the table that holds {@code field}
 */
public record FieldPath(Optional<FieldModel> link, TableModel table, FieldModel field) {

    /** As written in documents: {@code value_tier} or {@code customer.value_tier}. */
    public String path() {
        return link.map(l -> l.key() + "." + field.key()).orElse(field.key());
    }
}
