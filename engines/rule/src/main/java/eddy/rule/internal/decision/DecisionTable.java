package eddy.rule.internal.decision;

import java.util.List;
import java.util.Optional;

/**
 * A decision table as read from its XML, before its cells are understood.
 *
 * @param id       the decision's id
 * @param name     the decision's name, may be blank
 * @param settings text of {@code eddy:settings}; blank when there is none
 * @param first    hit policy FIRST; otherwise UNIQUE
 */
record DecisionTable(
        String id,
        String name,
        String settings,
        boolean first,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows) {

    DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** @param values text of {@code inputValues}, a list of FEEL constants; blank when there is none */
    record Input(String id, String label, String expression, String values) {

        String title() {
            return label.isBlank() ? expression : label;
        }
    }

    record Output(String id, String label, String name) {}

    /**
     * @param number counted from 1, as the table shows it
     * @param note   what its author says about it; blank when nothing
     */
    record Row(String id, int number, String note, List<Cell> tests, List<Cell> results) {

        Row {
            tests = List.copyOf(tests);
            results = List.copyOf(results);
        }
    }

    record Cell(String id, String text) {

        /** Whether the cell accepts everything: {@code -} or blank. */
        boolean any() {
            return text.isBlank() || text.strip().equals("-");
        }
    }

    Optional<Row> row(int number) {
        return rows.stream().filter(r -> r.number() == number).findFirst();
    }
}
