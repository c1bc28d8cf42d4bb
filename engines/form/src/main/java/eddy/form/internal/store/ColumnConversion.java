package eddy.form.internal.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.MigrationPlan.ConvertColumn;
import eddy.form.internal.store.ChangeLog.Texts;

/**
 * Moves the values of a field to a column of its new type, page by page: a value that has been moved leaves the old
 * column, so that work cut short goes on where it was. What cannot be read as the new type is kept in the history.
 */
final class ColumnConversion {

    private static final String SUFFIX = "__new";
    private static final Author BY = Author.origin("release");

    private final Transactions tx;
    private final ChangeLog log;

    ColumnConversion(Transactions tx, ChangeLog log) {
        this.tx = tx;
        this.log = log;
    }

    private static String beside(ConvertColumn step) {
        return step.field().column() + SUFFIX;
    }

    /** Puts an empty column of the new type beside the old one; repeatable. */
    void begin(ConvertColumn step) {
        if (stands(tx, step.form(), step.field().column())) {
            tx.db()
                    .alterTable(Columns.table(step.form().table().sqlName()))
                    .addColumnIfNotExists(target(step))
                    .execute();
        }
    }

    /** Moves every value; each page in a transaction of its own. */
    void move(ConvertColumn step) {
        if (!stands(tx, step.form(), step.field().column())) {
            return;
        }
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            var from = after.get();
            after = tx.requiresNew(() -> page(step, from));
        }
    }

    /** Puts the new column in the place of the old one; repeatable. */
    void exchange(ConvertColumn step) {
        var table = Columns.table(step.form().table().sqlName());
        if (!stands(tx, step.form(), beside(step))) {
            return;
        }
        if (stands(tx, step.form(), step.field().column())) {
            // What somebody wrote since the last page.
            for (var after = page(step, new UUID(0, 0)); after.isPresent(); ) {
                after = page(step, after.get());
            }
            tx.db().alterTable(table).dropColumn(step.conversion().standing()).execute();
        }
        tx.db()
                .alterTable(table)
                .renameColumn(DSL.name(beside(step)))
                .to(DSL.name(step.field().column()))
                .execute();
    }

    /** Whether the table has the column at this moment. */
    static boolean stands(Transactions tx, CompiledForm form, String column) {
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from("information_schema.columns")
                        .where(DSL.field("table_schema", String.class).eq(DSL.currentSchema()))
                        .and(DSL.field("table_name", String.class)
                                .eq(form.table().sqlName()))
                        .and(DSL.field("column_name", String.class).eq(column)));
    }

    /** Whether a conversion of the field was begun and has not come to its end. */
    boolean isUnfinished(CompiledForm form, FieldModel field) {
        return stands(tx, form, field.column() + SUFFIX);
    }

    private static Field<Object> target(ConvertColumn step) {
        @SuppressWarnings("unchecked")
        var target = (Field<Object>)
                DSL.field(DSL.name(beside(step)), step.field().type().column());
        return target;
    }

    /** @return the last record of the page; empty when there was none */
    private Optional<UUID> page(ConvertColumn step, UUID after) {
        var conversion = step.conversion();
        var rows = conversion.page(tx, after);
        var updates = new ArrayList<Query>();
        var history = new ArrayList<Map<Field<?>, Object>>();
        var moved = new LinkedHashMap<UUID, Object>();
        var changeSet = Ids.next();
        for (var row : rows) {
            var value = conversion.converted(row.value2());
            var columns = new HashMap<Field<?>, Object>();
            columns.put(target(step), value.orElse(null));
            columns.put(conversion.standing(), null);
            updates.add(DSL.update(Columns.table(step.form().table().sqlName()))
                    .set(columns)
                    .where(Columns.ID.eq(row.value1())));
            value.ifPresent(v -> moved.put(row.value1(), v));
            if (conversion.loses(row.value2())) {
                var texts = new Texts(ValueText.of(row.value2()), ValueText.of(value.orElse(null)));
                history.add(lost(step, changeSet, row.value1(), texts));
            }
        }
        tx.db().batch(updates).execute();
        conversion.follow(tx, moved, log.now().atOffset(ZoneOffset.UTC));
        RowInserts.insert(tx.db(), Columns.RECORD_CHANGE, history);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).value1());
    }

    private Map<Field<?>, Object> lost(ConvertColumn step, UUID changeSet, UUID record, Texts texts) {
        int version = tx.db()
                .select(Columns.VERSION)
                .from(Columns.table(step.form().table().sqlName()))
                .where(Columns.ID.eq(record))
                .fetchSingle(Columns.VERSION);
        var field = step.field().key();
        return log.row(step.form(), changeSet, record, version, field, texts.before(), texts.after(), BY, log.now());
    }
}
