package eddy.backend.apps;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;

/** What the designers of an app offer. */
@Path("/api/apps/{app}/catalog")
@Allowed(Role.VIEWER)
public class CatalogResource {

    private final LiveApps live;
    private final Drafts drafts;
    private final Engines engines;

    CatalogResource(LiveApps live, Drafts drafts, Engines engines) {
        this.live = live;
        this.drafts = drafts;
        this.engines = engines;
    }

    @GET
    public Catalog get(String app) {
        var standing = live.require(app).compiled();
        var bundle = drafts.bundle(app);
        var compiled = engines.compile(app, bundle).value().orElse(standing);
        return Catalog.of(bundle, compiled, engines.actions());
    }
}
