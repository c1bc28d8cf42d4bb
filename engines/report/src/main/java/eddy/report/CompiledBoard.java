package eddy.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eddy.core.Label;
import eddy.core.condition.AsOf;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.Period;

/**
 * A board checked against the tables of its app. Immutable.
 *
 * @param defaultPeriod how far back the board looks when the reader chooses nothing; empty when it has no period filter
 */
public record CompiledBoard(
        String key,
        Label label,
        Map<String, DataSet> dataSets,
        List<Widget> widgets,
        List<Placed> layout,
        Optional<Period> defaultPeriod) {

    public CompiledBoard {
        dataSets = Map.copyOf(dataSets);
        widgets = List.copyOf(widgets);
        layout = List.copyOf(layout);
    }

    /** The place of a widget on the grid of {@link BoardPrint#GRID} columns. */
    public record Placed(String widget, int x, int y, int w, int h) {}

    public Optional<Widget> widget(String id) {
        return widgets.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /**
     * The days the board shows: those asked for, else the default up to today; empty when it has no period filter.
     *
     * @param from first day; {@code null} for the default
     * @param to   last day; {@code null} for today
     */
    public Optional<DayRange> period(LocalDate from, LocalDate to, AsOf asOf) {
        return defaultPeriod.map(p -> {
            var last = to == null ? LocalDate.ofInstant(asOf.now(), asOf.zone()) : to;
            var first = from == null ? start(last, p) : from;
            return new DayRange(first.isAfter(last) ? last : first, last);
        });
    }

    /** Every field the board reads; a tag is read as {@code #key}. */
    public Set<CompiledCondition.Read> reads() {
        var reads = new HashSet<CompiledCondition.Read>();
        for (var data : dataSets.values()) {
            data.where().ifPresent(w -> reads.addAll(w.compiled().reads()));
            data.period().ifPresent(f -> reads.add(read(data.table().key(), f.key())));
            data.dimensions().values().forEach(d -> reads.addAll(reads(data, d.field())));
            for (var measure : data.measures().values()) {
                if (measure instanceof Measure.Aggregated a) {
                    a.field().ifPresent(f -> reads.addAll(reads(data, f)));
                    a.where().ifPresent(w -> reads.addAll(w.compiled().reads()));
                }
            }
        }
        return reads;
    }

    private static Set<CompiledCondition.Read> reads(DataSet data, FieldPath path) {
        var own = read(path.table().key(), path.field().key());
        return path.link()
                .map(l -> Set.of(own, read(data.table().key(), l.key())))
                .orElse(Set.of(own));
    }

    private static CompiledCondition.Read read(String table, String field) {
        return new CompiledCondition.Read(table, field);
    }

    private static LocalDate start(LocalDate last, Period back) {
        return switch (back.unit()) {
            case DAYS -> last.minusDays(back.amount()).plusDays(1);
            case WEEKS -> last.minusWeeks(back.amount()).plusDays(1);
            case MONTHS -> last.minusMonths(back.amount()).plusDays(1);
            case HOURS, MINUTES -> last;
        };
    }
}
