package eddy.backend.references;

import java.util.List;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import eddy.backend.apps.Labels;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.references.Uses.Named;
import eddy.backend.web.Checks;
import eddy.backend.web.IssueView;
import eddy.backend.web.Language;

/** Lets a field with one record, person or department hold several, or the other way round, in every draft at once. */
@Path("/api/apps/{app}/several")
@Allowed(Role.BUILDER)
public class SeveralResource {

    private final LiveApps live;
    private final SeveralFields fields;
    private final Caller caller;
    private final Language language;

    SeveralResource(LiveApps live, SeveralFields fields, Caller caller, Language language) {
        this.live = live;
        this.fields = fields;
        this.caller = caller;
        this.language = language;
    }

    /** @param several whether it shall hold several; one otherwise */
    public record Wanted(String form, String field, boolean several) {}

    /**
     * @param items  the drafts that were changed
     * @param issues what speaks of the field as before and has to be settled by hand
     */
    public record Changed(List<Named> items, List<IssueView> issues) {}

    @POST
    public Changed change(String app, Wanted body) {
        live.require(app);
        new Checks()
                .required("form", body == null ? null : body.form())
                .required("field", body == null ? null : body.field())
                .orThrow();
        var done = fields.run(app, body.form(), body.field(), body.several(), caller.accountOrNull());
        return new Changed(
                done.documents().stream()
                        .map(d -> new Named(d.kind(), d.key(), Labels.of(d)))
                        .toList(),
                IssueView.of(done.left(), language.locale()));
    }
}
