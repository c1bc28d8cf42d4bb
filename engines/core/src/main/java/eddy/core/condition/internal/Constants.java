package eddy.core.condition.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.field.ValueKind;
import eddy.core.region.Regions;
import eddy.core.table.FieldModel;

/** Constants of a condition as values of a kind. */
final class Constants {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Beyond it a number takes more memory written out than it is worth. */
    private static final int MAX_EXPONENT = 400;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    private Constants() {}

    /** The constant as a value of {@code kind}; a day may stand for a time and a time for a day. */
    static Optional<Side.Known> read(JsonNode json, ValueKind kind, Optional<FieldModel> like, Site site) {
        var fits =
                switch (kind) {
                    case NUMBER ->
                        json.isNumber() && Math.abs((long) json.decimalValue().scale()) <= MAX_EXPONENT;
                    case BOOLEAN -> json.isBoolean();
                    default -> json.isTextual();
                };
        var known = !fits
                ? Optional.<Side.Known>empty()
                : json.isNumber()
                        ? Optional.of(Side.known(kind, json.decimalValue()))
                        : json.isBoolean()
                                ? Optional.of(Side.known(kind, json.booleanValue()))
                                : parse(json.asText(), kind);
        if (known.isEmpty()) {
            return site.refuse("condition.value.kind", "value", json.asText(), "kind", "@kind." + kind.name());
        }
        return known.filter(k -> isOption(json.asText(), kind, like, site));
    }

    /** Text as a value of {@code kind}; empty when it is none. */
    static Optional<Side.Known> parse(String text, ValueKind kind) {
        try {
            return switch (kind) {
                // U+0000 is in no stored text, and PostgreSQL does not take it as a parameter.
                case TEXT, CHOICE, CHOICES ->
                    text.indexOf('\0') < 0 ? Optional.of(Side.known(kind, text)) : Optional.empty();
                case NUMBER ->
                    NUMBER.matcher(text).matches()
                            ? Optional.of(Side.known(kind, new BigDecimal(text)))
                            : Optional.empty();
                case BOOLEAN ->
                    text.equals("true") || text.equals("false")
                            ? Optional.of(Side.known(kind, Boolean.valueOf(text)))
                            : Optional.empty();
                case DATE, DATETIME ->
                    Optional.of(
                            DAY.matcher(text).matches()
                                    ? Side.known(ValueKind.DATE, LocalDate.parse(text))
                                    : Side.known(
                                            ValueKind.DATETIME,
                                            OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)));
                case REGION -> Regions.find(text).map(r -> Side.known(kind, r.code()));
                case ADDRESS -> Optional.empty();
                case LINK, PERSON, DEPARTMENT -> uuid(text).map(id -> Side.known(kind, id));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOption(String value, ValueKind kind, Optional<FieldModel> like, Site site) {
        if (kind != ValueKind.CHOICE || like.isEmpty() || like.get().options().isEmpty()) {
            return true;
        }
        var options = like.get().options();
        if (options.stream().anyMatch(o -> o.value().equals(value))) {
            return true;
        }
        var listed = options.stream().map(FieldModel.Option::value).limit(12).collect(Collectors.joining(", "));
        site.refuse(
                "condition.option.unknown", "value", value, "field", like.get().key(), "options", listed);
        return false;
    }
}
