package eddy.report.internal.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import eddy.core.issue.Issue;
import eddy.report.BoardPrint;
import eddy.report.CompiledBoard.Placed;

/** Compiles the places of widgets on the grid. */
final class LayoutCompiler {

    private static final Set<String> KNOWN = Set.of("widget", "x", "y", "w", "h");
    private static final int LOWEST = 1000;
    private static final int TALLEST = 100;

    private LayoutCompiler() {}

    /** @param widgets the ids the document has, those with errors included */
    static List<Placed> compile(Cursor at, Set<String> widgets) {
        var layout = new ArrayList<Placed>();
        if (!at.present() || !at.list()) {
            return layout;
        }
        var seen = new HashSet<String>();
        for (var item : at.items()) {
            place(item, widgets).ifPresent(placed -> {
                if (!seen.add(placed.widget())) {
                    item.at("widget").refuse("board.layout.twice", "widget", placed.widget());
                }
                layout.stream()
                        .filter(other -> overlap(placed, other))
                        .findFirst()
                        .ifPresent(other -> item.refuse(
                                "board.layout.overlap", "widget", placed.widget(), "other", other.widget()));
                layout.add(placed);
            });
        }
        at.items().forEach(item -> seen.add(item.json().path("widget").asText()));
        for (var widget : widgets) {
            if (!seen.contains(widget)) {
                at.issues().add(Issue.warning("board.layout.missing", at.pointer(), "widget", widget));
            }
        }
        return layout;
    }

    private static Optional<Placed> place(Cursor at, Set<String> widgets) {
        if (!at.objectOf(KNOWN)) {
            return Optional.empty();
        }
        var widget = at.at("widget").text();
        var x = at.at("x").whole(0, BoardPrint.GRID - 1);
        var y = at.at("y").whole(0, LOWEST);
        var w = at.at("w").whole(1, BoardPrint.GRID);
        var h = at.at("h").whole(1, TALLEST);
        if (widget.isEmpty() || x.isEmpty() || y.isEmpty() || w.isEmpty() || h.isEmpty()) {
            return Optional.empty();
        }
        if (!widgets.contains(widget.get())) {
            return at.at("widget").refuse("board.layout.unknown", "widget", widget.get());
        }
        if (x.get() + w.get() > BoardPrint.GRID) {
            return at.refuse("board.layout.outside", "widget", widget.get(), "columns", BoardPrint.GRID);
        }
        return Optional.of(new Placed(widget.get(), x.get(), y.get(), w.get(), h.get()));
    }

    private static boolean overlap(Placed a, Placed b) {
        return a.x() < b.x() + b.w() && b.x() < a.x() + a.w() && a.y() < b.y() + b.h() && b.y() < a.y() + a.h();
    }
}
