package eddy.form.internal.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eddy.core.formula.Formula;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** The formulas among the columns of a sub-table: each reads columns of its own row alone, and never the time. */
public final class RowFormulas {

    private final Map<String, FieldModel> columns = new LinkedHashMap<>();
    private final Map<String, Formula> formulas = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<FieldModel> order = new LinkedHashSet<>();
    private final Set<String> looped = new HashSet<>();

    private RowFormulas(List<FieldModel> columns, String base) {
        columns.forEach(c -> this.columns.put(c.key(), c));
        columns.stream().filter(RowFormulas::isFormula).forEach(c -> parse(c, base + c.key() + "/x-eddy/formula"));
        formulas.keySet().forEach(key -> place(key, new LinkedHashSet<>(), base));
    }

    /** The columns with formulas, each after those it reads. */
    public static List<FieldModel> inOrder(List<FieldModel> columns) {
        return List.copyOf(new RowFormulas(columns, "").order);
    }

    /** The formula of a column that has been checked. */
    public static Formula of(FieldModel column) {
        return Formula.parse(column.settings().path("formula").asText()).orThrow();
    }

    /** @param base where the columns stand in the document, with a slash at the end */
    static List<Issue> check(List<FieldModel> columns, String base) {
        return new RowFormulas(columns, base).issues;
    }

    public static boolean isFormula(FieldModel column) {
        return column.type().key().equals("formula");
    }

    private void parse(FieldModel column, String place) {
        var parsed = Formula.parse(column.settings().path("formula").asText());
        parsed.issues().forEach(i -> issues.add(i.under(place)));
        parsed.value().ifPresent(formula -> {
            formulas.put(column.key(), formula);
            formula.reads().stream()
                    .filter(name -> !columns.containsKey(name))
                    .forEach(name -> issues.add(Issue.error("form.formula.unknown", place, "name", name)));
            if (formula.asksTime()) {
                issues.add(Issue.error("form.subtable.time", place, "field", column.key()));
            }
        });
    }

    private void place(String key, Set<String> path, String base) {
        if (!formulas.containsKey(key) || order.contains(columns.get(key))) {
            return;
        }
        if (!path.add(key)) {
            var names = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(key), path.size());
            var loop = String.join(" → ", names) + " → " + key;
            if (looped.addAll(names)) {
                issues.add(Issue.error("form.computed.loop", base + key + "/x-eddy", "loop", loop));
            }
            return;
        }
        formulas.get(key).reads().forEach(name -> place(name, path, base));
        path.remove(key);
        order.add(columns.get(key));
    }
}
