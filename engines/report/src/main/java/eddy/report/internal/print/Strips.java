package eddy.report.internal.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a board into strips that no tile crosses, and chooses how tall a row of the grid is: the fewest pages, then the
 * fullest first page, then the tallest rows.
 */
final class Strips {

    private static final int LOW = 26;
    private static final int TALL = 40;

    /** Tiles by index whose rows {@code from} (inclusive) to {@code to} (exclusive) hang together. */
    record Strip(int from, int to, List<Integer> tiles) {}

    private Strips() {}

    static List<Strip> of(List<TileDesign> tiles) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < tiles.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingInt(i -> tiles.get(i).y())
                .thenComparingInt(i -> tiles.get(i).x()));
        var strips = new ArrayList<Strip>();
        var current = new ArrayList<Integer>();
        int from = 0;
        int to = -1;
        for (int i : order) {
            var tile = tiles.get(i);
            if (!current.isEmpty() && tile.y() >= to) {
                strips.add(new Strip(from, to, List.copyOf(current)));
                current.clear();
            }
            from = current.isEmpty() ? tile.y() : from;
            to = current.isEmpty() ? tile.y() + tile.h() : Math.max(to, tile.y() + tile.h());
            current.add(i);
        }
        if (!current.isEmpty()) {
            strips.add(new Strip(from, to, List.copyOf(current)));
        }
        return strips;
    }

    /**
     * The height of one grid row in points.
     *
     * @param page the room on a page
     * @param tail the room that what follows the last strip takes
     */
    static int unit(List<Strip> strips, List<TileDesign> tiles, int page, int tail) {
        var best = pages(strips, tiles, page, tail, TALL);
        int tallest = TALL;
        for (int unit = TALL - 1; unit >= LOW; unit--) {
            var packed = pages(strips, tiles, page, tail, unit);
            if (packed.betterThan(best)) {
                best = packed;
                tallest = unit;
            }
        }
        return tallest;
    }

    /** The height of a strip: its rows, or more where a table needs it, at most a page. */
    static int height(Strip strip, List<TileDesign> tiles, int page, int unit) {
        int height = (strip.to() - strip.from()) * unit;
        for (int i : strip.tiles()) {
            var tile = tiles.get(i);
            int above = (tile.y() - strip.from()) * unit;
            height = Math.max(height, above + Tiles.needed(tile) + BoardDesign.GAP);
        }
        return Math.min(height, page);
    }

    private static Packed pages(List<Strip> strips, List<TileDesign> tiles, int page, int tail, int unit) {
        int pages = 1;
        int used = 0;
        int first = 0;
        for (var strip : strips) {
            int height = height(strip, tiles, page, unit);
            if (used > 0 && used + height > page) {
                pages++;
                used = 0;
            }
            used += height;
            first = pages == 1 ? used : first;
        }
        return new Packed(used + tail > page ? pages + 1 : pages, first);
    }

    /** @param first how much of the first page is filled, in points */
    private record Packed(int pages, int first) {

        boolean betterThan(Packed other) {
            return pages < other.pages || pages == other.pages && pages > 1 && first > other.first;
        }
    }
}
