package eddy.flow.internal.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.flow.TodoSettings;
import eddy.flow.internal.steps.DecisionStep;
import eddy.flow.internal.steps.SubFlowStep;
import eddy.flow.internal.steps.TodoStep;

/** Branches that ask for a case value nobody sets, or for an outcome its todo does not offer, or forget one. */
final class OutcomeBranches {

    private final Lint lint;

    private OutcomeBranches(Lint lint) {
        this.lint = lint;
    }

    static void check(Lint lint) {
        var check = new OutcomeBranches(lint);
        lint.model().ways().stream()
                .filter(w -> !w.json().isMissingNode())
                .forEach(w -> check.values(w.id(), w.json()));
        lint.model().of(TodoStep.class).forEach(check::forgotten);
    }

    private void values(String place, JsonNode condition) {
        for (var part : condition.findParents("left")) {
            var name = part.path("left").path("case");
            if (name.isTextual()) {
                value(place, name.textValue(), part.path("right"));
            }
        }
    }

    private void value(String place, String name, JsonNode right) {
        var todo =
                lint.model().of(TodoStep.class).filter(s -> s.id().equals(name)).findFirst();
        if (todo.isPresent()) {
            var offered = outcomes(todo.get());
            for (var asked : asked(right)) {
                if (!offered.contains(asked)) {
                    lint.error("flow.branch.outcome_unknown", place, "outcome", asked, "todo", name);
                }
            }
        } else if (!(name.equals("outcome")
                        && lint.model().of(SubFlowStep.class).findAny().isPresent())
                && lint.model().of(DecisionStep.class).findAny().isEmpty()) {
            lint.error("flow.branch.value_unknown", place, "value", name);
        }
    }

    /** Two or more outcomes that fall together into the default way right behind the todo are worth a warning. */
    private void forgotten(Step<TodoSettings> todo) {
        lint.model().from(todo.id()).forEach(way -> {
            var asked = new HashSet<String>();
            lint.model().from(way.to()).forEach(branch -> branch.json().findParents("left").stream()
                    .filter(p -> p.path("left").path("case").asText().equals(todo.id()))
                    .forEach(p -> asked.addAll(asked(p.path("right")))));
            var left = new LinkedHashSet<>(outcomes(todo));
            left.removeAll(asked);
            if (!asked.isEmpty() && left.size() > 1) {
                lint.warning("flow.branch.outcome_missing", way.to(), "outcomes", String.join(", ", left));
            }
        });
    }

    private static Set<String> outcomes(Step<TodoSettings> todo) {
        return todo.settings().outcomes().stream()
                .map(TodoSettings.Outcome::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> asked(JsonNode right) {
        var value = right.path("value");
        var asked = new LinkedHashSet<String>();
        if (value.isArray()) {
            value.forEach(v -> asked.add(v.asText()));
        } else if (value.isTextual()) {
            asked.add(value.textValue());
        }
        return asked;
    }
}
