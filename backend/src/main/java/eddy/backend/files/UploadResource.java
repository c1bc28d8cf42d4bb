package eddy.backend.files;

import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.ProblemException;

/** Files for a field; a record keeps them once it is saved with them. */
@Path("/api/apps/{app}/forms/{form}/fields/{field}/files")
@Allowed(Role.STAFF)
public class UploadResource {

    private final LiveApps apps;
    private final FileWork files;
    private final Caller caller;

    UploadResource(LiveApps apps, FileWork files, Caller caller) {
        this.apps = apps;
        this.files = files;
        this.caller = caller;
    }

    /** As the values of a record speak of it. */
    public record FileView(UUID id, String name, long size, String type) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    public FileView upload(String app, String form, String field, @RestForm("file") FileUpload file) {
        new Checks().required("file", file).orThrow();
        var compiled = apps.require(app).requireForm(form);
        var wanted = compiled.field(field)
                .filter(f -> f.type().ofFiles())
                .orElseThrow(() -> ProblemException.notFound("field " + field));
        var kept =
                files.take(compiled, wanted, file.fileName(), file.uploadedFile(), file.size(), caller.accountOrNull());
        return new FileView(kept.id(), kept.name(), kept.size(), kept.mediaType());
    }
}
