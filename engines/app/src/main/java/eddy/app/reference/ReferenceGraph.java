package eddy.app.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eddy.app.Bundle;
import eddy.app.internal.reference.DocumentWalks;

/**
 * Every use of every form, field, message, decision, rule, flow, board, tag, group and role in the documents of a bundle,
 * whether they compile or not; what cannot be read as a document of its kind uses nothing. Immutable.
 */
public final class ReferenceGraph {

    private final Map<Target, List<Use>> uses = new LinkedHashMap<>();

    private ReferenceGraph() {}

    public static ReferenceGraph of(Bundle bundle) {
        var graph = new ReferenceGraph();
        var walks = new DocumentWalks(bundle);
        for (var document : bundle.documents()) {
            walks.walk(document, (target, place, part) -> {
                graph.uses.computeIfAbsent(target, t -> new ArrayList<>()).add(new Use(target, document, place, part));
                return target.name();
            });
        }
        return graph;
    }

    /** In the order of the documents' paths. */
    public List<Use> uses(Target target) {
        return List.copyOf(uses.getOrDefault(target, List.of()));
    }

    /** Everything that is used, of one kind. */
    public List<Target> used(Target.Kind kind) {
        return uses.keySet().stream().filter(t -> t.kind() == kind).toList();
    }
}
