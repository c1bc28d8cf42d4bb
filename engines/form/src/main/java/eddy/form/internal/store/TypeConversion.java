package eddy.form.internal.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import eddy.core.Transactions;
import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** Reads the old values as an import would read their texts: some can be read as the new type, the others cannot. */
final class TypeConversion extends Conversion {

    /** In which a day begins where a date becomes a moment or the other way round. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TypeConversion(CompiledForm form, FieldModel field, String from) {
        super(form, field, from);
    }

    static Optional<Conversion> from(CompiledForm form, FieldModel field, String from) {
        return FieldTypes.standard()
                .find(from)
                .filter(type -> isPlain(type) && isPlain(field.type()))
                .map(type -> new TypeConversion(form, field, from));
    }

    private static boolean isPlain(FieldType type) {
        return !type.kind().pointsElsewhere()
                && !type.computed()
                && !type.ofFiles()
                && !type.ofRows()
                && type.kind() != ValueKind.ADDRESS;
    }

    @Override
    Optional<Object> converted(Object value) {
        return between(value).or(() -> read(ValueText.of(value)));
    }

    @Override
    boolean loses(Object value) {
        return converted(value).isEmpty();
    }

    @Override
    String example(Transactions tx, UUID record, Object value) {
        return ValueText.of(value);
    }

    private Optional<Object> between(Object value) {
        if (value instanceof OffsetDateTime time && field().type().kind() == ValueKind.DATE) {
            return Optional.of(time.atZoneSameInstant(ZONE).toLocalDate());
        }
        if (value instanceof LocalDate day && field().type().kind() == ValueKind.DATETIME) {
            return Optional.of(day.atStartOfDay(ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
        }
        return Optional.empty();
    }

    private Optional<Object> read(String text) {
        return text.isBlank()
                ? Optional.empty()
                : field().type().fromText(text, field().settings()).value().filter(v -> form().checkValue(
                                field(), field().type().toJson(v))
                        .isEmpty());
    }
}
