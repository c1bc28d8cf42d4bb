package eddy.backend.apps;

import java.util.List;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.core.document.DocumentKind;

/** New fields for a form in one go, as the import wizard wants them: live at once, whatever the drafts hold. */
@Path("/api/apps/{app}/forms/{form}/fields")
@Allowed(Role.BUILDER)
public class FieldResource {

    private static final int MOST = 200;

    private final LiveApps live;
    private final Publisher publisher;
    private final Drafts drafts;
    private final ReleaseResource releases;
    private final Caller caller;

    FieldResource(LiveApps live, Publisher publisher, Drafts drafts, ReleaseResource releases, Caller caller) {
        this.live = live;
        this.publisher = publisher;
        this.drafts = drafts;
        this.releases = releases;
        this.caller = caller;
    }

    public record Wanted(List<NewFields.Field> fields) {}

    @POST
    @ResponseStatus(201)
    public ReleaseResource.Release add(String app, String form, Wanted body) {
        live.require(app).requireForm(form);
        var wanted = body == null ? null : body.fields();
        new Checks()
                .required("fields", wanted)
                .that(
                        wanted == null || wanted.size() <= MOST,
                        "value.too_long",
                        "fields",
                        "field",
                        "fields",
                        "max",
                        MOST)
                .orThrow();
        var fields = new NewFields(wanted);
        var by = caller.accountOrNull();
        int release = publisher.publishLive(
                app,
                bundle -> bundle.with(
                        fields.in(bundle.document(DocumentKind.FORM, form).orElseThrow())),
                "",
                by);
        // A draft that somebody is changing gets the fields, too: publishing it must not take them away again.
        drafts.find(app, DocumentKind.FORM, form).ifPresent(draft -> {
            var with = fields.in(draft.document());
            if (!with.equals(draft.document())) {
                drafts.save(app, with, draft.version(), by);
            }
        });
        return releases.get(app, release);
    }
}
