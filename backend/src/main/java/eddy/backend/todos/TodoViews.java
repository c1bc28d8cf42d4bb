package eddy.backend.todos;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.app.AppManifest;
import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.records.Rec;
import eddy.backend.records.RecordViews;
import eddy.backend.records.Timeline;
import eddy.backend.records.TimelineFilter;
import eddy.backend.records.TimelineSource;
import eddy.backend.rules.ExplainResource;
import eddy.backend.web.Language;
import eddy.core.Label;
import eddy.core.document.DocumentKind;
import eddy.core.document.ReleaseKeys;
import eddy.flow.Todo;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/** Turns todos into what the API shows. */
@ApplicationScoped
public class TodoViews {

    private static final int TIMELINE = 20;

    private final LiveApps apps;
    private final Directory directory;
    private final RecordStore records;
    private final RecordViews views;
    private final Timeline timeline;
    private final ExplainResource explain;
    private final Language language;
    private final Clock clock;
    private final ReleaseKeys keys;

    TodoViews(
            LiveApps apps,
            Directory directory,
            RecordStore records,
            RecordViews views,
            Timeline timeline,
            ExplainResource explain,
            Language language,
            Clock clock,
            Engines engines) {
        this.apps = apps;
        this.directory = directory;
        this.records = records;
        this.views = views;
        this.timeline = timeline;
        this.explain = explain;
        this.language = language;
        this.clock = clock;
        this.keys = engines.keys();
    }

    public List<TodoView> all(List<Todo> todos, eddy.flow.Person reader) {
        var people = directory.byId(
                todos.stream().map(Todo::assignee).filter(Objects::nonNull).toList());
        return todos.stream().map(t -> view(t, people, reader)).toList();
    }

    private TodoView view(Todo t, Map<UUID, Person> people, eddy.flow.Person reader) {
        return new TodoView(
                t.id(),
                t.app(),
                t.title(),
                t.priority(),
                t.state(),
                t.dueAt(),
                t.createdAt(),
                t.assignee() == null ? null : people.get(t.assignee()),
                t.role() == null ? null : new TodoView.Named(t.role(), role(t.app(), t.role())),
                t.record() == null ? null : new TodoView.Subject(t.record(), t.form(), t.recordTitle()),
                t.flow() == null ? null : new TodoView.Named(t.flow(), t.flowLabel()),
                t.outcome(),
                t.doneAt(),
                t.mayClaim(reader));
    }

    TodoView.Detail detail(Todo todo, eddy.flow.Person reader) {
        var app = apps.require(todo.app());
        var form = todo.todoForm() == null
                ? null
                : app.form(keys.now(todo.app(), todo.release(), DocumentKind.FORM.key(), todo.todoForm()))
                        .map(CompiledForm::document)
                        .orElse(null);
        var subject = app.form(todo.form());
        var stored = subject.flatMap(f -> records.get(f, todo.record()));
        var customer = stored.map(s -> views.one(app, subject.get(), s)).orElse(null);
        return new TodoView.Detail(
                all(List.of(todo), reader).get(0),
                todo.hint(),
                form,
                todo.outcomes(),
                todo.formData() == null ? JsonNodeFactory.instance.objectNode() : todo.formData(),
                customer,
                customer == null ? List.of() : why(todo),
                customer == null ? List.of() : timeline(app, subject.get(), customer),
                todo.note(),
                todo.mayComplete(reader),
                todo.mayClaim(reader));
    }

    private List<ExplainResource.Match> why(Todo todo) {
        return explain.explain(todo.app(), todo.form(), todo.record()).matches();
    }

    private List<eddy.backend.records.TimelineItem> timeline(LiveApp app, CompiledForm form, Rec record) {
        var subject = new TimelineSource.Subject(app, form, record.id(), language.locale());
        return timeline.of(subject, TimelineFilter.until(clock.instant().plusSeconds(1)), TIMELINE, null)
                .items();
    }

    private Label role(String app, String key) {
        return apps.find(app).stream()
                .flatMap(a -> a.manifest().roles().stream())
                .filter(r -> r.key().equals(key))
                .map(AppManifest.Role::label)
                .findFirst()
                .orElse(new Label(Map.of("en", key, "zh-CN", key)));
    }
}
