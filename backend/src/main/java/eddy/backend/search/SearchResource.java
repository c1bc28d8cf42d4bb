package eddy.backend.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.search.SearchViews.Group;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.core.document.DocumentKind;
import eddy.form.CompiledForm;
import eddy.form.search.RecordSearch;

/** The search of the frame: records of all forms the caller may list, over all apps. */
@Path("/api/search")
@Allowed(Role.VIEWER)
public class SearchResource {

    private static final int PER_FORM = 5;
    private static final int MAX_PER_FORM = 20;
    private static final int MAX_TEXT = 200;
    private static final int MAX_RECORDS = 50;

    private final LiveApps apps;
    private final RecordSearch search;
    private final SearchViews views;

    SearchResource(LiveApps apps, RecordSearch search, SearchViews views) {
        this.apps = apps;
        this.search = search;
        this.views = views;
    }

    /** A record by where it stands. */
    public record Place(String app, String form, UUID record) {}

    public record Places(List<Place> records) {}

    /**
     * @param q     words of which a record must hold every one
     * @param app   the app whose records come first
     * @param limit how many records of each form, 5 unless asked for, at most 20
     */
    @GET
    public Page<Group> find(
            @QueryParam("q") String q, @QueryParam("app") String app, @QueryParam("limit") Integer limit) {
        new Checks().optional("q", q, MAX_TEXT).orThrow();
        int perForm = limit == null ? PER_FORM : Math.max(1, Math.min(MAX_PER_FORM, limit));
        var live = apps.all().stream().collect(Collectors.toMap(LiveApp::key, a -> a));
        var forms = live.values().stream().flatMap(a -> forms(a).stream()).toList();
        var found = search.find(forms, q == null ? "" : q, perForm);
        return Page.whole(found.stream()
                .sorted(Comparator.comparing(g -> !g.form().app().equals(app)))
                .map(g -> views.group(live.get(g.form().app()), g))
                .toList());
    }

    /** Those of the records, 50 at most, that are there: for a list of what was looked at last. */
    @POST
    @Path("records")
    public Page<Group> these(Places asked) {
        new Checks().required("records", asked == null ? null : asked.records()).orThrow();
        Map<CompiledForm, List<UUID>> byForm = new LinkedHashMap<>();
        for (var place :
                asked.records().subList(0, Math.min(MAX_RECORDS, asked.records().size()))) {
            apps.find(String.valueOf(place.app()))
                    .flatMap(a -> a.everCalled(String.valueOf(place.form())))
                    .ifPresent(f ->
                            byForm.computeIfAbsent(f, k -> new ArrayList<>()).add(place.record()));
        }
        return Page.whole(byForm.entrySet().stream()
                .map(e -> known(e.getKey(), e.getValue()))
                .filter(g -> !g.hits().isEmpty())
                .toList());
    }

    private Group known(CompiledForm form, List<UUID> ids) {
        var hits = search.these(form, ids);
        return views.group(apps.require(form.app()), form, hits.size(), hits);
    }

    private static List<CompiledForm> forms(LiveApp app) {
        return app.compiled().all(DocumentKind.FORM, CompiledForm.class);
    }
}
