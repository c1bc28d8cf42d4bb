package eddy.backend.references;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eddy.app.reference.ReferenceGraph;
import eddy.app.reference.Target;
import eddy.backend.apps.Drafts;
import eddy.backend.apps.Labels;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.references.Uses.Named;
import eddy.backend.web.Page;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Which drafts use which form, field, message, decision, flow, board, tag, group or role. */
@Path("/api/apps/{app}/uses")
@Allowed(Role.BUILDER)
public class UseResource {

    private final LiveApps live;
    private final Drafts drafts;
    private final Uses uses;

    UseResource(LiveApps live, Drafts drafts, Uses uses) {
        this.live = live;
        this.drafts = drafts;
        this.uses = uses;
    }

    /** @param by the documents that use it */
    public record Use(String key, List<Named> by) {}

    /** Everything of a kind that is used; what nobody uses is left out. */
    @GET
    @Path("{kind}")
    public Page<Use> of(String app, String kind) {
        live.require(app);
        var graph = ReferenceGraph.of(drafts.bundle(app));
        return Page.whole(graph.used(kind(kind)).stream()
                .map(target -> new Use(target.key(), by(graph, target)))
                .filter(use -> !use.by().isEmpty())
                .toList());
    }

    private static List<Named> by(ReferenceGraph graph, Target target) {
        return graph.uses(target).stream()
                .filter(use -> !use.part())
                .map(eddy.app.reference.Use::document)
                .distinct()
                .map(d -> new Named(d.kind(), d.key(), Labels.of(d)))
                .toList();
    }

    /**
     * Where one thing is used, place by place, and by how many running cases.
     *
     * @param key of a field {@code form.field}
     */
    @GET
    @Path("{kind}/{key}")
    public Uses.Found of(String app, String kind, String key) {
        live.require(app);
        return uses.of(app, new Target(kind(kind), key));
    }

    static Target.Kind kind(String kind) {
        return Target.Kind.of(kind)
                .orElseThrow(() -> new IssueException(Issue.error("document.kind.unknown", "", "kind", kind)));
    }
}
