package eddy.form.internal.cleaning;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.core.field.FieldTypes;
import eddy.core.table.FieldModel;

/** Writes a text another way; a text it cannot make anything of stays as it is. */
record TextStep(BiFunction<String, FieldModel, String> writing) implements CleaningStep {

    private static final Pattern ENDS =
            Pattern.compile("^[\\s\\u00a0\\u3000\\u200b\\ufeff]+|[\\s\\u00a0\\u3000\\u200b\\ufeff]+$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[ \\t\\u00a0\\u3000]+");
    private static final int WIDE = 0xFEE0;

    @Override
    public Outcome apply(FieldModel field, ObjectNode values, Statistics statistics) {
        var value = values.path(field.key());
        if (!value.isTextual()) {
            return KEPT;
        }
        var written = writing.apply(value.textValue(), field);
        return written.equals(value.textValue()) ? KEPT : new Corrected(TextNode.valueOf(written));
    }

    static TextStep trim() {
        return new TextStep((text, field) -> ENDS.matcher(text).replaceAll(""));
    }

    /** Several blanks in a row become one; the lines of a long text stay lines. */
    static TextStep collapse() {
        return new TextStep((text, field) -> {
            var blanks = field.type().key().equals("long_text") ? BLANKS_IN_LINE : BLANKS;
            return blanks.matcher(text).replaceAll(" ");
        });
    }

    /** Letters, digits and signs of ASCII in the width wanted. */
    static TextStep width(boolean half) {
        return new TextStep((text, field) -> {
            var out = new StringBuilder(text.length());
            text.chars().forEach(c -> out.append((char) (half ? narrow(c) : wide(c))));
            return out.toString();
        });
    }

    private static int narrow(int c) {
        return c == 0x3000 ? ' ' : c >= 0xFF01 && c <= 0xFF5E ? c - WIDE : c;
    }

    private static int wide(int c) {
        return c == ' ' ? 0x3000 : c > ' ' && c <= '~' ? c + WIDE : c;
    }

    static TextStep upper() {
        return new TextStep((text, field) -> text.toUpperCase(Locale.ROOT));
    }

    static TextStep lower() {
        return new TextStep((text, field) -> text.toLowerCase(Locale.ROOT));
    }

    /** The first letter of each word large, the others small. */
    static TextStep title() {
        return new TextStep((text, field) -> {
            var out = new StringBuilder(text.length());
            boolean inside = false;
            for (int c : text.codePoints().toArray()) {
                boolean letter = Character.isLetterOrDigit(c) || c == '\'';
                out.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toTitleCase(c));
                inside = letter;
            }
            return out.toString();
        });
    }

    /** As a file's cell of that type is read. */
    static TextStep as(String type) {
        var reads = FieldTypes.standard().of(type);
        return new TextStep((text, field) -> text.isBlank()
                ? text
                : reads.fromText(text, field.settings())
                        .value()
                        .map(Object::toString)
                        .orElse(text));
    }
}
