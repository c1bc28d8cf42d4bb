package eddy.backend.cleaning;

import java.util.Map;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.node.ArrayNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.form.cleaning.CleaningPreview;
import eddy.form.cleaning.RecordCleaning;

/** The cleaning rules of a form: what they did, and what others would do to the records that stand. */
@Path("/api/apps/{app}/forms/{form}/cleaning")
@Allowed(Role.BUILDER)
public class CleaningResource {

    private final LiveApps apps;
    private final RecordCleaning cleaning;

    CleaningResource(LiveApps apps, RecordCleaning cleaning) {
        this.apps = apps;
        this.cleaning = cleaning;
    }

    /** @param corrections how many each rule has made, by its key */
    public record Counts(Map<String, Long> corrections) {}

    /** @param rules as in the form's document; they need not be published */
    public record Wanted(ArrayNode rules) {}

    @GET
    public Counts counts(String app, String form) {
        return new Counts(cleaning.counts(apps.require(app).requireForm(form)));
    }

    @POST
    @Path("preview")
    public CleaningPreview preview(String app, String form, Wanted wanted) {
        var compiled = apps.require(app).requireForm(form);
        new Checks().required("rules", wanted == null ? null : wanted.rules()).orThrow();
        return cleaning.preview(compiled, wanted.rules()).orThrow();
    }
}
