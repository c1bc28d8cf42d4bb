package eddy.report.internal.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eddy.core.field.ValueKind;
import eddy.core.table.TableModel;
import eddy.report.FieldPath;
import eddy.report.Measure;
import eddy.report.Measure.Function;
import eddy.report.Measure.Ratio;
import eddy.report.WidgetData.Format;

/** Compiles the measures of one data set; ratios may name measures written further down, but not themselves. */
final class MeasureCompiler {

    private static final Set<String> KNOWN = Set.of("label", "fn", "field", "where", "ratio", "format", "definition");
    private static final Map<String, Format> FORMATS =
            Map.of("number", Format.NUMBER, "percent", Format.PERCENT, "money", Format.MONEY, "hours", Format.HOURS);

    private final DataSetCompiler data;
    private final TableModel table;

    MeasureCompiler(DataSetCompiler data, TableModel table) {
        this.data = data;
        this.table = table;
    }

    Map<String, Measure> compile(Cursor at) {
        var measures = new LinkedHashMap<String, Measure>();
        if (!at.present() || !at.objectOf(at.members().keySet())) {
            return measures;
        }
        at.members().forEach((key, member) -> measure(key, member).ifPresent(m -> measures.put(key, m)));
        at.members().forEach((key, member) -> {
            if (measures.get(key) instanceof Ratio ratio) {
                parts(ratio, member.at("ratio"), at, measures);
            }
        });
        return measures;
    }

    private Optional<Measure> measure(String key, Cursor at) {
        if (!Cursor.key(key)) {
            at.refuse("board.key", "key", key);
        }
        if (!at.objectOf(KNOWN)) {
            return Optional.empty();
        }
        var label = at.at("label").label();
        var definition = at.optionalLabel("definition");
        if (at.has("ratio")) {
            var names = at.at("ratio");
            boolean two = names.json().isArray()
                    && names.json().size() == 2
                    && names.json().get(0).isTextual()
                    && names.json().get(1).isTextual();
            if (!two || at.has("fn")) {
                return at.refuse("board.measure.ratio");
            }
            var format = format(at, Format.PERCENT);
            return label.map(l -> new Ratio(
                    key,
                    l,
                    format,
                    definition,
                    names.json().get(0).textValue(),
                    names.json().get(1).textValue()));
        }
        var name = at.at("fn").text();
        var function = name.flatMap(Function::of);
        if (function.isEmpty()) {
            return name.isEmpty() ? Optional.empty() : at.at("fn").refuse("board.measure.function", "fn", name.get());
        }
        var field = field(function.get(), at);
        var where = data.filter(at.at("where"), table);
        if (label.isEmpty() || field.isEmpty() && (at.has("field") || function.get() != Function.COUNT)) {
            return Optional.empty();
        }
        var format = format(at, natural(function.get(), field));
        return Optional.of(new Measure.Aggregated(key, label.get(), format, definition, function.get(), field, where));
    }

    private Optional<FieldPath> field(Function function, Cursor at) {
        if (!at.has("field")) {
            return function == Function.COUNT
                    ? Optional.empty()
                    : at.refuse("board.measure.field.missing", "fn", function.key());
        }
        var field = data.fields().find(at.at("field"), table);
        if (field.isPresent()
                && function.wantsNumber()
                && field.get().field().type().kind() != ValueKind.NUMBER) {
            return at.at("field")
                    .refuse(
                            "board.measure.no_number",
                            "fn",
                            function.key(),
                            "field",
                            field.get().path());
        }
        return field;
    }

    private static Format format(Cursor at, Format natural) {
        if (!at.has("format")) {
            return natural;
        }
        var named = FORMATS.get(at.at("format").json().asText());
        if (named == null) {
            at.at("format").refuse("board.measure.format", "formats", String.join(", ", FORMATS.keySet()));
        }
        return named == null ? natural : named;
    }

    /** Counts are numbers; other figures look like their field. */
    private static Format natural(Function function, Optional<FieldPath> field) {
        if (!function.wantsNumber() || field.isEmpty()) {
            return Format.NUMBER;
        }
        return switch (field.get().field().type().key()) {
            case "money" -> Format.MONEY;
            case "percent" -> Format.PERCENT;
            default -> Format.NUMBER;
        };
    }

    private void parts(Ratio ratio, Cursor at, Cursor all, Map<String, Measure> measures) {
        for (var part : at.items()) {
            var name = part.json().textValue();
            if (!all.has(name)) {
                part.refuse("board.measure.unknown", "measure", name);
            }
        }
        if (cycles(ratio, measures)) {
            at.refuse("board.measure.cycle", "measure", ratio.key());
        }
    }

    private static boolean cycles(Ratio start, Map<String, Measure> measures) {
        Deque<String> open = new ArrayDeque<>(List.of(start.numerator(), start.denominator()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var name = open.pop();
            if (name.equals(start.key())) {
                return true;
            }
            if (seen.add(name) && measures.get(name) instanceof Ratio next) {
                open.push(next.numerator());
                open.push(next.denominator());
            }
        }
        return false;
    }
}
