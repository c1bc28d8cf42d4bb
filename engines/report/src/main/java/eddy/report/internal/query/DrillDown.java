package eddy.report.internal.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.condition.Condition;
import eddy.core.condition.Condition.Comparison;
import eddy.core.condition.Operand.Constant;
import eddy.core.condition.Operand.FieldOperand;
import eddy.core.condition.Operator;
import eddy.core.field.ValueKind;
import eddy.report.BoardView;
import eddy.report.DataSet;
import eddy.report.DayRange;
import eddy.report.Dimension;
import eddy.report.Measure;
import eddy.report.WidgetData;

/** Says in a condition which records a figure is made of. */
final class DrillDown {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DataSet data;
    private final BoardView view;

    DrillDown(DataSet data, BoardView view) {
        this.data = data;
        this.view = view;
    }

    /** The records of the data set in the period that {@code measure} counts; of a ratio, its denominator's. */
    List<Condition> counted(Measure measure) {
        var all = new ArrayList<Condition>();
        data.where().ifPresent(w -> all.add(w.source()));
        if (data.period().isPresent() && view.period().isPresent()) {
            var field = data.period().get();
            all.addAll(within(field.key(), field.type().kind(), view.period().get()));
        }
        where(measure).ifPresent(w -> all.add(w.source()));
        return all;
    }

    private Optional<Measure.Filter> where(Measure measure) {
        return measure instanceof Measure.Ratio ratio
                ? where(data.measures().get(ratio.denominator()))
                : ((Measure.Aggregated) measure).where();
    }

    /**
     * The records of one group.
     *
     * @param key   the group's key
     * @param shown the keys of the groups shown, for {@link WidgetData#OTHER}
     */
    Condition group(Dimension dimension, String key, List<String> shown) {
        var path = dimension.field().path();
        var kind = dimension.field().field().type().kind();
        if (WidgetData.NONE.equals(key)) {
            return new Comparison(new FieldOperand(path), Operator.EMPTY, Optional.empty());
        }
        if (dimension.by().isPresent()) {
            var start = LocalDate.parse(key);
            var end = Buckets.next(start, dimension.by().get()).minusDays(1);
            return new Condition.All(within(path, kind, new DayRange(start, end)));
        }
        return WidgetData.OTHER.equals(key) ? rest(path, kind, shown) : compare(path, Operator.EQ, constant(kind, key));
    }

    private static Condition rest(String path, ValueKind kind, List<String> shown) {
        var keys = JSON.arrayNode();
        shown.stream()
                .filter(k -> !WidgetData.NONE.equals(k) && !WidgetData.OTHER.equals(k))
                .forEach(k -> keys.add(constant(kind, k)));
        var others = compare(path, Operator.NOT_IN, keys);
        var empty = new Comparison(new FieldOperand(path), Operator.EMPTY, Optional.empty());
        return shown.contains(WidgetData.NONE) ? others : new Condition.Any(List.of(others, empty));
    }

    private List<Condition> within(String path, ValueKind kind, DayRange range) {
        if (kind == ValueKind.DATE) {
            return List.of(
                    compare(path, Operator.GE, JSON.textNode(range.from().toString())),
                    compare(path, Operator.LE, JSON.textNode(range.to().toString())));
        }
        ZoneId zone = view.asOf().zone();
        return List.of(
                compare(
                        path,
                        Operator.GE,
                        JSON.textNode(range.start(zone).atOffset(ZoneOffset.UTC).toString())),
                compare(
                        path,
                        Operator.LT,
                        JSON.textNode(range.end(zone).atOffset(ZoneOffset.UTC).toString())));
    }

    private static JsonNode constant(ValueKind kind, String key) {
        return switch (kind) {
            case NUMBER -> JSON.numberNode(new BigDecimal(key));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(key));
            default -> JSON.textNode(key);
        };
    }

    private static Condition compare(String path, Operator op, JsonNode value) {
        return new Comparison(new FieldOperand(path), op, Optional.of(new Constant(value)));
    }
}
