package eddy.report.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.field.FieldType;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.core.table.FieldModel;
import eddy.report.internal.record.FieldTypeSources.Cell;

/** What may be wrong with values of a type: found by offering many that cannot be right, as JSON and as cells of a file. */
final class FieldTypeIssues {

    private static final List<String> OFFERED = List.of(
            "1",
            "1.5",
            "-1",
            "1e18",
            "1000000000",
            "true",
            "\"x\"",
            "\"a\\u0000b\"",
            "[]",
            "[1]",
            "[\"x\",\"x\"]",
            "[{\"x\":1}]",
            "{\"x\":1}",
            "[{\"day\":\"x\"}]",
            "[{\"minutes\":1}]");
    private static final int LONG = 60_000;

    private final IssueTexts texts = IssueTexts.load();
    private final FieldTypeSources sources;

    FieldTypeIssues(FieldTypeSources sources) {
        this.sources = sources;
    }

    /** One of each code, in the order of the codes. */
    List<Issue> of(FieldModel field) {
        var found = new TreeMap<String, Issue>();
        Stream.concat(ofJson(field), ofCells(field)).forEach(issue -> found.putIfAbsent(issue.code(), issue));
        return new ArrayList<>(found.values());
    }

    String text(Issue issue, Locale locale) {
        return texts.text(issue, locale);
    }

    private Stream<Issue> ofJson(FieldModel field) {
        var overlong = "\"" + "x".repeat(LONG) + "\"";
        return Stream.concat(OFFERED.stream(), Stream.of(overlong))
                .map(FieldTypeSources::json)
                .flatMap(value -> sources.form.checkValue(field, value).stream());
    }

    private Stream<Issue> ofCells(FieldModel field) {
        return sources.cells.stream()
                .filter(cell -> cell.type().equals(field.type().key()) && cell.refused())
                .flatMap(cell -> refused(field.type(), cell).stream())
                .map(issue -> named(issue, field));
    }

    private static List<Issue> refused(FieldType type, Cell cell) {
        return type.fromText(cell.text(), cell.settings()).issues();
    }

    private static Issue named(Issue issue, FieldModel field) {
        Map<String, String> args = new TreeMap<>(issue.args());
        args.putIfAbsent("field_zh", field.label().in(Locale.CHINA));
        args.putIfAbsent("field_en", field.label().in(Locale.ENGLISH));
        args.putIfAbsent("field", field.key());
        return new Issue(issue.severity(), issue.code(), issue.document(), issue.place(), args);
    }

    /** The values of a type that cells of files become. */
    List<Cell> read(FieldType type) {
        return sources.cells.stream()
                .filter(cell -> cell.type().equals(type.key()) && !cell.refused())
                .toList();
    }

    static JsonNode value(Cell cell) {
        return FieldTypeSources.json(cell.expected());
    }
}
