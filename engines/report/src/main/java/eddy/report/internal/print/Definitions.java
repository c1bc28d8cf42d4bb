package eddy.report.internal.print;

import java.util.LinkedHashMap;
import java.util.Map;

import eddy.report.BoardPrint;

/** How the figures of a board are counted, each said once. */
final class Definitions {

    private Definitions() {}

    /** Name of the figure to its definition, in the order of the tiles. */
    static Map<String, String> of(BoardPrint board) {
        var all = new LinkedHashMap<String, String>();
        for (var tile : board.tiles()) {
            var kpi = tile.data().kpi();
            if (kpi != null && kpi.definition() != null && !kpi.definition().isBlank()) {
                all.put(tile.title(), kpi.definition());
            }
        }
        return all;
    }
}
