package eddy.form.verdict;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.issue.Issue;
import eddy.form.CompiledForm;

/**
 * What a door says of one record.
 *
 * @param issues place and code of each, sorted; empty when the record was accepted
 * @param stored what was stored then
 */
record Verdict(TreeSet<String> issues, Optional<String> stored) {

    static Verdict refused(List<Issue> issues) {
        return new Verdict(
                issues.stream().map(i -> i.place() + " " + i.code()).collect(Collectors.toCollection(TreeSet::new)),
                Optional.empty());
    }

    /** Rows of sub-tables get ids of their own at every door. */
    static Verdict accepted(CompiledForm form, JsonNode values) {
        var copy = (com.fasterxml.jackson.databind.node.ObjectNode) values.deepCopy();
        form.fields().stream()
                .filter(f -> f.type().ofRows())
                .flatMap(f -> copy.path(f.key()).valueStream())
                .forEach(row -> ((com.fasterxml.jackson.databind.node.ObjectNode) row).remove("id"));
        return new Verdict(new TreeSet<>(), Optional.of(copy.toString()));
    }

    boolean accepted() {
        return stored.isPresent();
    }

    /** The fields it finds fault with. */
    private TreeSet<String> places() {
        return issues.stream().map(i -> i.split("[/ ]")[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a file says the same; it tells of the cells it cannot read first. */
    boolean agrees(Verdict read) {
        return accepted() ? equals(read) : !read.accepted() && places().containsAll(read.places());
    }
}
