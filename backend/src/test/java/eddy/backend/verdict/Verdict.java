package eddy.backend.verdict;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a door says of one record.
 *
 * @param issues place and code of each, sorted; empty when the record was accepted
 * @param stored what was stored then
 */
record Verdict(TreeSet<String> issues, Optional<String> stored) {

    static Verdict refused(JsonNode issues) {
        var all = new TreeSet<String>();
        issues.forEach(
                i -> all.add(i.path("place").asText() + " " + i.path("code").asText()));
        return new Verdict(all, Optional.empty());
    }

    /** Every door keeps records of its own under names of its own, and rows get ids of their own. */
    static Verdict accepted(JsonNode values) {
        ObjectNode copy = ((ObjectNode) values.deepCopy()).without("ref");
        copy.forEach(value -> value.forEach(row -> {
            if (row instanceof ObjectNode cells) {
                cells.remove("id");
            }
        }));
        return new Verdict(new TreeSet<>(), Optional.of(copy.toString()));
    }

    boolean accepted() {
        return stored.isPresent();
    }

    private TreeSet<String> places() {
        return issues.stream().map(i -> i.split("[/ ]")[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a file says the same; it tells of the cells it cannot read first. */
    boolean agrees(Verdict read) {
        return accepted() ? equals(read) : !read.accepted() && places().containsAll(read.places());
    }
}
