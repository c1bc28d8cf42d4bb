package eddy.backend.flows;

import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.repeats.Repeats;
import eddy.backend.web.Checks;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.backend.web.Texts;
import eddy.core.Ids;
import eddy.core.Label;
import eddy.core.document.DocumentKind;
import eddy.flow.CompiledFlow;
import eddy.flow.FlowEngine;

/** The flows of the live release; starting one by hand. */
@Path("/api/apps/{app}/flows")
@Allowed(Role.VIEWER)
public class FlowResource {

    private final LiveApps apps;
    private final Engines engines;
    private final Repeats repeats;
    private final Caller caller;
    private final Language language;

    FlowResource(LiveApps apps, Engines engines, Repeats repeats, Caller caller, Language language) {
        this.apps = apps;
        this.engines = engines;
        this.repeats = repeats;
        this.caller = caller;
        this.language = language;
    }

    public record FlowView(String key, Label label, String form, int running, int ended, int release) {}

    /** @param record id of the record the case is to be about */
    public record StartAsk(UUID record) {}

    @GET
    public Page<FlowView> list(String app) {
        var live = apps.require(app);
        var counts = engines.flows().caseCounts(app);
        return Page.whole(live.compiled().all(DocumentKind.FLOW, CompiledFlow.class).stream()
                .map(f -> {
                    var own = counts.getOrDefault(f.key(), Map.of());
                    int running = own.getOrDefault("running", 0);
                    int all = own.values().stream().mapToInt(Integer::intValue).sum();
                    return new FlowView(f.key(), f.label(), f.form(), running, all - running, live.release());
                })
                .toList());
    }

    @POST
    @Path("{flow}/cases")
    @Allowed(Role.STAFF)
    public Response start(String app, String flow, @HeaderParam("Idempotency-Key") String key, StartAsk ask) {
        new Checks().required("record", ask == null ? null : ask.record()).orThrow();
        var live = apps.require(app);
        live.compiled()
                .compiled(DocumentKind.FLOW, flow, CompiledFlow.class)
                .orElseThrow(() -> ProblemException.notFound("flow " + flow));
        return repeats.once(key, ask, () -> begin(live, flow, ask.record()));
    }

    private Repeats.Answer begin(LiveApp app, String flow, UUID record) {
        var origin = new FlowEngine.Origin("person", caller.name());
        var started = engines.flows()
                .startCase(
                        app.key(), app.release(), flow, record, Ids.next().toString(), origin, caller.accountOrNull());
        var id = started.caseId().orElseThrow(() -> refused(started.reason().orElse("")));
        var info = engines.flows().caseInfo(id).orElseThrow();
        return new Repeats.Answer(201, CaseViews.of(info), null);
    }

    private ProblemException refused(String reason) {
        var why = Texts.of("case.start." + reason, Map.of(), language.locale());
        return new ProblemException(ProblemCode.CONFLICT, Map.of("why", why));
    }
}
