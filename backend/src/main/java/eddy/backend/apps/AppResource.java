package eddy.backend.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import eddy.app.Bundle;
import eddy.app.BundleCodec;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Members;
import eddy.backend.identity.Role;
import eddy.backend.jobs.JobResource.JobView;
import eddy.backend.web.Checks;
import eddy.backend.web.Language;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;

/** Installed apps. */
@Path("/api/apps")
@Allowed(Role.VIEWER)
public class AppResource {

    private final AppStore apps;
    private final LiveApps live;
    private final Installer installer;
    private final AppRemoval removal;
    private final Templates templates;
    private final ReleaseStore releases;
    private final Members members;
    private final Caller caller;
    private final Language language;
    private final Audit audit;

    AppResource(
            AppStore apps,
            LiveApps live,
            Installer installer,
            AppRemoval removal,
            Templates templates,
            ReleaseStore releases,
            Members members,
            Caller caller,
            Language language,
            Audit audit) {
        this.apps = apps;
        this.live = live;
        this.installer = installer;
        this.removal = removal;
        this.templates = templates;
        this.releases = releases;
        this.members = members;
        this.caller = caller;
        this.language = language;
        this.audit = audit;
    }

    public record Wanted(String template, String key, boolean sampleData) {}

    @GET
    public Page<AppView> list() {
        var mine = myRoles();
        return Page.whole(live.all().stream().map(app -> view(app, mine)).toList());
    }

    @GET
    @Path("{app}")
    public AppView get(String app) {
        return view(live.require(app), myRoles());
    }

    @POST
    @Allowed(Role.ADMIN)
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    public JobView install(Wanted body) {
        new Checks().required("template", body.template(), 100).orThrow();
        return start(templates.bundle(body.template()).orThrow(), body.key(), body.sampleData());
    }

    @POST
    @Allowed(Role.ADMIN)
    @ResponseStatus(202)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public JobView install(@RestForm FileUpload file, @RestForm String key, @RestForm boolean sampleData) {
        new Checks().required("file", file).orThrow();
        try (var zip = Files.newInputStream(file.uploadedFile())) {
            return start(new BundleCodec().readZip(zip).orThrow(), key, sampleData);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobView start(Bundle bundle, String key, boolean sampleData) {
        return JobView.of(installer.start(bundle, key, sampleData, caller.accountOrNull()), language.locale());
    }

    @DELETE
    @Path("{app}")
    @Allowed(Role.ADMIN)
    public void delete(String app) {
        live.require(app);
        audit.did("app.removed", app, null);
        removal.remove(app);
    }

    /** The documents of a release, the live one by default, with the data files the app came with. */
    @GET
    @Path("{app}/bundle.zip")
    @Allowed(Role.BUILDER)
    @Produces("application/zip")
    public Response bundle(String app, @QueryParam("release") Integer release) {
        int number = release == null
                ? live.require(app).release()
                : releases.find(app, release)
                        .orElseThrow(() -> ProblemException.notFound("release " + release))
                        .number();
        var bundle = Bundle.of(releases.bundle(app, number).documents(), apps.data(app));
        StreamingOutput zip = out -> new BundleCodec().writeZip(bundle, out);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"%s-%d.zip\"".formatted(app, number))
                .build();
    }

    private AppView view(LiveApp app, Map<String, List<String>> myRoles) {
        var key = app.key();
        return AppView.of(app, apps.hasSampleData(key), myRoles.getOrDefault(key, List.of()), caller.has(Role.BUILDER));
    }

    private Map<String, List<String>> myRoles() {
        return caller.account().map(members::rolesOf).orElse(Map.of());
    }
}
