package eddy.backend.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.app.Bundle;
import eddy.backend.apps.LiveApp;
import eddy.backend.cases.CaseDocument.Act;
import eddy.backend.events.EventIntake;
import eddy.core.Ids;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.issue.IssueTexts;
import eddy.flow.FlowEngine;
import eddy.flow.Todo;
import eddy.form.Author;
import eddy.touch.LinkSigner;
import eddy.touch.Touch;

/** Plays one case from its given records to its end, and says in words what did not come out as it should. */
final class CasePlay {

    private static final IssueTexts TEXTS = IssueTexts.load();

    private final CaseWorld world;
    private final LiveApp app;
    private final CaseDocument document;
    private final CaseRecords records;
    private final CaseFacts facts;
    private final CaseStory story;
    private final List<String> findings = new ArrayList<>();
    private UUID started;

    private CasePlay(CaseWorld world, LiveApp app, CaseDocument document) {
        this.world = world;
        this.app = app;
        this.document = document;
        records = new CaseRecords(world, app);
        facts = new CaseFacts(world, app);
        story = new CaseStory(facts, records, app.manifest().zone());
    }

    /**
     * Installs the bundle under {@code app}, plays the case and removes the app again.
     *
     * @throws AssertionError with every finding and the story of the case
     */
    static void play(CaseWorld world, String app, Bundle bundle, CaseDocument document) {
        var live = world.install(app, bundle, document.at(), document.live());
        try {
            new CasePlay(world, live, document).play();
        } finally {
            world.remove(live);
        }
    }

    private void play() {
        step("/given", () -> {
            document.given().forEach(this::put);
            world.time().settle();
        });
        for (var step : document.steps()) {
            step(step.place(), () -> {
                world.time()
                        .passUntil(step.after()
                                .after(world.time().now(), app.manifest().zone()));
                act(step.act());
                world.time().settle();
            });
            step.then().ifPresent(this::check);
        }
        check(document.then());
    }

    private void put(String form, List<ObjectNode> given) {
        for (var values : given) {
            records.save(form, values);
            story.tell(world.time().now(), "given: " + form + " " + values);
        }
    }

    private void check(CaseDocument.Then then) {
        step(then.place(), () -> findings.addAll(new CaseCheck(facts, records, world, started).check(then.json())));
    }

    /** Does a part of the case; what is wrong with it ends the case, told with all that happened before. */
    private void step(String place, Runnable part) {
        try {
            part.run();
        } catch (IssueException e) {
            findings.add(words(e.issues()));
        } catch (AssertionError e) {
            findings.add(e.getMessage());
        }
        findings.addAll(world.time().troubles());
        if (!findings.isEmpty()) {
            throw new AssertionError("%s — %s%nAt %s, %s:%n  %s%nWhat happened:%n%s"
                    .formatted(
                            document.key(),
                            document.label().in(Locale.ENGLISH),
                            place,
                            story.time(world.time().now()),
                            String.join("\n  ", findings),
                            story.text()));
        }
    }

    private static String words(List<Issue> issues) {
        return String.join(
                "; ",
                issues.stream()
                        .map(i -> i.place() + " " + TEXTS.text(i, Locale.ENGLISH))
                        .toList());
    }

    private void act(Act act) {
        if (!(act instanceof Act.Nothing)) {
            story.tell(world.time().now(), act.toString());
        }
        if (act instanceof Act.Start start) {
            start(start);
        } else if (act instanceof Act.Event event) {
            event(event);
        } else if (act instanceof Act.Complete complete) {
            complete(complete);
        } else if (act instanceof Act.React reaction) {
            react(reaction);
        } else if (act instanceof Act.Save save) {
            records.save(save.form(), save.values());
        } else if (act instanceof Act.Tag tag) {
            tag(tag);
        } else if (act instanceof Act.RunRules) {
            world.time().runRules(app);
        }
    }

    private void start(Act.Start start) {
        var begun = world.engines()
                .flows()
                .startCase(
                        app.key(),
                        app.release(),
                        start.flow(),
                        records.get(start.record()).id(),
                        Ids.next().toString(),
                        new FlowEngine.Origin("person", "case"),
                        null);
        if (!begun.isNew()) {
            throw new AssertionError(
                    start.flow() + " was not started: " + begun.reason().orElse(""));
        }
        started = started == null ? begun.caseId().orElseThrow() : started;
    }

    private void event(Act.Event event) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("id", Ids.next().toString())
                .put("type", event.type())
                .put("customer", event.customer())
                .put("at", world.time().now().toString());
        if (event.data().isObject()) {
            line.set("data", event.data());
        }
        var result = world.intake().take(app, List.of(new EventIntake.Line(1, line)));
        result.rejected().values().stream().findFirst().ifPresent(issues -> {
            throw new IssueException(issues);
        });
    }

    private void complete(Act.Complete wanted) {
        var about = wanted.record().map(r -> records.get(r).id());
        var found = facts.openTodos().stream()
                .filter(t -> facts.name(t).equals(wanted.todo()))
                .filter(t -> about.isEmpty() || about.get().equals(t.record()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "Open todos called %s should be one and are %d".formatted(wanted.todo(), found.size()));
        }
        var todo = found.get(0);
        var by = wanted.by()
                .flatMap(world.people()::named)
                .map(world.people()::person)
                .or(() -> world.people().doing(todo))
                .orElseThrow(() -> new AssertionError("Nobody of the app may do the todo " + wanted.todo()));
        world.engines().flows().todos().complete(todo.id(), by, wanted.outcome(), null, values(todo, wanted));
    }

    private ObjectNode values(Todo todo, Act.Complete wanted) {
        return wanted.values() == null || todo.todoForm() == null
                ? wanted.values()
                : records.stored(app.requireForm(todo.todoForm()), wanted.values());
    }

    private void react(Act.React reaction) {
        var customer = records.customer(reaction.customer()).id();
        Optional<Touch> touch = facts.touches().stream()
                .filter(t -> t.record().equals(customer) && t.message().equals(reaction.message()))
                .filter(t -> t.sentAt() != null)
                .max(Comparator.comparing(Touch::sentAt));
        var id = touch.map(Touch::id)
                .orElseThrow(() -> new AssertionError(reaction.message() + " did not go out to " + reaction.customer()
                        + ", who cannot have " + reaction.what() + " it"));
        var signer = world.signer();
        switch (reaction.what()) {
            case "opened" -> world.tracking().opened(signer.token(LinkSigner.Kind.OPEN, id, ""));
            case "clicked" -> world.tracking().clicked(signer.token(LinkSigner.Kind.CLICK, id, "https://example.com/"));
            case "unsubscribed" -> world.tracking().unsubscribed(signer.token(LinkSigner.Kind.UNSUBSCRIBE, id, ""));
            default -> world.tracking().replied(id);
        }
    }

    private void tag(Act.Tag tag) {
        var table = app.requireForm(tag.record().form()).table();
        Select<Record1<UUID>> id = DSL.select(DSL.val(records.get(tag.record()).id()));
        var store = world.engines().records();
        var author = Author.origin("api");
        world.database()
                .required(() -> tag.add()
                        ? store.addTag(app.key(), table, id, tag.tag(), author)
                        : store.removeTag(app.key(), table, id, tag.tag(), author));
    }
}
