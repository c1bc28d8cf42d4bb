package eddy.backend.records;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.backend.web.Texts;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.report.ListPrint;
import eddy.report.ListPrint.CellType;
import eddy.report.PrintedValue;
import eddy.report.Printing;

/**
 * A column of a printed list.
 *
 * @param field empty for the column of tags
 */
record ListColumn(Optional<FieldModel> field) {

    /** Key of the column of tags. */
    static final String TAGS = "#tags";

    /** Empty for a key that is none of the form's. */
    static Optional<ListColumn> of(CompiledForm form, String key) {
        return key.equals(TAGS)
                ? Optional.of(new ListColumn(Optional.empty()))
                : form.table().field(key).filter(f -> !f.key().equals("id")).map(f -> new ListColumn(Optional.of(f)));
    }

    ListPrint.Column heading(Locale locale) {
        return field.map(f -> new ListPrint.Column(f.label().in(locale), type(f), PrintedValue.weight(f)))
                .orElseGet(() -> ListPrint.Column.of(ListTexts.in(locale).say("tags"), CellType.TEXT));
    }

    private static CellType type(FieldModel field) {
        return PrintedValue.standsRight(field) ? CellType.FIGURE : CellType.TEXT;
    }

    /** @param tags names by key */
    String cell(Rec record, Printing printing, Map<String, String> tags) {
        return field.map(f -> words(f, record, printing)).orElseGet(() -> record.tags().stream()
                .map(tag -> tags.getOrDefault(tag, tag))
                .collect(Collectors.joining(between(printing.locale()))));
    }

    private static String between(Locale locale) {
        return Texts.of("list.between", Map.of(), locale);
    }

    private static String words(FieldModel field, Rec record, Printing printing) {
        if (field.listed().isPresent()) {
            return names(field, record).collect(Collectors.joining(between(printing.locale())));
        }
        var name = Optional.ofNullable(record.display().get(field.key())).map(Rec.Named::title);
        return PrintedValue.words(field, value(field, record), name, printing.locale(), printing.zone());
    }

    /** Of those that a field with several holds, in its order. */
    private static Stream<String> names(FieldModel field, Rec record) {
        var column = field.listed().orElseThrow().key();
        return record.values()
                .path(field.key())
                .valueStream()
                .map(row ->
                        record.display().get(field.key() + "." + row.path("id").asText() + "." + column))
                .filter(Objects::nonNull)
                .map(Rec.Named::title);
    }

    private static JsonNode value(FieldModel field, Rec record) {
        return switch (field.key()) {
            case "created_at" -> TextNode.valueOf(record.createdAt().toString());
            case "updated_at" -> TextNode.valueOf(record.updatedAt().toString());
            default -> record.values().path(field.key());
        };
    }
}
