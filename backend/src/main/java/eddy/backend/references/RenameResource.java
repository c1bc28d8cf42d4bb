package eddy.backend.references;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import eddy.app.reference.Target;
import eddy.backend.apps.Labels;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.references.Uses.Named;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;

/** Calls something otherwise, in every draft at once. */
@Path("/api/apps/{app}/renames")
@Allowed(Role.BUILDER)
public class RenameResource {

    private final LiveApps live;
    private final Renames renames;
    private final Caller caller;

    RenameResource(LiveApps live, Renames renames, Caller caller) {
        this.live = live;
        this.renames = renames;
        this.caller = caller;
    }

    /**
     * @param kind {@code field}, {@code form}, {@code message}, {@code flow} or any other kind
     * @param key  as it is called; of a field {@code form.field}
     * @param to   as it shall be called; of a field without the form
     */
    public record Wanted(String kind, String key, String to) {}

    /** The drafts that were changed. */
    @POST
    public Page<Named> rename(String app, Wanted body) {
        live.require(app);
        new Checks()
                .required("kind", body == null ? null : body.kind())
                .required("key", body == null ? null : body.key())
                .required("to", body == null ? null : body.to())
                .orThrow();
        var target = new Target(UseResource.kind(body.kind()), body.key());
        return Page.whole(renames.run(app, target, body.to(), caller.accountOrNull()).stream()
                .map(d -> new Named(d.kind(), d.key(), Labels.of(d)))
                .toList());
    }
}
