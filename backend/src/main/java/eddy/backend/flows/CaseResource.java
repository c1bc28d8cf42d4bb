package eddy.backend.flows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.apps.LiveApps;
import eddy.backend.engines.Engines;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;
import eddy.flow.CaseInfo;
import eddy.flow.CaseList;

/** Running and past cases. */
@Path("/api/apps/{app}/cases")
@Allowed(Role.VIEWER)
public class CaseResource {

    private static final List<String> STATES = List.of("running", "ended", "cancelled", "failed");

    private final LiveApps apps;
    private final Engines engines;
    private final CaseViews views;
    private final Language language;
    private final Audit audit;
    private final Transactions tx;

    CaseResource(LiveApps apps, Engines engines, CaseViews views, Language language, Audit audit, Transactions tx) {
        this.apps = apps;
        this.engines = engines;
        this.views = views;
        this.language = language;
        this.audit = audit;
        this.tx = tx;
    }

    @GET
    public Page<CaseViews.CaseView> list(
            String app,
            @QueryParam("flow") String flow,
            @QueryParam("record") UUID record,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after) {
        apps.require(app);
        new Checks().oneOf("state", given(state).orElse(null), STATES).orThrow();
        var wanted = new CaseList(app, given(flow), Optional.ofNullable(record), given(state));
        var page = engines.flows().cases(wanted, given(after), Page.limit(limit));
        return new Page<>(
                page.items().stream().map(CaseViews::of).toList(), page.next().orElse(null));
    }

    @GET
    @Path("{id}")
    public CaseViews.DetailView get(String app, UUID id) {
        require(app, id);
        return views.detail(engines.flows().caseDetail(id).orElseThrow(), language.locale());
    }

    @POST
    @Path("{id}/cancel")
    @Allowed(Role.BUILDER)
    public void cancel(String app, UUID id) {
        require(app, id);
        tx.required(() -> {
            engines.flows().cancelCase(id);
            audit.did("case.cancelled", id.toString(), null);
        });
    }

    private void require(String app, UUID id) {
        apps.require(app);
        engines.flows()
                .caseInfo(id)
                .map(CaseInfo::app)
                .filter(app::equals)
                .orElseThrow(() -> ProblemException.notFound("case " + id));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
