package eddy.backend.records;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

import eddy.backend.web.Texts;
import eddy.core.table.FieldModel;
import eddy.form.RecordChange;
import eddy.form.RecordStore;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.text;
import static eddy.backend.data.Columns.time;

/** Changes of the record itself: its fields, its tags and its creation. */
@ApplicationScoped
class ChangeTimeline implements TimelineSource {

    private static final Field<String> FIELD = text("field");
    private static final Field<String> OLD = text("old_value");
    private static final Field<String> NEW = text("new_value");
    private static final List<Field<?>> KEYS = List.of(id("change_set"), FIELD);
    private static final List<Field<?>> COLUMNS =
            List.of(time("at"), id("change_set"), FIELD, OLD, NEW, id("by"), text("origin"));
    /** Tags and groups stand in the history as {@code #tag:key} and {@code #group:key}. */
    private static final Condition MEMBERSHIP = FIELD.startsWith("#tag").or(FIELD.startsWith("#group"));

    private final RecordStore records;
    private final ChangeNames names;

    ChangeTimeline(RecordStore records, ChangeNames names) {
        this.records = records;
        this.names = names;
    }

    @Override
    public List<TimelineStream> streams(Subject subject) {
        if (subject.form().facts()) {
            return List.of();
        }
        return List.of(tags(subject), fields(subject), created(subject));
    }

    private TimelineStream tags(Subject subject) {
        return stream("tag", subject, MEMBERSHIP, search -> memberships(search, subject));
    }

    private TimelineStream fields(Subject subject) {
        return stream("change", subject, DSL.not(MEMBERSHIP), search -> changes(search, subject));
    }

    private TimelineStream stream(
            String kind, Subject subject, Condition which, java.util.function.Function<String, Condition> search) {
        return new TimelineStream(
                kind,
                kind,
                kind,
                null,
                table("record_change"),
                time("at"),
                KEYS,
                COLUMNS,
                id("record").eq(subject.record()).and(which),
                search,
                rows -> items(rows, subject));
    }

    private List<TimelineItem> items(List<Record> rows, Subject subject) {
        var changes = rows.stream().map(r -> records.change(subject.form(), r)).toList();
        var words = names.of(subject, changes);
        return changes.stream().map(c -> item(c, words, subject)).toList();
    }

    private static TimelineItem item(RecordChange change, ChangeNames.Words words, Subject subject) {
        boolean given = change.before().isNull();
        var what = given ? change.after() : change.before();
        var state = given ? "given" : "taken";
        return switch (change.field()) {
            case "#tag" -> membership(change, say("timeline.tag." + state, subject), what, state, words);
            case "#group" -> {
                var title = say(given ? "timeline.group.joined" : "timeline.group.left", subject);
                yield membership(change, title, what, state, words);
            }
            case "#merged", "#parted" -> {
                var title = Texts.of(
                        "timeline." + change.field().substring(1),
                        Map.of("title", change.after().asText()),
                        subject.locale());
                yield new TimelineItem(change.at(), "change", title, null, null, null, null);
            }
            case "#created", "#deleted", "#restored" -> plain(change, subject);
            default -> field(change, words, subject);
        };
    }

    private static TimelineItem membership(
            RecordChange change, String title, JsonNode what, String state, ChangeNames.Words words) {
        var name = words.membership(change.field(), what.asText());
        return new TimelineItem(change.at(), "tag", title, name, null, state, null);
    }

    private static TimelineItem plain(RecordChange change, Subject subject) {
        var title = say("timeline." + change.field().substring(1), subject);
        return new TimelineItem(change.at(), "change", title, null, null, null, null);
    }

    private static TimelineItem field(RecordChange change, ChangeNames.Words words, Subject subject) {
        var field = subject.form().field(change.field()).orElse(null);
        var name = field == null ? change.field() : field.label().in(subject.locale());
        boolean rows = field != null && field.type().ofRows();
        var detail = rows
                ? RowChanges.told(field, change, words)
                : words.text(field, change.before()) + " → " + words.text(field, change.after());
        var title = Texts.of("timeline.changed", Map.of("field", name), subject.locale());
        return new TimelineItem(change.at(), "change", title, detail, null, null, null);
    }

    private TimelineStream created(Subject subject) {
        var form = subject.form();
        return new TimelineStream(
                "created",
                "change",
                "change",
                null,
                table(form.table().sqlName()),
                time("created_at"),
                List.of(id("id")),
                List.of(time("created_at"), id("id")),
                id("id").eq(subject.record()),
                search -> TimelineFilter.said(say("timeline.created", subject), search),
                rows -> rows.stream()
                        .map(r -> new TimelineItem(
                                r.get(time("created_at")).toInstant(),
                                "change",
                                say("timeline.created", subject),
                                null,
                                null,
                                null,
                                null))
                        .toList());
    }

    private static Condition memberships(String search, Subject subject) {
        var found = TimelineFilter.said(say("timeline.tag.given", subject), search)
                .and(FIELD.startsWith("#tag").and(OLD.isNull()))
                .or(TimelineFilter.said(say("timeline.tag.taken", subject), search)
                        .and(FIELD.startsWith("#tag").and(NEW.isNull())));
        for (var tag : ChangeNames.tags(subject)) {
            found = found.or(TimelineFilter.said(tag.label().in(subject.locale()), search)
                    .and(FIELD.eq("#tag:" + tag.key())));
        }
        for (var group : ChangeNames.groups(subject)) {
            found = found.or(TimelineFilter.said(group.label().in(subject.locale()), search)
                    .and(FIELD.eq("#group:" + group.key())));
        }
        return found;
    }

    /** By the name of the field, or by the value before or after. */
    private static Condition changes(String search, Subject subject) {
        var found = DSL.noCondition();
        for (FieldModel field : subject.form().fields()) {
            var ofField = FIELD.eq(field.column());
            found = found.or(TimelineFilter.said(field.label().in(subject.locale()), search)
                    .and(ofField));
            if (field.options().isEmpty()) {
                found = found.or(ofField.and(OLD.containsIgnoreCase(search).or(NEW.containsIgnoreCase(search))));
            } else {
                var named = field.options().stream()
                        .filter(o -> LinkedTimeline.says(o, search, subject))
                        .map(FieldModel.Option::value)
                        .toList();
                found = named.isEmpty()
                        ? found
                        : found.or(ofField.and(OLD.in(named).or(NEW.in(named))));
            }
        }
        return found;
    }

    private static String say(String code, Subject subject) {
        return Texts.of(code, Map.of(), subject.locale());
    }
}
