package eddy.backend.files;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.web.ByteRange;
import eddy.backend.web.Downloads;
import eddy.backend.web.ProblemException;
import eddy.form.RecordStore;
import eddy.form.StoredFile;

/** Files of records, and those just uploaded to whoever did. */
@Path("/api/files")
@Allowed(Role.VIEWER)
public class FileResource {

    private final LiveApps apps;
    private final FileWork files;
    private final RecordStore records;
    private final Caller caller;

    FileResource(LiveApps apps, FileWork files, RecordStore records, Caller caller) {
        this.apps = apps;
        this.files = files;
        this.records = records;
        this.caller = caller;
    }

    /** Pictures are shown in place, everything else is saved; nothing in it can run here. */
    @GET
    @Path("{id}")
    public Response get(UUID id, @HeaderParam("Range") String range) {
        var file = files.find(id).filter(this::maySee).orElseThrow(() -> ProblemException.notFound("file " + id));
        if (!files.has(file)) {
            throw ProblemException.notFound("file " + id);
        }
        var part = ByteRange.of(range, file.size());
        StreamingOutput body = out -> files.write(file, part, out);
        boolean picture = ContentTypes.PICTURES.contains(file.mediaType());
        var type =
                picture || file.mediaType().equals("application/pdf") ? file.mediaType() : "application/octet-stream";
        return Downloads.file(body, type, file.name(), picture, part);
    }

    private boolean maySee(StoredFile file) {
        var form = apps.find(file.app()).flatMap(app -> app.kept(file.form()));
        if (form.isEmpty()) {
            return false;
        }
        return file.record()
                .map(record -> records.get(form.get(), record).isPresent())
                .orElseGet(() -> file.createdBy().equals(caller.account()));
    }
}
