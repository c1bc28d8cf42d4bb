package eddy.rule.internal.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.field.ValueKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.rule.CompiledDecision;
import eddy.rule.internal.decision.DecisionTable.Cell;
import eddy.rule.internal.decision.DecisionTable.Input;

/** Puts a decision together from its text; used once per compilation. */
public final class DecisionAssembly {

    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, FeelText> tests = new HashMap<>();
    private final Map<String, FeelText> expressions = new HashMap<>();
    private final Set<String> reads = new TreeSet<>();

    private DecisionAssembly(CompileScope scope) {
        this.scope = scope;
    }

    /** The decision or every issue found, places being ids of elements. */
    public static Compiled<CompiledDecision> compile(Document document, CompileScope scope) {
        return DecisionXml.parse(document.content())
                .then(root -> DecisionReader.read(document.key(), root))
                .then(table -> new DecisionAssembly(scope).decision(table));
    }

    private Compiled<CompiledDecision> decision(DecisionTable table) {
        var settings = DecisionSettings.read(table, issues);
        var form = settings.form(scope);
        var model = form.flatMap(scope.tables()::table);
        if (form.isPresent() && model.isEmpty()) {
            issues.add(Issue.error("decision.form.unknown", table.id(), "form", form.get()));
        }
        parse(table);
        names(table, model);
        var options = new ArrayList<Optional<List<?>>>();
        for (int i = 0; i < table.inputs().size(); i++) {
            options.add(options(table, i, model));
        }
        if (issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        issues.addAll(DecisionCoverage.check(table, tests, options));
        if (issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        return Compiled.of(
                new CheckedDecision(
                        table.id(),
                        settings.label(table),
                        form,
                        reads,
                        table.outputs().stream().map(DecisionTable.Output::name).toList(),
                        DecisionWords.of(table, settings),
                        new DmnRuntime(table, tests, expressions),
                        new DecisionMemory()),
                issues);
    }

    private void parse(DecisionTable table) {
        for (var input : table.inputs()) {
            parse(input.id(), input.expression(), FeelText.expression(input.expression()), expressions);
        }
        for (var row : table.rows()) {
            row.tests().stream().filter(c -> !c.any()).forEach(this::test);
            for (var cell : row.results()) {
                if (cell.any()) {
                    issues.add(Issue.error("decision.output.blank", cell.id(), "row", row.number()));
                } else {
                    parse(cell.id(), cell.text(), FeelText.expression(cell.text()), expressions);
                }
            }
        }
    }

    private void test(Cell cell) {
        parse(cell.id(), cell.text(), FeelText.tests(cell.text()), tests);
    }

    private void parse(String id, String text, FeelText.Outcome outcome, Map<String, FeelText> into) {
        outcome.text()
                .ifPresentOrElse(
                        feel -> {
                            into.put(text, feel);
                            reads.addAll(feel.names());
                        },
                        () -> issues.add(Issue.error(outcome.code(), id, "detail", outcome.detail())));
    }

    private void names(DecisionTable table, Optional<TableModel> model) {
        if (model.isEmpty()) {
            return;
        }
        for (var name : reads) {
            if (model.get().field(name).isEmpty()) {
                issues.add(Issue.warning(
                        "decision.name.unknown",
                        table.id(),
                        "name",
                        name,
                        "form",
                        model.get().key()));
            }
        }
    }

    /** What the input can be, where that is known: its listed values, the options of its field, or yes and no. */
    private Optional<List<?>> options(DecisionTable table, int column, Optional<TableModel> model) {
        var input = table.inputs().get(column);
        var field = Optional.ofNullable(expressions.get(input.expression()))
                .flatMap(FeelText::soleName)
                .flatMap(name -> model.flatMap(m -> m.field(name)));
        var listed = listed(input);
        if (listed.isEmpty() && field.isPresent() && field.get().type().kind() == ValueKind.BOOLEAN) {
            return Optional.of(List.of(true, false));
        }
        var options = field.filter(f -> f.type().kind() == ValueKind.CHOICE)
                .map(f -> f.options().stream().map(FieldModel.Option::value).toList());
        options.ifPresent(known ->
                listed.stream().filter(v -> !known.contains(v)).forEach(v -> unknownOption(input.id(), input, v)));
        Optional<List<?>> possible = listed.isEmpty() ? options.map(o -> o) : Optional.of(listed);
        possible.ifPresent(
                known -> table.rows().forEach(row -> constants(row.tests().get(column), input, known)));
        return possible;
    }

    private List<Object> listed(Input input) {
        if (input.values().isBlank()) {
            return List.of();
        }
        var outcome = FeelText.tests(input.values());
        if (outcome.text().isEmpty()) {
            issues.add(Issue.error(outcome.code(), input.id(), "detail", outcome.detail()));
        }
        return outcome.text().map(FeelText::constants).orElse(List.of());
    }

    private void constants(Cell cell, Input input, List<?> known) {
        var feel = cell.any() ? null : tests.get(cell.text());
        if (feel != null && feel.comparesConstantsOnly()) {
            feel.constants().stream().filter(c -> !known.contains(c)).forEach(c -> unknownOption(cell.id(), input, c));
        }
    }

    private void unknownOption(String place, Input input, Object value) {
        issues.add(Issue.error("decision.option.unknown", place, "value", value, "input", input.title()));
    }
}
