package eddy.backend.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All departments at one moment. Immutable. */
public final class DepartmentTree {

    private static final String BETWEEN = "/";

    private final Map<UUID, DepartmentNode> byId = new LinkedHashMap<>();
    private final Map<UUID, List<DepartmentNode>> children = new HashMap<>();

    DepartmentTree(Collection<DepartmentNode> nodes) {
        nodes.forEach(node -> {
            byId.put(node.id(), node);
            children.computeIfAbsent(node.parent(), p -> new ArrayList<>()).add(node);
        });
    }

    public Collection<DepartmentNode> all() {
        return byId.values();
    }

    public Optional<DepartmentNode> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those directly below; at the top for {@code null}. */
    public List<DepartmentNode> below(UUID parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The department and everything below it, those above first. */
    List<DepartmentNode> within(UUID id) {
        var found = new ArrayList<DepartmentNode>();
        find(id).ifPresent(found::add);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(below(found.get(i).id()));
        }
        return found;
    }

    /** From the top down to the department itself. */
    List<DepartmentNode> line(UUID id) {
        var line = new ArrayList<DepartmentNode>();
        for (var node = byId.get(id); node != null; node = byId.get(node.parent())) {
            line.add(0, node);
        }
        return line;
    }

    /** All names from the top, as files say them: {@code Sales/East}. */
    public String path(UUID id, Locale locale) {
        return path(line(id), locale);
    }

    /** The name, with as many of those above as tell it apart from others of that name; blank for a stranger. */
    public String label(UUID id, Locale locale) {
        var line = line(id);
        for (int length = 1; length < line.size(); length++) {
            var label = path(line.subList(line.size() - length, line.size()), locale);
            if (ending(label).size() == 1) {
                return label;
            }
        }
        return path(line, locale);
    }

    private static String path(List<DepartmentNode> line, Locale locale) {
        return line.stream().map(node -> node.name(locale)).collect(Collectors.joining(BETWEEN));
    }

    /** The one department in use whose path ends so, in either language; a path that is whole counts before others. */
    public Optional<UUID> called(String path) {
        var usable = ending(path).stream().filter(node -> !node.retired()).toList();
        int length = names(path).size();
        var whole = usable.stream().filter(n -> line(n.id()).size() == length).toList();
        var found = whole.size() == 1 ? whole : usable;
        return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
    }

    private List<DepartmentNode> ending(String path) {
        var names = names(path);
        return byId.values().stream().filter(node -> ends(node, names)).toList();
    }

    private boolean ends(DepartmentNode node, List<String> names) {
        if (names.isEmpty() || !node.isCalled(names.get(names.size() - 1))) {
            return false;
        }
        var line = line(node.id());
        if (line.size() < names.size()) {
            return false;
        }
        for (int i = 2; i <= names.size(); i++) {
            if (!line.get(line.size() - i).isCalled(names.get(names.size() - i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split("[/／]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Label by id, for those of {@code ids} that exist. */
    public Map<UUID, String> labels(Collection<UUID> ids, Locale locale) {
        return ids.stream()
                .distinct()
                .filter(byId::containsKey)
                .collect(Collectors.toMap(id -> id, id -> label(id, locale)));
    }

    /** Path by id, for those of {@code ids} that exist. */
    public Map<UUID, String> paths(Collection<UUID> ids, Locale locale) {
        return ids.stream()
                .distinct()
                .filter(byId::containsKey)
                .collect(Collectors.toMap(id -> id, id -> path(id, locale)));
    }
}
