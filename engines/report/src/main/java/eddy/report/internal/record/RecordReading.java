package eddy.report.internal.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;

import eddy.core.Label;
import eddy.core.table.FieldModel;
import eddy.core.text.RichText;
import eddy.report.RecordPrint;
import eddy.report.internal.record.Block.Fact;
import eddy.report.internal.record.Block.Shot;

/** What the fields of one record say, as the reader is told. */
final class RecordReading {

    static final String NONE = "—";

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordPrint record;
    private final UnaryOperator<String> legible;
    private final Map<String, FieldModel> shown;

    /** @param legible makes a text one that can be printed */
    RecordReading(RecordPrint record, UnaryOperator<String> legible) {
        this.record = record;
        this.legible = legible;
        var keys = record.form().shown(record.values());
        this.shown = record.form().fields().stream()
                .filter(f -> keys.contains(f.key()))
                .collect(Collectors.toMap(FieldModel::key, f -> f));
    }

    /** The field, unless the form's logic hides it. */
    Optional<FieldModel> field(String key) {
        return Optional.ofNullable(shown.get(key));
    }

    String text(Label label) {
        return legible.apply(label.in(locale()));
    }

    /** A text of the layout as the document has it. */
    String text(JsonNode label) {
        return label.isObject() ? text(JSON.convertValue(label, Label.class)) : "";
    }

    Fact fact(FieldModel field, String label) {
        var words = field.listed().isPresent() ? listed(field) : words(field, value(field), field.key());
        return new Fact(label, words);
    }

    /** Those of a field that holds several, in one line. */
    private String listed(FieldModel field) {
        var names =
                rows(field).stream().flatMap(row -> cells(field, row).stream()).toList();
        return names.isEmpty() ? NONE : String.join("zh".equals(locale().getLanguage()) ? "、" : ", ", names);
    }

    List<RichText.Paragraph> paragraphs(FieldModel field) {
        return RichText.of(value(field).asText("")).stream()
                .map(p -> new RichText.Paragraph(
                        p.heading(),
                        p.indent(),
                        p.marker(),
                        p.runs().stream()
                                .map(r -> new RichText.Run(legible.apply(r.text()), r.look()))
                                .toList()))
                .toList();
    }

    /** The files that are drawn. */
    List<Shot> shots(FieldModel field) {
        return files(field)
                .filter(RecordReading::isPicture)
                .map(f -> new Shot(UUID.fromString(f.path("id").asText()), caption(f)))
                .toList();
    }

    /** The files that are only named, one a line. */
    String named(FieldModel field) {
        return files(field).filter(f -> !isPicture(f)).map(this::caption).collect(Collectors.joining("\n"));
    }

    List<JsonNode> rows(FieldModel field) {
        return value(field).valueStream().toList();
    }

    List<String> cells(FieldModel table, JsonNode row) {
        var place = table.key() + "." + row.path("id").asText() + ".";
        return table.columns().stream()
                .map(c -> blankForNone(words(c, row.path(c.key()), place + c.key())))
                .toList();
    }

    /** What the columns of a table add up to; empty when none does, or when there is nothing to add. */
    List<String> totals(FieldModel table) {
        var rows = rows(table);
        var totals = new ArrayList<String>();
        for (FieldModel column : table.columns()) {
            totals.add(
                    PrintForms.addedUp(column.type())
                                    && column.settings().path("sum").asBoolean(true)
                            ? total(column, rows)
                            : "");
        }
        return rows.size() < 2 || totals.stream().allMatch(String::isEmpty) ? List.of() : totals;
    }

    private String total(FieldModel column, List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path(column.key()))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal::add)
                .map(sum -> blankForNone(words(column, DecimalNode.valueOf(sum.stripTrailingZeros()), "")))
                .orElse("");
    }

    private static String blankForNone(String words) {
        return words.equals(NONE) ? "" : words;
    }

    private String words(FieldModel field, JsonNode value, String place) {
        var name = Optional.ofNullable(record.names().get(place));
        var words = PrintForms.words(new PrintForm.Asked(
                field, value, name, locale(), record.printing().zone()));
        return words.isBlank() ? NONE : legible.apply(words);
    }

    private JsonNode value(FieldModel field) {
        return record.values().path(field.key());
    }

    private Stream<JsonNode> files(FieldModel field) {
        return value(field).valueStream();
    }

    private static boolean isPicture(JsonNode file) {
        return PICTURES.contains(file.path("type").asText());
    }

    private String caption(JsonNode file) {
        return legible.apply(file.path("name").asText() + " ("
                + FileSize.words(file.path("size").asLong()) + ")");
    }

    Locale locale() {
        return record.printing().locale();
    }
}
