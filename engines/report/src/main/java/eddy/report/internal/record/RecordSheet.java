package eddy.report.internal.record;

import java.util.List;

/**
 * A record taken apart for printing, every text in the reader's language.
 *
 * @param tables the sub-tables in the order they stand in
 */
public record RecordSheet(List<Block> blocks, List<Table> tables) {

    /** @param label of the field */
    public record Table(String label, List<Column> columns) {}

    public record Column(String label, int weight, boolean right) {}
}
