package eddy.report;

import java.util.List;
import java.util.Optional;

import eddy.core.Label;

/**
 * One tile of a board.
 *
 * @param dataSet   absent for a text
 * @param dimension what its rows are; absent for a KPI
 * @param series    a second dimension, whose values become the columns of the one measure
 * @param compare   whether a KPI is compared with the period of equal length before
 * @param limit     how many groups are shown before the rest is gathered as “other”
 * @param text      the text of a text widget
 */
public record Widget(
        String id,
        WidgetType type,
        Label title,
        Optional<DataSet> dataSet,
        Optional<Dimension> dimension,
        Optional<Dimension> series,
        List<Measure> measures,
        boolean compare,
        Optional<Integer> limit,
        Optional<Label> text) {

    public Widget {
        measures = List.copyOf(measures);
    }
}
