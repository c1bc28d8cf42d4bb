package eddy.core.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.field.ValueKind;
import eddy.core.issue.Issue;
import eddy.core.table.FieldModel;

/** The people and departments that constants of a document may name. */
@FunctionalInterface
public interface Named {

    /** Takes every constant at its word: for documents in force, which work on when somebody leaves. */
    Named ANYBODY = (kind, id) -> State.IN_USE;

    /** What became of a person or a department. */
    enum State {
        IN_USE,
        /** An account that is not active, a department that is taken no more. */
        RETIRED,
        UNKNOWN
    }

    /** @param kind {@link ValueKind#PERSON} or {@link ValueKind#DEPARTMENT} */
    State state(ValueKind kind, UUID id);

    /**
     * Whether a constant that a document gives to a field names somebody: {@code constant.person.unknown}, {@code
     * constant.department.unknown}; a warning with {@code …retired} for one who is not in use any more, since automation
     * leaves that value out.
     *
     * @param value of the field's type; anything else is not judged
     * @param place of the constant in the document
     */
    default List<Issue> check(FieldModel field, JsonNode value, String place) {
        var kind = field.type().kind();
        if (kind != ValueKind.PERSON && kind != ValueKind.DEPARTMENT) {
            return List.of();
        }
        boolean person = kind == ValueKind.PERSON;
        Object[] args = {"field", field.key(), "value", value.asText()};
        return switch (id(value).map(id -> state(kind, id)).orElse(State.IN_USE)) {
            case IN_USE -> List.of();
            case RETIRED ->
                List.of(Issue.warning(person ? "constant.person.retired" : "constant.department.retired", place, args));
            case UNKNOWN ->
                List.of(Issue.error(person ? "constant.person.unknown" : "constant.department.unknown", place, args));
        };
    }

    private static Optional<UUID> id(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(UUID.fromString(value.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
