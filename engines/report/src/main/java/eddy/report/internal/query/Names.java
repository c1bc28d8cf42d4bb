package eddy.report.internal.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import eddy.core.field.ValueKind;
import eddy.core.region.Regions;
import eddy.report.BoardView;
import eddy.report.Dimension;
import eddy.report.internal.print.Words;

/** What the groups of a dimension are called in the reader's language. */
final class Names {

    private final Dimension dimension;
    private final Locale locale;
    private final Words words;
    private final Map<String, String> named;

    Names(Dimension dimension, Collection<Group> groups, BoardView view) {
        this.dimension = dimension;
        locale = view.locale();
        words = Words.in(locale);
        named = asked(groups, view);
    }

    String of(Group group) {
        if (group.missing()) {
            return words.say("none");
        }
        if (group.other()) {
            return words.say("other");
        }
        if (dimension.by().isPresent()) {
            return Buckets.name(LocalDate.parse(group.key()), dimension.by().get());
        }
        if (dimension.field().field().type().kind() == ValueKind.BOOLEAN) {
            return words.say("true".equals(group.key()) ? "yes" : "no");
        }
        if (dimension.field().field().type().kind() == ValueKind.REGION) {
            return Regions.text(group.key(), "/");
        }
        if (group.title() != null && !group.title().isBlank()) {
            return group.title();
        }
        return dimension.field().field().options().stream()
                .filter(o -> o.value().equals(group.key()))
                .findFirst()
                .map(o -> o.label().in(locale))
                .orElseGet(() -> named.getOrDefault(group.key(), group.key()));
    }

    private Map<String, String> asked(Collection<Group> groups, BoardView view) {
        var field = dimension.field().field();
        var kind = field.type().kind();
        boolean askable = kind == ValueKind.TEXT
                || kind == ValueKind.PERSON
                || kind == ValueKind.DEPARTMENT
                || kind == ValueKind.CHOICE;
        if (!askable) {
            return Map.of();
        }
        var known = field.options().stream().map(o -> o.value()).collect(Collectors.toSet());
        Set<String> unknown = groups.stream()
                .filter(g -> !g.missing() && !g.other() && !known.contains(g.key()))
                .map(Group::key)
                .collect(Collectors.toSet());
        return unknown.isEmpty()
                ? Map.of()
                : view.names().names(dimension.field().table().key(), field, unknown, locale);
    }
}
