package eddy.core.field;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** All field types there are, by key, in the order of the form designer's palette. Immutable. */
public final class FieldTypes {

    private static final FieldTypes STANDARD = new FieldTypes(List.of(
            new TextType(),
            new LongTextType(),
            new RichTextType(),
            new IntegerType(),
            new DecimalType(),
            new MoneyType(),
            new PercentType(),
            new DateType(),
            new DateTimeType(),
            new TimeType(),
            new DurationType(),
            new BooleanType(),
            new ChoiceType(),
            new ChoicesType(),
            new TagsType(),
            new PhoneType(),
            new EmailType(),
            new UrlType(),
            new ChinaIdType(),
            new RegionType(),
            new AddressType(),
            new PersonType(),
            new DepartmentType(),
            new LinkType(),
            new RatingType(),
            new NpsType(),
            new FilesType(),
            new SignatureType(),
            new SubtableType(),
            new SerialType(),
            new LookupType(),
            new RollupType(),
            new FormulaType()));

    private final Map<String, FieldType> byKey = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two types share a key */
    public FieldTypes(Collection<? extends FieldType> types) {
        for (FieldType type : types) {
            if (byKey.put(type.key(), type) != null) {
                throw new IllegalArgumentException("Two field types with the key " + type.key());
            }
        }
    }

    /** The types Eddy brings. */
    public static FieldTypes standard() {
        return STANDARD;
    }

    public Optional<FieldType> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws IllegalArgumentException when there is no such type */
    public FieldType of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No field type " + key));
    }

    /**
     * The type of a field as its settings make it, which for a formula depends on the kind of its result.
     *
     * @param settings the property's {@code x-eddy} object
     */
    public Optional<FieldType> configured(JsonNode settings) {
        return find(settings.path("type").asText()).map(t -> t.configured(settings));
    }

    public Collection<FieldType> all() {
        return byKey.values();
    }
}
