package eddy.form.internal.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import eddy.core.issue.Issue;

/** Puts rules into an order in which each comes after those that fill what it reads; a circle is an issue. */
final class FillOrder {

    private final List<FillRule> rules;
    private final List<Issue> issues;
    private final Set<FillRule> placed = new LinkedHashSet<>();
    private final Set<FillRule> looped = new HashSet<>();

    FillOrder(List<FillRule> rules, List<Issue> issues) {
        this.rules = rules;
        this.issues = issues;
    }

    /** Rules that do not depend on each other stay as the document has them. */
    List<FillRule> ordered() {
        rules.forEach(rule -> place(rule, new ArrayList<>()));
        return List.copyOf(placed);
    }

    private void place(FillRule rule, List<FillRule> path) {
        if (placed.contains(rule)) {
            return;
        }
        if (path.contains(rule)) {
            refuse(path.subList(path.indexOf(rule), path.size()));
            return;
        }
        path.add(rule);
        before(rule).forEach(other -> place(other, path));
        path.remove(path.size() - 1);
        placed.add(rule);
    }

    /** The rules that fill what it reads, and those above it that fill the same fields. */
    private List<FillRule> before(FillRule rule) {
        return rules.stream()
                .filter(other -> other == rule ? readsItself(rule) : feeds(other, rule) || precedes(other, rule))
                .sorted(Comparator.comparingInt(FillRule::at))
                .toList();
    }

    private static boolean feeds(FillRule one, FillRule other) {
        return one.writes().stream().anyMatch(other.reads()::contains);
    }

    private static boolean precedes(FillRule one, FillRule other) {
        return one.at() < other.at() && one.writes().stream().anyMatch(other.writes()::contains);
    }

    /** A rule may ask whether the field it fills is empty, but neither copy from it nor turn it over. */
    private static boolean readsItself(FillRule rule) {
        var read = rule.overwrite() ? rule.reads() : rule.source().reads();
        return rule.writes().stream().anyMatch(read::contains);
    }

    private void refuse(List<FillRule> circle) {
        if (looped.addAll(circle)) {
            var names = new ArrayList<String>();
            circle.forEach(rule -> names.add(0, link(rule, circle)));
            names.add(names.get(0));
            issues.add(Issue.error(
                    "form.logic.fill.loop",
                    "/logic/" + circle.get(0).at() + "/fields",
                    "loop",
                    String.join(" → ", names)));
        }
    }

    /** The field of a rule that another one of the circle reads or fills too. */
    private static String link(FillRule rule, List<FillRule> circle) {
        return rule.fields().stream()
                .map(f -> f.key())
                .filter(key -> circle.stream()
                        .anyMatch(r -> r.reads().contains(key)
                                || r != rule && r.writes().contains(key)))
                .findFirst()
                .orElse(rule.fields().get(0).key());
    }
}
