package eddy.report.internal.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.condition.Period;
import eddy.core.condition.Period.Unit;
import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.report.CompiledBoard;
import eddy.report.DataSet;
import eddy.report.Widget;

/** Reads a whole board document. */
public final class BoardReader {

    private static final Set<String> KNOWN = Set.of(
            "$schema", "schemaVersion", "key", "label", "description", "dataSets", "widgets", "layout", "filters");
    private static final Map<String, Unit> UNITS =
            Map.of("days", Unit.DAYS, "weeks", Unit.WEEKS, "months", Unit.MONTHS);
    private static final int LONGEST = 3660;
    private static final Period USUAL = new Period(90, Unit.DAYS);

    private BoardReader() {}

    public static Compiled<CompiledBoard> read(String key, JsonNode json, CompileScope scope) {
        var issues = new ArrayList<Issue>();
        var at = new Cursor(json, "", issues);
        if (!at.objectOf(KNOWN)) {
            return Compiled.failed(issues);
        }
        if (at.json().path("schemaVersion").asInt() != 1) {
            at.at("schemaVersion").refuse("board.version");
        }
        if (!key.equals(at.json().path("key").asText())) {
            at.at("key").refuse("board.key.differs", "key", key);
        }
        var label = at.at("label").label();
        var dataSets = dataSets(at.at("dataSets"), scope);
        var widgets = widgets(at, dataSets);
        var ids = new LinkedHashSet<String>();
        at.at("widgets").items().forEach(w -> ids.add(w.json().path("id").asText()));
        var layout = LayoutCompiler.compile(at.at("layout"), ids);
        var period = period(at.at("filters"));
        var board = new CompiledBoard(
                key, label.orElse(new Label(Map.of())), dataSets, List.copyOf(widgets.values()), layout, period);
        return Compiled.of(board, issues);
    }

    private static Map<String, DataSet> dataSets(Cursor at, CompileScope scope) {
        var dataSets = new LinkedHashMap<String, DataSet>();
        if (!at.present()) {
            return dataSets;
        }
        var compiler = new DataSetCompiler(scope.app(), scope.tables());
        if (at.objectOf(at.members().keySet())) {
            at.members().forEach((key, member) -> compiler.compile(key, member).ifPresent(d -> dataSets.put(key, d)));
        }
        return dataSets;
    }

    private static Map<String, Widget> widgets(Cursor at, Map<String, DataSet> dataSets) {
        var widgets = new LinkedHashMap<String, Widget>();
        var list = at.at("widgets");
        if (!list.present() || !list.list()) {
            return widgets;
        }
        var compiler = new WidgetCompiler(at.at("dataSets"), dataSets);
        var seen = new LinkedHashSet<String>();
        for (var item : list.items()) {
            var id = item.json().path("id").asText();
            if (!seen.add(id)) {
                item.at("id").refuse("board.widget.twice", "widget", id);
            }
            compiler.compile(item).ifPresent(w -> widgets.put(w.id(), w));
        }
        return widgets;
    }

    private static Optional<Period> period(Cursor at) {
        if (!at.present() || !at.list()) {
            return Optional.empty();
        }
        Optional<Period> period = Optional.empty();
        for (var item : at.items()) {
            if (!item.objectOf(Set.of("kind", "default"))) {
                continue;
            }
            if (!"period".equals(item.json().path("kind").asText()) || period.isPresent()) {
                item.at("kind").refuse("board.filter.kind");
            } else {
                period = item.has("default") ? period(item.at("default"), USUAL) : Optional.of(USUAL);
            }
        }
        return period;
    }

    private static Optional<Period> period(Cursor at, Period usual) {
        var units = at.members();
        if (units.size() != 1 || !UNITS.keySet().containsAll(units.keySet())) {
            at.refuse("board.filter.period");
            return Optional.of(usual);
        }
        var unit = units.entrySet().iterator().next();
        return Optional.of(unit.getValue()
                .whole(1, LONGEST)
                .map(n -> new Period(n, UNITS.get(unit.getKey())))
                .orElse(usual));
    }
}
