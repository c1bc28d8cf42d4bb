package eddy.backend.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.DraftCompiler;
import eddy.backend.apps.LiveApp;
import eddy.backend.web.ProblemException;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.rule.CompiledDecision;

/** Asks decision tables, live or being written, about values somebody typed. */
@ApplicationScoped
class DecisionTries {

    private static final String FORMULA = "formula";

    private final DraftCompiler compiler;

    DecisionTries(DraftCompiler compiler) {
        this.compiler = compiler;
    }

    CompiledDecision live(LiveApp app, String key) {
        return app.compiled()
                .compiled(DocumentKind.DECISION, key, CompiledDecision.class)
                .orElseThrow(() -> ProblemException.notFound("decision " + key));
    }

    CompiledDecision draft(LiveApp app, String key, String document) {
        return compiler.compile(app, DocumentKind.DECISION, key, document, CompiledDecision.class);
    }

    DecisionResource.TryView answer(LiveApp app, CompiledDecision decision, Map<String, JsonNode> inputs) {
        var decided = decision.decide(values(app, decision, inputs));
        return new DecisionResource.TryView(
                decided.row().isPresent() ? decided.row().getAsInt() : null, decided.outputs());
    }

    /** Reads each value as the field's type reads a typed one; a value of the running case as it stands. */
    private static Map<String, Object> values(LiveApp app, CompiledDecision decision, Map<String, JsonNode> inputs) {
        var table = decision.form().flatMap(app.compiled().tables()::table);
        var issues = new ArrayList<Issue>();
        var values = new HashMap<String, Object>();
        inputs.forEach((name, value) -> {
            var place = "/inputs/" + name;
            if (!decision.reads().contains(name)) {
                var known = decision.reads().stream().sorted().collect(Collectors.joining(", "));
                issues.add(Issue.error("value.unknown", place, "field", name, "options", known));
            } else if (value != null && !value.isNull()) {
                var read = read(field(table, name), value);
                read.issues.forEach(i -> issues.add(i.under(place)));
                values.put(name, read.value);
            }
        });
        if (issues.stream().anyMatch(Issue::isError)) {
            throw new IssueException(issues);
        }
        return values;
    }

    private static Optional<FieldModel> field(Optional<TableModel> table, String name) {
        return table.flatMap(t -> t.field(name)).filter(f -> !f.type().key().equals(FORMULA));
    }

    private record Read(Object value, List<Issue> issues) {}

    private static Read read(Optional<FieldModel> field, JsonNode value) {
        if (field.isEmpty()) {
            return new Read(plain(value), List.of());
        }
        if (value.asText().isBlank()) {
            return new Read(null, List.of());
        }
        var read = field.get().type().fromText(value.asText(), field.get().settings());
        return new Read(read.value().orElse(null), read.issues());
    }

    private static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
    }
}
