package eddy.backend.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;

/** What one value of a field that is an id is called. */
@ApplicationScoped
class ValueNames {

    private final Directory directory;
    private final Departments departments;
    private final RecordViews views;

    ValueNames(Directory directory, Departments departments, RecordViews views) {
        this.directory = directory;
        this.departments = departments;
        this.views = views;
    }

    /** Empty for what is unknown, and for what is no id. */
    Optional<String> of(LiveApp app, FieldModel field, String value, Locale locale) {
        return id(value).flatMap(id -> {
            if (field.type().kind() == ValueKind.PERSON) {
                return directory.find(id).map(Person::name);
            }
            var named = field.type().kind() == ValueKind.DEPARTMENT
                    ? departments.labels(List.of(id), locale)
                    : field.linkTo()
                            .map(to -> views.titles(app, to, List.of(id)))
                            .orElse(Map.of());
            return Optional.ofNullable(named.get(id));
        });
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
