package eddy.backend.samples;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Role;

/** Takes the sample data of an app away. */
@Path("/api/apps/{app}/sample-data")
@Allowed(Role.ADMIN)
public class SampleResource {

    private final LiveApps apps;
    private final SampleData samples;
    private final Audit audit;

    SampleResource(LiveApps apps, SampleData samples, Audit audit) {
        this.apps = apps;
        this.samples = samples;
        this.audit = audit;
    }

    @DELETE
    public void remove(String app) {
        apps.require(app);
        samples.remove(app);
        audit.did("samples.removed", app, null);
    }
}
