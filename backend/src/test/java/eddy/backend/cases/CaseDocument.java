package eddy.backend.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;

/**
 * A case document, typed; its JSON has passed the format's schema.
 *
 * @param at    the virtual time at the beginning
 * @param live  whether rules run by themselves, as they do for a live app; otherwise only when a step says so
 * @param given records by form, in the order they are put in
 * @param steps what happens, a start named at the top being the first
 */
record CaseDocument(
        String key,
        Label label,
        Instant at,
        boolean live,
        Map<String, List<ObjectNode>> given,
        List<Step> steps,
        Then then) {

    /** One record by form and unique key. */
    record Reference(String form, String key) {

        private static Reference of(JsonNode json) {
            var one = json.properties().iterator().next();
            return new Reference(one.getKey(), one.getValue().asText());
        }

        @Override
        public String toString() {
            return form + " " + key;
        }
    }

    /** A span of time; months are the calendar's, in the app's zone. */
    record Period(Map<ChronoUnit, Integer> parts) {

        private static final Map<String, ChronoUnit> UNITS = Map.of(
                "minutes", ChronoUnit.MINUTES,
                "hours", ChronoUnit.HOURS,
                "days", ChronoUnit.DAYS,
                "weeks", ChronoUnit.WEEKS,
                "months", ChronoUnit.MONTHS);

        private static Period of(JsonNode json) {
            var parts = new LinkedHashMap<ChronoUnit, Integer>();
            json.properties()
                    .forEach(e -> parts.put(UNITS.get(e.getKey()), e.getValue().asInt()));
            return new Period(parts);
        }

        Instant after(Instant time, ZoneId zone) {
            ZonedDateTime moved = time.atZone(zone);
            for (var part : parts.entrySet()) {
                moved = moved.plus(part.getValue(), part.getKey());
            }
            return moved.toInstant();
        }
    }

    /** @param place JSON pointer of the step, for people who look for a mistake */
    record Step(String place, Period after, Act act, Optional<Then> then) {}

    /** What a step does. */
    sealed interface Act {

        record Nothing() implements Act {}

        record Start(String flow, Reference record) implements Act {}

        record Event(String type, String customer, JsonNode data) implements Act {}

        record Complete(String todo, Optional<Reference> record, String outcome, Optional<String> by, ObjectNode values)
                implements Act {}

        record React(String message, String customer, String what) implements Act {}

        record Save(String form, ObjectNode values) implements Act {}

        record Tag(String tag, Reference record, boolean add) implements Act {}

        record RunRules() implements Act {}
    }

    /** What must hold; {@code json} is the object itself, {@code place} where it stands. */
    record Then(String place, ObjectNode json) {}

    static CaseDocument of(JsonNode json) {
        var given = new LinkedHashMap<String, List<ObjectNode>>();
        json.path("given").properties().forEach(e -> {
            var records = new ArrayList<ObjectNode>();
            e.getValue().forEach(r -> records.add((ObjectNode) r));
            given.put(e.getKey(), records);
        });
        var steps = new ArrayList<Step>();
        if (json.has("start")) {
            steps.add(new Step("/start", new Period(Map.of()), start(json.get("start")), Optional.empty()));
        }
        for (int i = 0; i < json.path("steps").size(); i++) {
            steps.add(step("/steps/" + i, json.path("steps").get(i)));
        }
        return new CaseDocument(
                json.get("key").asText(),
                Label.of(json.at("/label/zh-CN").asText(), json.at("/label/en").asText()),
                OffsetDateTime.parse(json.get("at").asText()).toInstant(),
                json.path("rules").asText("asked").equals("live"),
                given,
                List.copyOf(steps),
                new Then("/then", (ObjectNode) json.get("then")));
    }

    private static Step step(String place, JsonNode json) {
        return new Step(
                place,
                Period.of(json.path("after")),
                act(json),
                Optional.ofNullable((ObjectNode) json.get("then")).map(t -> new Then(place + "/then", t)));
    }

    private static Act act(JsonNode json) {
        if (json.has("start")) {
            return start(json.get("start"));
        } else if (json.has("event")) {
            var e = json.get("event");
            return new Act.Event(e.get("type").asText(), e.get("customer").asText(), e.path("data"));
        } else if (json.has("complete")) {
            return complete(json.get("complete"));
        } else if (json.has("touch")) {
            var t = json.get("touch");
            return new Act.React(
                    t.get("message").asText(),
                    t.get("customer").asText(),
                    t.get("what").asText());
        } else if (json.has("save")) {
            var one = json.get("save").properties().iterator().next();
            return new Act.Save(one.getKey(), (ObjectNode) one.getValue());
        } else if (json.has("addTag") || json.has("removeTag")) {
            boolean add = json.has("addTag");
            var t = json.get(add ? "addTag" : "removeTag");
            return new Act.Tag(t.get("tag").asText(), Reference.of(t.get("record")), add);
        }
        return json.has("runRules") ? new Act.RunRules() : new Act.Nothing();
    }

    private static Act.Start start(JsonNode json) {
        return new Act.Start(json.get("flow").asText(), Reference.of(json.get("record")));
    }

    private static Act.Complete complete(JsonNode json) {
        return new Act.Complete(
                json.get("todo").asText(),
                Optional.ofNullable(json.get("record")).map(Reference::of),
                json.get("outcome").asText(),
                Optional.ofNullable(json.get("by")).map(JsonNode::asText),
                json.has("values") ? (ObjectNode) json.get("values") : null);
    }
}
