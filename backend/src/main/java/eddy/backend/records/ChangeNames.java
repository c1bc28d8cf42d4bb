package eddy.backend.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.backend.apps.AppView;
import eddy.backend.apps.Tags;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.web.Texts;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordChange;

/** Names of the people, departments, records, tags and groups that changes speak of, looked up for a whole page at once. */
@ApplicationScoped
class ChangeNames {

    private final Directory directory;
    private final Departments departments;
    private final RecordViews views;

    ChangeNames(Directory directory, Departments departments, RecordViews views) {
        this.directory = directory;
        this.departments = departments;
        this.views = views;
    }

    Words of(TimelineSource.Subject subject, List<RecordChange> changes) {
        var people = new ArrayList<UUID>();
        var teams = new ArrayList<UUID>();
        var linked = new HashMap<String, List<UUID>>();
        for (var change : changes) {
            for (var reference : references(subject.form(), change)) {
                reference
                        .field()
                        .linkTo()
                        .map(to -> linked.computeIfAbsent(to, t -> new ArrayList<>()))
                        .orElse(reference.field().type().kind() == ValueKind.DEPARTMENT ? teams : people)
                        .add(reference.id());
            }
        }
        var names = new HashMap<String, String>();
        directory.byId(people).values().forEach(p -> names.put(p.id().toString(), p.name()));
        departments.labels(teams, subject.locale()).forEach((id, name) -> names.put(id.toString(), name));
        linked.forEach((form, ids) ->
                views.titles(subject.app(), form, ids).forEach((id, title) -> names.put(id.toString(), title)));
        return new Words(names, memberships(subject, changes), subject.locale());
    }

    private static Map<String, String> memberships(TimelineSource.Subject subject, List<RecordChange> changes) {
        var names = new HashMap<String, String>();
        if (changes.stream().anyMatch(c -> c.field().equals("#tag"))) {
            tags(subject).forEach(t -> names.put("#tag:" + t.key(), t.label().in(subject.locale())));
        }
        if (changes.stream().anyMatch(c -> c.field().equals("#group"))) {
            groups(subject)
                    .forEach(g -> names.put("#group:" + g.key(), g.label().in(subject.locale())));
        }
        return names;
    }

    static List<AppView.Named> tags(TimelineSource.Subject subject) {
        return Tags.givenBy(subject.app().compiled().bundle());
    }

    static List<AppView.Named> groups(TimelineSource.Subject subject) {
        return Tags.groups(subject.app().compiled().bundle(), subject.app().manifest());
    }

    private static List<RecordReferences.Reference> references(CompiledForm form, RecordChange change) {
        return Stream.of(change.before(), change.after())
                .flatMap(value -> {
                    var values = JsonNodeFactory.instance.objectNode();
                    values.set(change.field(), value);
                    return RecordReferences.of(form, values).stream();
                })
                .toList();
    }

    /** Says values in the reader's language. */
    record Words(Map<String, String> names, Map<String, String> memberships, Locale locale) {

        /** The tag given or taken, or the group joined or left. */
        String membership(String field, String key) {
            return memberships.getOrDefault(field + ":" + key, key);
        }

        /** Names by id of what the values of a change mean, as far as they are known. */
        Map<String, String> namesIn(RecordChange change) {
            var found = new HashMap<String, String>();
            Stream.of(change.before(), change.after()).forEach(value -> collect(value, found));
            return found;
        }

        private void collect(JsonNode value, Map<String, String> found) {
            if (value.isContainerNode()) {
                value.forEach(part -> collect(part, found));
            } else if (names.containsKey(value.asText())) {
                found.put(value.asText(), names.get(value.asText()));
            }
        }

        /** @param field {@code null} when the form has none such any more */
        String text(FieldModel field, JsonNode value) {
            if (value.isNull()) {
                return "–";
            }
            if (field != null && field.type().kind().pointsElsewhere() && value.isArray()) {
                return value.valueStream()
                        .map(one -> text(field, one))
                        .collect(Collectors.joining(Texts.of("list.between", Map.of(), locale)));
            }
            var name = names.get(value.asText());
            if (name != null) {
                return name;
            }
            return field == null
                    ? value.asText()
                    : field.type().shown(field.type().fromJson(value), field.settings(), locale);
        }
    }
}
