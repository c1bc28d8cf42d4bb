package eddy.backend.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.AppManifest;
import eddy.backend.apps.LiveApp;
import eddy.backend.engines.Engines;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.flow.InterestingEvent;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

/**
 * Takes in what customers did: stores each event once and lets waiting cases go on, all in one transaction a batch.
 */
@ApplicationScoped
public class EventIntake {

    private static final Author AUTHOR = Author.origin("events");

    private final Transactions tx;
    private final RecordStore records;
    private final Engines engines;

    public EventIntake(Transactions tx, RecordStore records, Engines engines) {
        this.tx = tx;
        this.records = records;
        this.engines = engines;
    }

    /** @param line counted from 1 */
    public record Line(int line, JsonNode json) {}

    /** @param rejected issues by line */
    public record Result(int accepted, int duplicates, Map<Integer, List<Issue>> rejected) {}

    private record Event(int line, UUID customer, String type, Instant at, ObjectNode values) {}

    /** One batch, at most a thousand lines. */
    public Result take(LiveApp app, List<Line> lines) {
        var config = app.manifest().events().orElseThrow(() -> ProblemException.notFound("events of " + app.key()));
        var customers = app.customerForm().orElseThrow(() -> ProblemException.notFound("customers of " + app.key()));
        return tx.required(() -> store(app, config, customers, lines));
    }

    private Result store(LiveApp app, AppManifest.Events config, CompiledForm customers, List<Line> lines) {
        var form = app.requireForm(config.form());
        var rejected = new LinkedHashMap<Integer, List<Issue>>();
        var known = new HashMap<String, Optional<UUID>>();
        var events = new ArrayList<Event>();
        for (var line : lines) {
            var issues = new ArrayList<Issue>();
            var event = read(line, config, form, customers, known, issues);
            if (issues.isEmpty()) {
                events.add(event);
            } else {
                rejected.put(line.line(), issues);
            }
        }
        var stored =
                records.insertFacts(form, events.stream().map(Event::values).toList(), AUTHOR);
        stored.rejected()
                .forEach((index, issues) -> rejected.put(events.get(index).line(), issues));
        var fresh = stored.accepted().stream().sorted().map(events::get).toList();
        fresh.forEach(e ->
                engines.flows().signal(app.key(), List.of(e.customer()), InterestingEvent.event(e.type(), e.at())));
        return new Result(stored.accepted().size(), stored.duplicates(), rejected);
    }

    private Event read(
            Line line,
            AppManifest.Events config,
            CompiledForm form,
            CompiledForm customers,
            Map<String, Optional<UUID>> known,
            List<Issue> issues) {
        if (!line.json().isObject()) {
            issues.add(Issue.error("event.json", ""));
            return null;
        }
        var unified = text(line.json(), "customer", issues);
        var type = text(line.json(), "type", issues);
        var id = text(line.json(), "id", issues);
        var at = instant(line.json(), issues);
        if (!issues.isEmpty()) {
            return null;
        }
        var customer =
                known.computeIfAbsent(unified, u -> records.find(customers, u).map(r -> r.id()));
        if (customer.isEmpty()) {
            issues.add(Issue.error("event.customer.unknown", "/customer", "customer", unified));
            return null;
        }
        var values = JsonNodeFactory.instance.objectNode();
        line.json().path("data").properties().forEach(e -> {
            if (form.field(e.getKey()).isEmpty()) {
                issues.add(Issue.error("event.data.unknown", "/data/" + e.getKey(), "field", e.getKey()));
            }
            values.set(e.getKey(), e.getValue());
        });
        values.put(config.id(), id)
                .put(config.type(), type)
                .put(config.link(), customer.get().toString())
                .put(config.at(), at.toString());
        return new Event(line.line(), customer.get(), type, at, values);
    }

    private static String text(JsonNode json, String member, List<Issue> issues) {
        var value = json.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            issues.add(Issue.error("event.value", "/" + member, "field", member));
        }
        return value.asText();
    }

    private static Instant instant(JsonNode json, List<Issue> issues) {
        try {
            return OffsetDateTime.parse(json.path("at").asText()).toInstant();
        } catch (DateTimeParseException e) {
            issues.add(Issue.error("event.value", "/at", "field", "at"));
            return Instant.EPOCH;
        }
    }
}
