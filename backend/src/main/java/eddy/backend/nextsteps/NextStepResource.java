package eddy.backend.nextsteps;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.form.RecordStore;

/** What to do now about one record, the most pressing first. */
@Path("/api/apps/{app}/forms/{form}/records/{id}/next-steps")
@Allowed(Role.VIEWER)
public class NextStepResource {

    private final LiveApps apps;
    private final RecordStore records;
    private final NextSteps steps;

    NextStepResource(LiveApps apps, RecordStore records, NextSteps steps) {
        this.apps = apps;
        this.records = records;
        this.steps = steps;
    }

    @GET
    public Page<NextStep> list(String app, String form, UUID id) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var record = records.get(compiled, id).orElseThrow(() -> ProblemException.notFound("record " + id));
        return Page.whole(steps.of(live, compiled, record));
    }
}
