package eddy.rule.internal.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.rule.internal.decision.DecisionTable.Cell;
import eddy.rule.internal.decision.DecisionTable.Input;
import eddy.rule.internal.decision.DecisionTable.Output;
import eddy.rule.internal.decision.DecisionTable.Row;

import static eddy.rule.internal.decision.DecisionXml.children;
import static eddy.rule.internal.decision.DecisionXml.id;
import static eddy.rule.internal.decision.DecisionXml.text;

/** Reads the one decision table of a guarded document. */
final class DecisionReader {

    static final int MAX_ROWS = 2_000;
    private static final int MAX_COLUMNS = 50;

    private final List<Issue> issues = new ArrayList<>();

    private DecisionReader() {}

    static Compiled<DecisionTable> read(String key, Element definitions) {
        var reader = new DecisionReader();
        return reader.table(key, definitions)
                .map(table -> Compiled.of(table, reader.issues))
                .orElseGet(() -> Compiled.failed(reader.issues));
    }

    private Optional<DecisionTable> table(String key, Element definitions) {
        var decisions = children(definitions, "decision");
        if (decisions.size() != 1) {
            issues.add(Issue.error("decision.one", "", "count", decisions.size()));
            return Optional.empty();
        }
        var decision = decisions.get(0);
        if (!decision.getAttribute("id").equals(key)) {
            issues.add(Issue.error("decision.key", id(decision), "id", decision.getAttribute("id"), "key", key));
        }
        var tables = children(decision, "decisionTable");
        if (tables.size() != 1) {
            issues.add(Issue.error("decision.table", id(decision)));
            return Optional.empty();
        }
        var table = tables.get(0);
        var inputs = children(table, "input").stream().map(this::input).toList();
        var outputs = outputs(table);
        return Optional.of(new DecisionTable(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                settings(decision),
                first(table),
                inputs,
                outputs,
                rows(table, inputs.size(), outputs.size())));
    }

    private boolean first(Element table) {
        var policy = table.getAttribute("hitPolicy");
        if (!List.of("", "UNIQUE", "FIRST").contains(policy)) {
            issues.add(Issue.error("decision.hit_policy", id(table), "policy", policy));
        }
        return policy.equals("FIRST");
    }

    private static String settings(Element decision) {
        return children(decision, "extensionElements").stream()
                .flatMap(e -> children(e).stream())
                .filter(e -> DecisionXml.EDDY.equals(e.getNamespaceURI()))
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private Input input(Element input) {
        var expression = children(input, "inputExpression").stream()
                .map(DecisionXml::text)
                .findFirst()
                .orElse("");
        if (expression.isBlank()) {
            issues.add(Issue.error("decision.input.blank", id(input)));
        }
        var values = children(input, "inputValues").stream()
                .map(DecisionXml::text)
                .findFirst()
                .orElse("");
        return new Input(id(input), input.getAttribute("label"), expression, values);
    }

    private List<Output> outputs(Element table) {
        var names = new HashSet<String>();
        var outputs = new ArrayList<Output>();
        for (var output : children(table, "output")) {
            var name = output.getAttribute("name");
            if (!name.matches("[a-z][a-zA-Z0-9_]{0,39}") || !names.add(name)) {
                issues.add(Issue.error("decision.output.name", id(output), "name", name));
            }
            outputs.add(new Output(id(output), output.getAttribute("label"), name));
        }
        if (outputs.isEmpty()) {
            issues.add(Issue.error("decision.output.none", id(table)));
        }
        if (outputs.size() + children(table, "input").size() > MAX_COLUMNS) {
            issues.add(Issue.error("decision.columns", id(table), "limit", MAX_COLUMNS));
        }
        return outputs;
    }

    private List<Row> rows(Element table, int inputs, int outputs) {
        var rules = children(table, "rule");
        if (rules.isEmpty()) {
            issues.add(Issue.error("decision.rows.none", id(table)));
        }
        if (rules.size() > MAX_ROWS) {
            issues.add(Issue.error("decision.rows.many", id(table), "limit", MAX_ROWS));
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var rule : rules) {
            var row = new Row(
                    id(rule), rows.size() + 1, note(rule), cells(rule, "inputEntry"), cells(rule, "outputEntry"));
            if (row.tests().size() != inputs || row.results().size() != outputs) {
                issues.add(Issue.error("decision.row.cells", row.id(), "row", row.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String note(Element rule) {
        return children(rule, "description").stream()
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Cell> cells(Element rule, String name) {
        return children(rule, name).stream().map(e -> new Cell(id(e), text(e))).toList();
    }
}
