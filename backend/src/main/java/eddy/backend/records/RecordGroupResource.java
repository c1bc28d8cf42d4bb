package eddy.backend.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.RecordGroup;
import eddy.form.RecordStore;

/** How the records of a list are distributed over the values of a field. */
@Path("/api/apps/{app}/forms/{form}/records/groups")
@Allowed(Role.VIEWER)
public class RecordGroupResource {

    private static final int MAX_GROUPS = 100;
    private static final Set<ValueKind> KINDS =
            Set.of(ValueKind.CHOICE, ValueKind.PERSON, ValueKind.DEPARTMENT, ValueKind.BOOLEAN);

    private final LiveApps apps;
    private final RecordLists lists;
    private final RecordStore records;
    private final Directory directory;
    private final Departments departments;
    private final Language language;

    RecordGroupResource(
            LiveApps apps,
            RecordLists lists,
            RecordStore records,
            Directory directory,
            Departments departments,
            Language language) {
        this.apps = apps;
        this.lists = lists;
        this.records = records;
        this.directory = directory;
        this.departments = departments;
        this.language = language;
    }

    /** @param field a choice, a person, a department or yes/no */
    public record Ask(JsonNode condition, String search, String field) {}

    /**
     * @param value {@code null} for the records without one
     * @param title name of the person or department; {@code null} for other fields
     */
    public record Group(JsonNode value, String title, long count) {}

    @POST
    public Page<Group> groups(String app, String form, Ask ask) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        new Checks().required("field", ask.field(), 80).orThrow();
        var field = compiled.field(ask.field())
                .filter(f -> KINDS.contains(f.type().kind()))
                .orElseThrow(
                        () -> new IssueException(Issue.error("record.group.field", "/field", "field", ask.field())));
        var query = lists.query(
                live, compiled, new RecordLists.Ask(ask.condition(), ask.search(), null, null, null, false, false));
        var groups = records.groups(compiled, query, field, MAX_GROUPS);
        var names = names(field, groups);
        return Page.whole(groups.stream()
                .map(g -> new Group(g.value().isNull() ? null : g.value(), title(names, g.value()), g.count()))
                .toList());
    }

    private Map<UUID, String> names(FieldModel field, List<RecordGroup> groups) {
        if (!field.type().kind().pointsElsewhere()) {
            return Map.of();
        }
        var ids = groups.stream()
                .filter(g -> !g.value().isNull())
                .map(g -> UUID.fromString(g.value().asText()))
                .collect(Collectors.toSet());
        return field.type().kind() == ValueKind.DEPARTMENT
                ? departments.labels(ids, language.locale())
                : directory.byId(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String title(Map<UUID, String> names, JsonNode value) {
        return names.isEmpty() || value.isNull() ? null : names.get(UUID.fromString(value.asText()));
    }
}
