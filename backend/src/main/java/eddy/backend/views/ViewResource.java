package eddy.backend.views;

import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.views.ViewStore.Place;
import eddy.backend.web.Checks;
import eddy.backend.web.ETags;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/** The saved views of a form's list: a person's own, and those a builder made for everybody in the app. */
@Path("/api/apps/{app}/forms/{form}/views")
@Allowed(Role.VIEWER)
public class ViewResource {

    private static final int MAX_NAME = 80;

    private final LiveApps apps;
    private final ViewStore views;
    private final Caller caller;
    private final Transactions tx;

    ViewResource(LiveApps apps, ViewStore views, Caller caller, Transactions tx) {
        this.apps = apps;
        this.views = views;
        this.caller = caller;
        this.tx = tx;
    }

    /** @param shared whether everybody in the app has it; otherwise it is the caller's own */
    public record Ask(String name, boolean shared, ViewSettings settings) {}

    /** @param editable whether the caller may change and delete it */
    public record View(UUID id, String name, boolean shared, boolean editable, ViewSettings settings, int version) {}

    @GET
    public Page<View> list(String app, String form) {
        return Page.whole(views.visible(place(app, form), caller.account()).stream()
                .map(this::shown)
                .toList());
    }

    @POST
    public Response create(String app, String form, Ask ask) {
        var place = place(app, form);
        check(ask);
        var owner = owner(ask);
        var made = views.add(place, owner, ask.name().strip(), ask.settings(), caller.accountOrNull());
        return answer(201, require(place, made));
    }

    @GET
    @Path("{id}")
    public Response get(String app, String form, UUID id) {
        return answer(200, require(place(app, form), id));
    }

    @PUT
    @Path("{id}")
    public Response change(String app, String form, UUID id, @HeaderParam("If-Match") String ifMatch, Ask ask) {
        var place = place(app, form);
        var view = editable(require(place, id));
        check(ask);
        int expected = expected(ifMatch);
        var owner = ask.shared() == view.shared() ? view.owner() : owner(ask);
        return tx.required(() -> {
            if (!views.change(id, expected, owner, ask.name().strip(), ask.settings(), caller.accountOrNull())) {
                throw conflict(place, id);
            }
            return answer(200, require(place, id));
        });
    }

    @DELETE
    @Path("{id}")
    public void delete(String app, String form, UUID id, @HeaderParam("If-Match") String ifMatch) {
        var place = place(app, form);
        editable(require(place, id));
        if (!views.delete(id, expected(ifMatch))) {
            throw conflict(place, id);
        }
    }

    @POST
    @Path("{id}/restore")
    public Response restore(String app, String form, UUID id) {
        var place = place(app, form);
        views.find(place, id, caller.account(), true).map(this::editable).ifPresent(v -> views.restore(id));
        return answer(200, require(place, id));
    }

    private Place place(String app, String form) {
        return Place.of(apps.require(app).requireForm(form));
    }

    private static void check(Ask ask) {
        new Checks()
                .required("name", ask.name(), MAX_NAME)
                .required("settings", ask.settings())
                .orThrow();
        ask.settings().check();
    }

    /** Whose the view is to be; everybody's takes a builder. */
    private UUID owner(Ask ask) {
        if (!ask.shared()) {
            return caller.person();
        }
        requireBuilder();
        return null;
    }

    private SavedView editable(SavedView view) {
        if (view.shared()) {
            requireBuilder();
        }
        return view;
    }

    private void requireBuilder() {
        if (!caller.has(Role.BUILDER)) {
            throw new ProblemException(ProblemCode.RIGHT_MISSING, Map.of("role", Role.BUILDER.key()));
        }
    }

    /** Somebody else's view is answered as if there were none. */
    private SavedView require(Place place, UUID id) {
        return views.find(place, id, caller.account(), false)
                .orElseThrow(() -> ProblemException.notFound("view " + id));
    }

    private ProblemException conflict(Place place, UUID id) {
        return new ProblemException(
                ProblemCode.VERSION_CONFLICT, Map.of(), Map.of("current", shown(require(place, id))));
    }

    private static int expected(String ifMatch) {
        return ETags.version(ifMatch).orElseThrow(() -> new ProblemException(ProblemCode.VERSION_REQUIRED));
    }

    private View shown(SavedView view) {
        boolean editable = !view.shared() || caller.has(Role.BUILDER);
        return new View(view.id(), view.name(), view.shared(), editable, view.settings(), view.version());
    }

    private Response answer(int status, SavedView view) {
        return Response.status(status)
                .entity(shown(view))
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
