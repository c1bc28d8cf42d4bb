package eddy.backend.apps;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.core.Label;

/** Which drafts use which. */
@Path("/api/apps/{app}/uses")
@Allowed(Role.BUILDER)
public class UseResource {

    private final LiveApps live;
    private final Drafts drafts;

    UseResource(LiveApps live, Drafts drafts) {
        this.live = live;
        this.drafts = drafts;
    }

    public record Named(String kind, String key, Label label) {}

    /** @param by the rules and flows that use the document */
    public record Use(String key, List<Named> by) {}

    /** The documents of a kind that are used; those nobody uses are left out. */
    @GET
    @Path("{kind}")
    public Page<Use> of(String app, String kind) {
        live.require(app);
        var uses = Uses.of(drafts.bundle(app), DocumentResource.kind(kind));
        return Page.whole(uses.entrySet().stream()
                .map(e -> new Use(
                        e.getKey(),
                        e.getValue().stream()
                                .map(d -> new Named(d.kind(), d.key(), Labels.of(d)))
                                .toList()))
                .toList());
    }
}
