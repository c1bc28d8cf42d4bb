package eddy.flow.internal.run;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** Reads single values of the records flows are about. */
public final class Records {

    private static final String ALIAS = "r";

    private final Transactions tx;

    public Records(Transactions tx) {
        this.tx = tx;
    }

    /** The text that names the record; its id where it has none. */
    public String title(TableModel table, UUID id) {
        return table.field(table.titleField())
                .flatMap(f -> value(table, f, id).map(v -> f.type().toText(v, f.settings(), Locale.SIMPLIFIED_CHINESE)))
                .filter(t -> !t.isBlank())
                .orElse(id.toString());
    }

    /** Whether the record came with the sample data: every form's table says so in a column that is no field. */
    public boolean isSample(TableModel table, UUID id) {
        return holds(
                table,
                id,
                DSL.field(DSL.name(ALIAS, "sample"), SQLDataType.BOOLEAN).isTrue());
    }

    public Optional<UUID> person(TableModel table, String field, UUID id) {
        return table.field(field).flatMap(f -> value(table, f, id)).map(UUID.class::cast);
    }

    /** Whether a visible record with this id fulfils the condition, written for the alias {@link #alias()}. */
    public boolean holds(TableModel table, UUID id, Condition condition) {
        return tx.db()
                .fetchExists(DSL.selectOne()
                        .from(table.as(ALIAS))
                        .where(key().eq(id))
                        .and(table.visible(ALIAS))
                        .and(condition));
    }

    public boolean exists(TableModel table, UUID id) {
        return holds(table, id, DSL.noCondition());
    }

    public static String alias() {
        return ALIAS;
    }

    private Optional<Object> value(TableModel table, FieldModel field, UUID id) {
        return Optional.ofNullable(tx.db()
                .select(TableModel.on(ALIAS, field))
                .from(table.as(ALIAS))
                .where(key().eq(id))
                .fetchOne(0));
    }

    private static Field<UUID> key() {
        return DSL.field(DSL.name(ALIAS, "id"), UUID.class);
    }
}
