package eddy.report.internal.record;

import java.util.List;
import java.util.UUID;

import eddy.core.text.RichText;

/** A strip of a printed record, from edge to edge. */
public sealed interface Block {

    /** Facts that may stand in one row. */
    int WIDEST = 4;

    /** Pictures that stand in one row. */
    int SHOTS = 3;

    /**
     * What comes below it belongs together.
     *
     * @param page name of the tab or step that begins here; else empty
     * @param name empty for what stands in no group
     */
    record Section(String page, String name) implements Block {}

    /** Facts side by side, at most {@link #WIDEST}; an empty label leaves a gap. */
    record Row(List<Fact> facts) implements Block {}

    record Fact(String label, String value) {}

    /** Words of the layout itself. */
    record Note(String text) implements Block {}

    /** @param label of the field, before its first paragraph; else empty */
    record Paragraph(String label, RichText.Paragraph paragraph) implements Block {}

    /** @param label of the field, before its first shots; else empty */
    record Shots(String label, List<Shot> shots) implements Block {}

    record Signature(String label, Shot shot) implements Block {}

    /** A file that is a picture. */
    record Shot(UUID id, String caption) {}

    /** @param table index among the tables of the record */
    record Cells(int table, List<String> cells) implements Block {}

    /** What the columns of a table add up to; empty where that says nothing. */
    record Totals(int table, List<String> cells) implements Block {}
}
