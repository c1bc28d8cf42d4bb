package eddy.form.internal.delete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.OnDelete;
import eddy.form.internal.compile.SystemFields;
import eddy.form.internal.store.Columns;

/**
 * A link by which a deletion reaches other records.
 *
 * @param holder the form whose records have the link
 * @param rows   the sub-table it stands in, if it stands in one
 */
record Leading(CompiledForm holder, Optional<CompiledForm> rows, FieldModel link, OnDelete onDelete) {

    /** Those that lead to {@code target} and do more than keep the link. */
    static List<Leading> to(CompiledForm target, Collection<CompiledForm> forms) {
        return all(target, forms).stream()
                .filter(l -> l.onDelete() != OnDelete.KEEP)
                .toList();
    }

    /** All that lead to {@code target}. */
    static List<Leading> all(CompiledForm target, Collection<CompiledForm> forms) {
        var all = new ArrayList<Leading>();
        for (CompiledForm form : forms) {
            links(form, target).forEach(link -> all.add(new Leading(form, Optional.empty(), link, OnDelete.of(link))));
            for (CompiledForm rows : form.subForms()) {
                links(rows, target)
                        .filter(link -> !link.column().equals(SystemFields.PARENT))
                        .forEach(link -> all.add(new Leading(form, Optional.of(rows), link, OnDelete.of(link))));
            }
        }
        return all;
    }

    private static Stream<FieldModel> links(CompiledForm form, CompiledForm target) {
        return form.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.LINK && !f.type().computed())
                .filter(f -> f.linkTo().filter(target.key()::equals).isPresent());
    }

    /** Where the link stands, by names that outlive a renaming. */
    String place() {
        return "form:" + rows.orElse(holder).keptKey() + "." + link.column();
    }

    Table<Record> table() {
        return Columns.table(rows.orElse(holder).table().sqlName());
    }

    Field<UUID> column() {
        return DSL.field(DSL.name(link.column()), SQLDataType.UUID);
    }

    /** Of the record that has the link. */
    Field<UUID> owner() {
        return rows.isPresent() ? Columns.PARENT : Columns.ID;
    }

    boolean takesRecords() {
        return onDelete == OnDelete.CASCADE && rows.isEmpty();
    }
}
