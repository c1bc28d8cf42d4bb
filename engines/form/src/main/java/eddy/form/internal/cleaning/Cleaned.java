package eddy.form.internal.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;

/**
 * The values of a record after its form's rules.
 *
 * @param values      all of them
 * @param written     the fields the change writes now, those that rules wrote included
 * @param corrections in the order in which they were made
 * @param refused     why it may not be stored
 * @param tags        tag by rule that the record gets
 * @param cleared     tags that it loses
 */
public record Cleaned(
        ObjectNode values,
        Set<String> written,
        List<Correction> corrections,
        List<Refusal> refused,
        Map<String, String> tags,
        Set<String> cleared) {

    /** A value that a rule lets nobody store. */
    public record Refusal(Correction of, Issue issue) {}

    List<Issue> refusals() {
        return refused.stream().map(Refusal::issue).toList();
    }

    /** Whether the rules had anything to say. */
    public boolean isRight() {
        return corrections.isEmpty() && refused.isEmpty();
    }

    static Cleaned begin(ObjectNode values, Set<String> written) {
        return new Cleaned(
                values,
                new LinkedHashSet<>(written),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>());
    }
}
