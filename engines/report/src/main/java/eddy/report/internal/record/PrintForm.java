package eddy.report.internal.record;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.table.FieldModel;

/**
 * How the values of one type of field stand on paper.
 *
 * @param shape  what they become on the page of a record
 * @param weight width of a column of them relative to others
 * @param right  whether a column of them stands right, so that digits line up
 * @param words  a value that is there, in words for one cell
 */
public record PrintForm(Shape shape, int weight, boolean right, Function<Asked, String> words) {

    /** What a value becomes on the page of a record. */
    public enum Shape {
        /** Words beside those of other fields. */
        WORDS,
        /** Words across the page. */
        LONG_WORDS,
        /** Paragraphs with headings, lists and emphasis. */
        PARAGRAPHS,
        /** Files, pictures among them drawn small. */
        FILES,
        SIGNATURE,
        /** A table of its own. */
        TABLE
    }

    /** @param name of the record, person or department that the value means by its id */
    public record Asked(FieldModel field, JsonNode value, Optional<String> name, Locale locale, ZoneId zone) {

        boolean chinese() {
            return "zh".equals(locale.getLanguage());
        }

        Object stored() {
            return field.type().fromJson(value);
        }
    }

    static PrintForm text(int weight, Function<Asked, String> words) {
        return new PrintForm(Shape.WORDS, weight, false, words);
    }

    static PrintForm figure(int weight, Function<Asked, String> words) {
        return new PrintForm(Shape.WORDS, weight, true, words);
    }

    PrintForm as(Shape other) {
        return new PrintForm(other, weight, right, words);
    }
}
