package eddy.app.reference;

import java.util.Arrays;
import java.util.Optional;

import eddy.core.document.DocumentKind;

/**
 * What documents point to.
 *
 * @param key its key; of a field the form's (of a column the sub-table's, {@code form.field}) and its own, joined by a dot
 */
public record Target(Kind kind, String key) {

    /** The kinds of things that have a key. */
    public enum Kind {
        FORM,
        FIELD,
        MESSAGE,
        DECISION,
        RULE,
        FLOW,
        BOARD,
        TAG,
        GROUP,
        ROLE;

        /** The kind of the documents these are; empty for what is part of a document. */
        public Optional<DocumentKind> document() {
            return DocumentKind.find(word());
        }

        /** As it is written in addresses. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
        }
    }

    public static Target field(String form, String field) {
        return new Target(Kind.FIELD, form + "." + field);
    }

    /** As it is written where it stands: of a field its own key, without the form's. */
    public String name() {
        return kind == Kind.FIELD ? key.substring(key.lastIndexOf('.') + 1) : key;
    }
}
