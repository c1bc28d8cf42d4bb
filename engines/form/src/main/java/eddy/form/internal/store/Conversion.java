package eddy.form.internal.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** What becomes of the values of a field that gets another type: those that can be read as the new one, and the others. */
public final class Conversion {

    private static final int PAGE = 1000;
    private static final int EXAMPLES = 3;
    /** In which a day begins where a date becomes a moment or the other way round. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CompiledForm form;
    private final FieldModel field;
    private final Field<?> standing;

    private Conversion(CompiledForm form, FieldModel field, FieldType from) {
        this.form = form;
        this.field = field;
        standing = DSL.field(DSL.name(field.column()), from.column());
    }

    /**
     * The conversion from a type of the catalogue; empty where values of the one are never values of the other, and for
     * the columns of a sub-table, whose values stand in its record too.
     */
    public static Optional<Conversion> of(CompiledForm form, FieldModel field, String from) {
        boolean rows = form.key().contains(".");
        return FieldTypes.standard()
                .find(from)
                .filter(type -> !rows)
                .filter(type -> isPlain(type) && isPlain(field.type()))
                .map(type -> new Conversion(form, field, type));
    }

    private static boolean isPlain(FieldType type) {
        return !type.kind().pointsElsewhere()
                && !type.computed()
                && !type.ofFiles()
                && !type.ofRows()
                && type.kind() != ValueKind.ADDRESS;
    }

    /** @param examples some of the values that do not fit */
    public record Survey(long fit, long misfit, List<String> examples) {}

    /** Looks at every value, deleted records included. */
    public Survey survey(Transactions tx) {
        long[] counts = new long[2];
        var examples = new ArrayList<String>();
        each(tx, (id, value) -> {
            boolean fits = converted(value).isPresent();
            counts[fits ? 0 : 1]++;
            if (!fits && examples.size() < EXAMPLES) {
                examples.add(ValueText.of(value));
            }
        });
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

    org.jooq.Result<? extends org.jooq.Record2<UUID, ?>> page(Transactions tx, UUID after) {
        return tx.db()
                .select(Columns.ID, standing)
                .from(Columns.table(form.table().sqlName()))
                .where(standing.isNotNull())
                .and(Columns.ID.gt(after))
                .orderBy(Columns.ID)
                .limit(PAGE)
                .fetch();
    }

    Field<?> standing() {
        return standing;
    }

    /** The value as one of the new type, if it can be read as such. */
    Optional<Object> converted(Object value) {
        return between(value).or(() -> read(ValueText.of(value)));
    }

    private Optional<Object> between(Object value) {
        if (value instanceof OffsetDateTime time && field.type().kind() == ValueKind.DATE) {
            return Optional.of(time.atZoneSameInstant(ZONE).toLocalDate());
        }
        if (value instanceof LocalDate day && field.type().kind() == ValueKind.DATETIME) {
            return Optional.of(day.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
        }
        return Optional.empty();
    }

    private Optional<Object> read(String text) {
        return text.isBlank()
                ? Optional.empty()
                : field.type().fromText(text, field.settings()).value().filter(v -> form.checkValue(
                                field, field.type().toJson(v))
                        .isEmpty());
    }
}
