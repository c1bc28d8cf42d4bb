package eddy.backend.boards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.Names;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.records.RecordViews;
import eddy.backend.web.Texts;
import eddy.core.document.DocumentKind;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.report.spi.ValueNames;

/** Gives figures the names people know: of persons, departments, linked records, flows, messages, roles and outcomes. */
@ApplicationScoped
class BoardNames {

    private static final Map<String, DocumentKind> DOCUMENTS =
            Map.of("flow", DocumentKind.FLOW, "message", DocumentKind.MESSAGE, "by_rule", DocumentKind.RULE);

    private final Directory directory;
    private final Departments departments;
    private final RecordViews records;

    BoardNames(Directory directory, Departments departments, RecordViews records) {
        this.directory = directory;
        this.departments = departments;
        this.records = records;
    }

    ValueNames of(LiveApp app) {
        return (table, field, values, locale) -> names(app, table, field, values, locale);
    }

    private Map<String, String> names(LiveApp app, String table, FieldModel field, Set<String> values, Locale locale) {
        if (field.type().kind() == ValueKind.PERSON) {
            return people(values);
        }
        if (field.type().kind() == ValueKind.DEPARTMENT) {
            return teams(values, locale);
        }
        if (field.linkTo().isPresent()) {
            var ids = values.stream().map(UUID::fromString).toList();
            var titles = new HashMap<String, String>();
            records.titles(app, field.linkTo().get(), ids).forEach((id, title) -> titles.put(id.toString(), title));
            return titles;
        }
        if (app.form(table).isPresent()) {
            return Map.of();
        }
        var names = new LinkedHashMap<String, String>();
        values.forEach(v -> names.put(v, system(app, field.key(), v, locale)));
        return names;
    }

    private Map<String, String> people(Set<String> values) {
        var names = new HashMap<String, String>();
        directory
                .byId(values.stream().map(UUID::fromString).toList())
                .values()
                .forEach(p -> names.put(p.id().toString(), p.name()));
        return names;
    }

    private Map<String, String> teams(Set<String> values, Locale locale) {
        var names = new HashMap<String, String>();
        departments
                .labels(values.stream().map(UUID::fromString).toList(), locale)
                .forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    /** Keys that system tables hold: of documents, of roles, of well-known outcomes and strategies. */
    private static String system(LiveApp app, String field, String value, Locale locale) {
        if (DOCUMENTS.containsKey(field)) {
            return Names.of(app, DOCUMENTS.get(field), value).in(locale);
        }
        if (field.equals("role")) {
            return app.manifest().roles().stream()
                    .filter(r -> r.key().equals(value))
                    .findFirst()
                    .map(r -> r.label().in(locale))
                    .orElse(value);
        }
        if (field.equals("strategy")) {
            var flow = "strategy_" + value;
            var name = Names.of(app, DocumentKind.FLOW, flow).in(locale);
            return name.equals(flow) ? value : name;
        }
        var code = "value." + field + "." + value;
        var text = Texts.of(code, Map.of(), locale);
        return text.equals(code) ? value : text;
    }
}
