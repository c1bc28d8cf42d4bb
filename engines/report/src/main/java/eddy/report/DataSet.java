package eddy.report;

import java.util.Map;
import java.util.Optional;

import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/**
 * Rows of one table and the figures they give.
 *
 * @param where  which rows
 * @param period the date or date-time field a board's period filters by
 */
public record DataSet(
        String key,
        TableModel table,
        Optional<Measure.Filter> where,
        Map<String, Measure> measures,
        Map<String, Dimension> dimensions,
        Optional<FieldModel> period) {

    public DataSet {
        measures = Map.copyOf(measures);
        dimensions = Map.copyOf(dimensions);
    }
}
