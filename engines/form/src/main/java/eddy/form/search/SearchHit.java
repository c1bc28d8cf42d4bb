package eddy.form.search;

import java.util.List;

import eddy.core.table.FieldModel;
import eddy.form.StoredRecord;

/**
 * A record that holds every word asked for.
 *
 * @param title   the record's name, with the words marked
 * @param matches further fields that hold a word, at most three
 */
public record SearchHit(StoredRecord record, Marked title, List<Match> matches) {

    /** Where a word stands in a text: from {@code start}, {@code length} UTF-16 units long. */
    public record Mark(int start, int length) {}

    /** A text, or the part of a long one around the first word in it. */
    public record Marked(String text, List<Mark> marks) {}

    /** A field that holds a word. */
    public record Match(FieldModel field, Marked text) {}
}
