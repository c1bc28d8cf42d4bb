package eddy.backend.nextsteps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Members;
import eddy.backend.records.Timeline;
import eddy.backend.records.TimelineFilter;
import eddy.backend.records.TimelineSource;
import eddy.backend.rules.ExplainResource;
import eddy.backend.todos.TodoViews;
import eddy.backend.web.Language;
import eddy.core.Ids;
import eddy.flow.Person;
import eddy.flow.Standing;
import eddy.flow.Todo;
import eddy.form.CompiledForm;
import eddy.form.StoredRecord;

/** Puts what the product knows about a record into the order of {@code docs/decisions/0074-next-best-step.md}. */
@ApplicationScoped
class NextSteps {

    /** Todos and cases of one record are few; older ones than these say nothing about what to do now. */
    static final int MOST = 200;

    private static final Comparator<Todo> URGENCY = Comparator.comparing(
                    (Todo t) -> t.priority().equals("high") ? 0 : 1)
            .thenComparing(Todo::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::createdAt);

    private final Engines engines;
    private final ExplainResource explain;
    private final FlowSuggestions suggestions;
    private final StandingViews standings;
    private final TodoViews todoViews;
    private final Timeline timeline;
    private final Members members;
    private final Caller caller;
    private final Language language;
    private final Clock clock;

    NextSteps(
            Engines engines,
            ExplainResource explain,
            FlowSuggestions suggestions,
            StandingViews standings,
            TodoViews todoViews,
            Timeline timeline,
            Members members,
            Caller caller,
            Language language,
            Clock clock) {
        this.engines = engines;
        this.explain = explain;
        this.suggestions = suggestions;
        this.standings = standings;
        this.todoViews = todoViews;
        this.timeline = timeline;
        this.members = members;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    List<NextStep> of(LiveApp app, CompiledForm form, StoredRecord record) {
        var reader = reader();
        var todos = engines.flows()
                .todos()
                .about(app.key(), record.id(), Optional.empty(), MOST)
                .items();
        var standing = engines.flows().standing(app.key(), record.id());
        var rules = explain.explain(app.key(), form.key(), record.id()).matches();
        var asked = new FlowSuggestions.Known(app, form, record, rules, standing, todos);

        var steps = new ArrayList<NextStep>(todos(todos, reader, t -> t.assignee() != null, true, "todo_mine"));
        steps.addAll(todos(todos, reader, t -> t.mayClaim(reader), false, "todo_pool"));
        steps.addAll(cases(standing, app, "failed", "case_stuck"));
        steps.addAll(suggestions.called(asked));
        steps.addAll(others(todos, reader));
        steps.addAll(cases(standing, app, "running", "case_waits"));
        if (todos.stream().noneMatch(Todo::isOpen)) {
            steps.addAll(suggestions.unattended(asked, done(todos, reader)));
        }
        if (steps.isEmpty()) {
            steps.add(NextStep.quiet(last(app, form, record)));
        }
        steps.addAll(suggestions.uncalled(asked));
        return steps;
    }

    private Person reader() {
        return members.inFlows(caller.account().orElseGet(() -> Ids.at(0)), caller.name());
    }

    private List<NextStep> todos(
            List<Todo> todos, Person reader, java.util.function.Predicate<Todo> which, boolean mine, String kind) {
        var found = todos.stream()
                .filter(Todo::isOpen)
                .filter(t -> reader.id().equals(t.assignee()) == mine)
                .filter(which)
                .sorted(URGENCY)
                .toList();
        return todoViews.all(found, reader).stream()
                .map(t -> NextStep.todo(kind, t))
                .toList();
    }

    private List<NextStep> others(List<Todo> todos, Person reader) {
        return todos(todos, reader, t -> !t.mayClaim(reader), false, "todo_other");
    }

    /** Cases that rest at something else than a todo; the todos speak for themselves. */
    private List<NextStep> cases(List<Standing> standing, LiveApp app, String state, String kind) {
        return standing.stream()
                .filter(s -> s.info().state().equals(state))
                .map(s -> standings.of(app, s))
                .filter(v -> state.equals("failed") || !v.rests().isEmpty())
                .map(v -> NextStep.standing(kind, v))
                .toList();
    }

    private eddy.backend.todos.TodoView done(List<Todo> todos, Person reader) {
        var last = todos.stream().filter(t -> t.doneAt() != null).max(Comparator.comparing(Todo::doneAt)).stream()
                .toList();
        return todoViews.all(last, reader).stream().findFirst().orElse(null);
    }

    private eddy.backend.records.TimelineItem last(LiveApp app, CompiledForm form, StoredRecord record) {
        var subject = new TimelineSource.Subject(app, form, record.id(), language.locale());
        var now = TimelineFilter.until(clock.instant().plusSeconds(1));
        return timeline.of(subject, now, 1, null).items().stream().findFirst().orElse(null);
    }
}
