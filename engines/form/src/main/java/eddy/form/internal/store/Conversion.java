package eddy.form.internal.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.store.ColumnCatalog.Entry;

/** What becomes of the values of a field that gets another type. */
public abstract class Conversion {

    private static final int PAGE = 1000;
    private static final int EXAMPLES = 3;

    private final CompiledForm form;
    private final FieldModel field;
    private final Field<?> standing;

    Conversion(CompiledForm form, FieldModel field, String from) {
        this.form = form;
        this.field = field;
        standing = DSL.field(
                DSL.name(field.column()),
                FieldTypes.standard().find(from).orElseThrow().column());
    }

    /**
     * The conversion from a type of the catalogue; empty where values of the one are never values of the other, and for
     * the columns of a sub-table, whose values stand in its record too.
     *
     * @param rows the columns of the sub-table which the field was, or of none
     */
    public static Optional<Conversion> of(CompiledForm form, FieldModel field, String from, Map<String, Entry> rows) {
        if (form.key().contains(".")) {
            return Optional.empty();
        }
        return TypeConversion.from(form, field, from)
                .or(() -> SeveralConversion.from(form, field, from))
                .or(() -> OneConversion.from(form, field, from, rows));
    }

    /** @param examples some of the values that do not fit */
    public record Survey(long fit, long misfit, List<String> examples) {}

    /** The value as one of the new type, as far as it can be one. */
    abstract Optional<Object> converted(Object value);

    /** Whether there is more to the value than {@link #converted} says. */
    abstract boolean loses(Object value);

    /** What a person is shown of a value that does not fit. */
    abstract String example(Transactions tx, UUID record, Object value);

    /** What has to follow, in the same transaction, when these values, by record, have been converted. */
    void follow(Transactions tx, Map<UUID, Object> converted, OffsetDateTime at) {}

    /** Marks the rows that these records have in a table of rows as deleted. */
    static void leave(Transactions tx, Table<Record> rows, Collection<UUID> records, OffsetDateTime at) {
        IdPieces.of(tx.db(), records).forEach(piece -> tx.db()
                .update(rows)
                .set(Columns.DELETED_AT, at)
                .where(Columns.PARENT.in(piece).and(Columns.DELETED_AT.isNull()))
                .execute());
    }

    /** Looks at every value, deleted records included. */
    public final Survey survey(Transactions tx) {
        long[] counts = new long[2];
        var examples = new ArrayList<String>();
        each(tx, (id, value) -> {
            boolean fits = !loses(value);
            counts[fits ? 0 : 1]++;
            if (!fits && examples.size() < EXAMPLES) {
                examples.add(example(tx, id, value));
            }
        });
        examples.removeIf(String::isBlank);
        return new Survey(counts[0], counts[1], List.copyOf(examples));
    }

    /** Every record with a value there, in pages by id. */
    private void each(Transactions tx, BiConsumer<UUID, Object> look) {
        var after = new UUID(0, 0);
        for (var page = page(tx, after); !page.isEmpty(); page = page(tx, after)) {
            for (var row : page) {
                look.accept(row.value1(), row.value2());
                after = row.value1();
            }
        }
    }

    final Result<? extends Record2<UUID, ?>> page(Transactions tx, UUID after) {
        return tx.db()
                .select(Columns.ID, standing)
                .from(Columns.table(form.table().sqlName()))
                .where(standing.isNotNull())
                .and(Columns.ID.gt(after))
                .orderBy(Columns.ID)
                .limit(PAGE)
                .fetch();
    }

    final CompiledForm form() {
        return form;
    }

    final FieldModel field() {
        return field;
    }

    final Field<?> standing() {
        return standing;
    }
}
