package eddy.backend.records;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.web.Texts;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;
import eddy.form.RecordStore;

/** Changes of the record itself: its fields and its tags. */
@ApplicationScoped
class ChangeTimeline implements TimelineSource {

    private final RecordStore records;

    ChangeTimeline(RecordStore records) {
        this.records = records;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("tag", "change");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        if (subject.form().facts()) {
            return List.of();
        }
        return records.changes(subject.form(), subject.record()).stream()
                .filter(c -> c.at().isBefore(instant))
                .limit(limit)
                .map(c -> item(c, subject))
                .toList();
    }

    private static TimelineItem item(RecordChange change, Subject subject) {
        var locale = subject.locale();
        boolean given = change.before().isNull();
        var what = given ? change.after() : change.before();
        return switch (change.field()) {
            case "#tag" ->
                new TimelineItem(
                        change.at(),
                        "tag",
                        say(given ? "timeline.tag.given" : "timeline.tag.taken", Map.of(), locale),
                        what.asText(),
                        null,
                        given ? "given" : "taken",
                        null);
            case "#group" ->
                new TimelineItem(
                        change.at(),
                        "tag",
                        say(given ? "timeline.group.joined" : "timeline.group.left", Map.of(), locale),
                        group(what.asText(), subject),
                        null,
                        given ? "given" : "taken",
                        null);
            case "#created", "#deleted", "#restored" ->
                new TimelineItem(
                        change.at(),
                        "change",
                        say("timeline." + change.field().substring(1), Map.of(), locale),
                        null,
                        null,
                        null,
                        null);
            default -> field(change, subject.form(), locale);
        };
    }

    private static String group(String key, Subject subject) {
        return subject.app().manifest().groups().stream()
                .filter(g -> g.key().equals(key))
                .findFirst()
                .map(g -> g.label().in(subject.locale()))
                .orElse(key);
    }

    private static TimelineItem field(RecordChange change, CompiledForm form, Locale locale) {
        var field = form.field(change.field());
        var name = field.map(f -> f.label().in(locale)).orElse(change.field());
        var detail = field.filter(f -> f.type().ofRows()).isPresent()
                ? rows(change, locale)
                : text(field.orElse(null), change.before(), locale) + " → "
                        + text(field.orElse(null), change.after(), locale);
        return new TimelineItem(
                change.at(),
                "change",
                say("timeline.changed", Map.of("field", name), locale),
                detail,
                null,
                null,
                null);
    }

    /** How many rows of a sub-table came, changed and went. */
    private static String rows(RecordChange change, Locale locale) {
        var before = byId(change.before());
        var after = byId(change.after());
        long added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        long changed = after.entrySet().stream()
                .filter(row -> before.containsKey(row.getKey()))
                .filter(row -> !before.get(row.getKey()).equals(row.getValue()))
                .count();
        return Stream.of(Map.entry("added", added), Map.entry("changed", changed), Map.entry("removed", removed))
                .filter(e -> e.getValue() > 0)
                .map(e -> say(
                        "timeline.rows." + e.getKey(),
                        Map.of("count", e.getValue().toString()),
                        locale))
                .collect(Collectors.joining(" · "));
    }

    private static Map<String, JsonNode> byId(JsonNode rows) {
        var byId = new HashMap<String, JsonNode>();
        rows.forEach(row -> byId.put(row.path("id").asText(), row));
        return byId;
    }

    private static String text(FieldModel field, JsonNode value, Locale locale) {
        if (value.isNull()) {
            return "–";
        }
        return field == null
                ? value.asText()
                : field.type().shown(field.type().fromJson(value), field.settings(), locale);
    }

    private static String say(String code, Map<String, String> args, Locale locale) {
        return Texts.of(code, args, locale);
    }
}
