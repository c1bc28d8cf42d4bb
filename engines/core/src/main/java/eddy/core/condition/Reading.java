package eddy.core.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.issue.Issue;

/**
 * Where in the JSON of a condition its reader is, and what it found wrong so far.
 *
 * @param json    the value at this place
 * @param pointer the place, from the condition's root
 * @param depth   how many conditions and operands lie around it
 * @param issues  shared by all places of one condition
 */
record Reading(JsonNode json, String pointer, int depth, List<Issue> issues) {

    static final int MAX_DEPTH = 24;

    /** The value of a property; {@link JsonNode#isMissingNode} when it is not there. */
    Reading at(String property) {
        return new Reading(json.path(property), pointer + "/" + property, depth + 1, issues);
    }

    Reading at(int index) {
        return new Reading(json.path(index), pointer + "/" + index, depth + 1, issues);
    }

    boolean has(String property) {
        return json.has(property);
    }

    /** Records an issue at this place. */
    <T> Optional<T> refuse(String code, Object... args) {
        issues.add(Issue.error(code, pointer, args));
        return Optional.empty();
    }

    /** Whether this is an object with no properties but these; records what is not. */
    boolean isObjectOf(Set<String> properties) {
        if (!json.isObject()) {
            refuse("condition.shape");
            return false;
        }
        boolean known = true;
        for (var entry : json.properties()) {
            if (!properties.contains(entry.getKey())) {
                refuse("condition.property.unknown", "property", entry.getKey());
                known = false;
            }
        }
        return known;
    }

    /** A text that is there and not blank. */
    Optional<String> text() {
        return json.isTextual() && !json.asText().isBlank() && json.asText().length() <= 200
                ? Optional.of(json.asText())
                : refuse("condition.text.missing");
    }

    /** A whole number between the bounds. */
    Optional<Integer> whole(int least, int greatest) {
        return json.isInt() && json.intValue() >= least && json.intValue() <= greatest
                ? Optional.of(json.intValue())
                : refuse("condition.number.range", "min", least, "max", greatest);
    }
}
