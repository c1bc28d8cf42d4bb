package eddy.form;

import java.util.Locale;
import java.util.Optional;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/**
 * What happens to the records that link somewhere when the record they link to is moved to the recycle bin: {@code
 * x-eddy.onDelete} of a link. In a sub-table it is about the row that links, not about the record that holds it.
 */
public enum OnDelete {
    /** They keep the link, which is shown as leading to a deleted record. */
    KEEP,
    /** The deletion is refused as long as there are any. */
    RESTRICT,
    /** They lose the link, and get it back with the record. */
    UNLINK,
    /** They are deleted, too, and come back with the record. */
    CASCADE;

    /** As a document says it; empty for a word that is none of them. */
    public static Optional<OnDelete> named(String name) {
        for (OnDelete one : values()) {
            if (one.toString().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Of a compiled field; {@link #KEEP} for one that is no link. */
    public static OnDelete of(FieldModel field) {
        return field.type().kind() == ValueKind.LINK && !field.type().computed()
                ? named(field.settings().path("onDelete").asText()).orElse(KEEP)
                : KEEP;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
