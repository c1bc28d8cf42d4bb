package eddy.backend.nextsteps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.engines.Engines;
import eddy.backend.nextsteps.NextStep.Asking;
import eddy.backend.rules.ExplainResource;
import eddy.backend.rules.RuleResource.Named;
import eddy.backend.todos.TodoView;
import eddy.core.action.ActionStep;
import eddy.core.document.DocumentKind;
import eddy.flow.CaseInfo;
import eddy.flow.CaseList;
import eddy.flow.CompiledFlow;
import eddy.flow.Standing;
import eddy.flow.StartFlow;
import eddy.flow.Todo;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;
import eddy.rule.CompiledRule;

/** Flows that could be started for a record, and rules that hold without anybody at work. */
@ApplicationScoped
class FlowSuggestions {

    private final Engines engines;
    private final DecisionAnswers answers;

    FlowSuggestions(Engines engines, DecisionAnswers answers) {
        this.engines = engines;
        this.answers = answers;
    }

    /** What is known of the record: the rules that hold, its running cases and its todos. */
    record Known(
            LiveApp app,
            CompiledForm form,
            StoredRecord record,
            List<ExplainResource.Match> rules,
            List<Standing> standing,
            List<Todo> todos) {

        List<CompiledRule> live() {
            return app.compiled().all(DocumentKind.RULE, CompiledRule.class);
        }

        Optional<CompiledRule> rule(String key) {
            return live().stream().filter(r -> r.key().equals(key)).findFirst();
        }

        boolean runs(String flow) {
            return standing.stream().anyMatch(s -> s.info().flow().equals(flow));
        }
    }

    /** Flows a rule that holds asks for, of which no case began since it holds; and those that only people start. */
    List<NextStep> called(Known known) {
        var steps = new ArrayList<NextStep>();
        var said = new HashSet<String>();
        for (var match : known.rules()) {
            for (var flow : startedBy(known, match.rule().key())) {
                if (!known.runs(flow) && said.add(flow) && !begun(known, flow, match.since())) {
                    find(known, flow)
                            .map(f -> start(known, f, asking(match), true))
                            .ifPresent(steps::add);
                }
            }
        }
        return steps;
    }

    /** Rules that hold and ask for a todo, while nothing is open. */
    List<NextStep> unattended(Known known, TodoView done) {
        return known.rules().stream()
                .filter(m -> known.rule(m.rule().key()).stream()
                        .flatMap(r -> r.then().stream())
                        .anyMatch(a -> a.type().key().equals("create_todo")))
                .map(m -> NextStep.holds(asking(m), done))
                .toList();
    }

    /** Flows led by a decision table that nothing asks for now: what the table would choose. */
    List<NextStep> uncalled(Known known) {
        var asked = called(known).stream().map(s -> s.flow().key()).collect(Collectors.toSet());
        var called = flows(known).stream().flatMap(f -> f.calls().stream()).collect(Collectors.toSet());
        return flows(known).stream()
                .filter(f -> !f.decisions().isEmpty())
                .filter(f -> !called.contains(f.key()) && !asked.contains(f.key()) && !known.runs(f.key()))
                .map(f -> start(known, f, null, false))
                .filter(s -> s.decision() != null)
                .toList();
    }

    private NextStep start(Known known, CompiledFlow flow, Asking asking, boolean called) {
        var decision = flow.decisions().stream()
                .flatMap(key -> answers.of(known.app(), known.form(), known.record(), key).stream())
                .findFirst()
                .orElse(null);
        var last = cases(known, flow.key()).stream()
                .findFirst()
                .map(c -> new NextStep.LastCase(c.id(), c.state(), c.outcome(), c.endedAt()))
                .orElse(null);
        return NextStep.start(new Named(flow.key(), flow.label()), decision, asking, called, last);
    }

    private boolean begun(Known known, String flow, Instant since) {
        return cases(known, flow).stream().anyMatch(c -> !c.startedAt().isBefore(since));
    }

    private List<CaseInfo> cases(Known known, String flow) {
        var list = CaseList.of(known.app().key()).record(known.record().id()).flow(flow);
        return engines.flows().cases(list, Optional.empty(), NextSteps.MOST).items();
    }

    private static Set<String> startedBy(Known known, String rule) {
        return known.rule(rule).stream()
                .flatMap(r -> r.then().stream())
                .map(ActionStep::config)
                .filter(StartFlow.Config.class::isInstance)
                .map(c -> ((StartFlow.Config) c).flow())
                .collect(Collectors.toSet());
    }

    private static List<CompiledFlow> flows(Known known) {
        return known.app().compiled().all(DocumentKind.FLOW, CompiledFlow.class).stream()
                .filter(f -> f.form().equals(known.form().key()))
                .toList();
    }

    private static Optional<CompiledFlow> find(Known known, String flow) {
        return flows(known).stream().filter(f -> f.key().equals(flow)).findFirst();
    }

    private static Asking asking(ExplainResource.Match match) {
        return new Asking(match.rule(), match.since(), match.why());
    }
}
