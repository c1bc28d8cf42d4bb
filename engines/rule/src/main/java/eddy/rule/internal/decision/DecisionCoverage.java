package eddy.rule.internal.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import eddy.core.issue.Issue;

/**
 * Looks for gaps, overlaps and rows that can never apply. Each input is reduced to values that stand for all others: the
 * options of a choice, both booleans, or for a number the constants of its column and a number between, below and
 * above them. All combinations are tried. Missing values are left out: that no row takes them is usual.
 */
final class DecisionCoverage {

    static final int MAX_COMBINATIONS = 200_000;

    private final DecisionTable table;
    private final Map<String, FeelText> tests;
    private final List<List<?>> values;

    private DecisionCoverage(DecisionTable table, Map<String, FeelText> tests, List<List<?>> values) {
        this.table = table;
        this.tests = tests;
        this.values = values;
    }

    /**
     * @param tests   the parsed cells by text
     * @param options per input the values that are possible, where they are known
     * @return issues; nothing when the inputs cannot be listed completely
     */
    static List<Issue> check(DecisionTable table, Map<String, FeelText> tests, List<Optional<List<?>>> options) {
        var values = new ArrayList<List<?>>();
        long combinations = 1;
        for (int i = 0; i < table.inputs().size(); i++) {
            var column = options.get(i).isPresent() ? options.get(i) : numbers(table, i, tests);
            if (column.isEmpty() || column.get().isEmpty()) {
                return List.of(Issue.warning(
                        "decision.unchecked",
                        table.inputs().get(i).id(),
                        "input",
                        table.inputs().get(i).title()));
            }
            values.add(column.get());
            combinations *= column.get().size();
            if (combinations > MAX_COMBINATIONS) {
                return List.of(Issue.warning(
                        "decision.unchecked",
                        table.inputs().get(i).id(),
                        "input",
                        table.inputs().get(i).title()));
            }
        }
        return new DecisionCoverage(table, tests, values).all((int) combinations);
    }

    private static Optional<List<?>> numbers(DecisionTable table, int column, Map<String, FeelText> tests) {
        var constants = new TreeSet<BigDecimal>();
        for (var row : table.rows()) {
            var cell = row.tests().get(column);
            if (cell.any()) {
                continue;
            }
            var text = tests.get(cell.text());
            if (!text.comparesConstantsOnly()) {
                return Optional.empty();
            }
            for (var constant : text.constants()) {
                if (!(constant instanceof BigDecimal number)) {
                    return Optional.empty();
                }
                constants.add(number);
            }
        }
        if (constants.isEmpty()) {
            return Optional.empty();
        }
        var values = new ArrayList<BigDecimal>();
        values.add(constants.first().subtract(BigDecimal.ONE));
        BigDecimal before = null;
        for (var constant : constants) {
            if (before != null) {
                values.add(before.add(constant).divide(BigDecimal.valueOf(2)));
            }
            values.add(constant);
            before = constant;
        }
        values.add(constants.last().add(BigDecimal.ONE));
        return Optional.of(values);
    }

    private List<Issue> all(int combinations) {
        var rowsByValue = rowsByValue();
        var issues = new ArrayList<Issue>();
        var reached = new BitSet();
        var overlaps = new BitSet();
        boolean gap = false;
        for (int n = 0; n < combinations; n++) {
            var at = at(n);
            var rows = new BitSet();
            rows.set(0, table.rows().size());
            for (int i = 0; i < at.length; i++) {
                rows.and(rowsByValue.get(i).get(at[i]));
            }
            if (rows.isEmpty() && !gap) {
                gap = true;
                issues.add(Issue.warning("decision.gap", table.id(), "example", example(at)));
            }
            int first = rows.nextSetBit(0);
            if (first >= 0) {
                reached.set(first);
            }
            int second = first < 0 ? -1 : rows.nextSetBit(first + 1);
            if (second >= 0 && !table.first() && !overlaps.get(second)) {
                overlaps.set(second);
                issues.add(Issue.error(
                        "decision.overlap",
                        table.rows().get(second).id(),
                        "first",
                        first + 1,
                        "second",
                        second + 1,
                        "example",
                        example(at)));
            }
        }
        for (var row : table.rows()) {
            if (!reached.get(row.number() - 1) && !overlaps.get(row.number() - 1)) {
                issues.add(Issue.warning("decision.row.never", row.id(), "row", row.number()));
            }
        }
        return issues;
    }

    /** Per input and value: the rows whose cell accepts it. */
    private List<List<BitSet>> rowsByValue() {
        var all = new ArrayList<List<BitSet>>();
        for (int i = 0; i < values.size(); i++) {
            var column = new ArrayList<BitSet>();
            for (var value : values.get(i)) {
                var rows = new BitSet();
                for (var row : table.rows()) {
                    var cell = row.tests().get(i);
                    rows.set(
                            row.number() - 1,
                            cell.any() || tests.get(cell.text()).holds(value, Map.of()));
                }
                column.add(rows);
            }
            all.add(column);
        }
        return all;
    }

    private int[] at(int combination) {
        var at = new int[values.size()];
        int rest = combination;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = rest % values.get(i).size();
            rest /= values.get(i).size();
        }
        return at;
    }

    private String example(int[] at) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < at.length; i++) {
            parts.add(table.inputs().get(i).title() + " = " + values.get(i).get(at[i]));
        }
        return String.join(", ", parts);
    }
}
