package eddy.backend.imports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Role;
import eddy.backend.jobs.JobResource.JobView;
import eddy.backend.jobs.Jobs;
import eddy.backend.web.Checks;
import eddy.backend.web.Downloads;
import eddy.backend.web.Language;
import eddy.backend.web.ProblemException;
import eddy.core.issue.IssueTexts;
import eddy.form.CompiledForm;
import eddy.form.imports.CellError;
import eddy.form.imports.ErrorSheet;
import eddy.form.imports.ImportResult;
import eddy.form.imports.Importer;
import eddy.form.imports.Progress;
import eddy.form.imports.TableFile;

/** Files into a form: look, check, run, take back. */
@Path("/api/apps/{app}/forms/{form}/imports")
@Allowed(Role.BUILDER)
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LiveApps apps;
    private final Importer importer;
    private final Imports imports;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Caller caller;
    private final Language language;
    private final ObjectMapper json;

    ImportResource(
            LiveApps apps,
            Importer importer,
            Imports imports,
            Uploads uploads,
            Jobs jobs,
            Caller caller,
            Language language,
            ObjectMapper json) {
        this.apps = apps;
        this.importer = importer;
        this.imports = imports;
        this.uploads = uploads;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
        this.json = json;
    }

    public record RunAsk(MappingAsk mapping) {}

    @POST
    @Path("inspect")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ImportViews.Inspection inspect(
            String app,
            String form,
            @RestForm("file") FileUpload file,
            @RestForm("encoding") String encoding,
            @RestForm("delimiter") String delimiter,
            @RestForm("header") String header)
            throws IOException {
        new Checks().required("file", file).orThrow();
        var compiled = apps.require(app).requireForm(form);
        var upload = uploads.keep(file, compiled, FileAsk.of(encoding, delimiter, header));
        var table = first(upload);
        return ImportViews.inspection(
                upload.id(),
                upload.fileName(),
                table,
                importer.propose(table, compiled),
                SheetViews.of(table, compiled));
    }

    @POST
    @Path("{id}/check")
    public ImportViews.CheckView check(String app, String form, UUID id, RunAsk ask) throws IOException {
        new Checks().required("mapping", ask == null ? null : ask.mapping()).orThrow();
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var table = open(uploads.require(id, compiled));
        var mapping = ask.mapping().mapping();
        var check = importer.check(table, compiled, mapping, imports.context(live), Progress.NONE);
        return ImportViews.check(check, language.locale());
    }

    /**
     * The cells that cannot be imported.
     *
     * @param id      of an import; of an upload where there is a mapping to check it with
     */
    @GET
    @Path("{id}/errors.xlsx")
    public Response errors(String app, String form, UUID id, @QueryParam("mapping") String mapping) throws IOException {
        var locale = language.locale();
        var compiled = apps.require(app).requireForm(form);
        var upload = mapping == null ? imported(id, compiled) : uploads.require(id, compiled);
        var table = open(upload);
        var ask = mapping == null ? asked(id).mapping() : json.readValue(mapping, MappingAsk.class);
        var errors = mapping == null
                ? importer.standing(id).map(ImportResult::errors).orElse(List.of())
                : checked(app, form, table, ask);
        StreamingOutput body =
                out -> new ErrorSheet(IssueTexts.load(), locale).write(table, compiled, ask.mapping(), errors, out);
        return Downloads.attachment(body, XLSX, "import-errors.xlsx");
    }

    private List<CellError> checked(String app, String form, TableFile table, MappingAsk ask) throws IOException {
        var live = apps.require(app);
        var context = imports.context(live);
        return importer.check(table, live.requireForm(form), ask.mapping(), context, Progress.NONE)
                .errors();
    }

    /** The file of an import, for whoever uploaded it. */
    private Uploads.Upload imported(UUID id, CompiledForm form) {
        return uploads.require(asked(id).upload(), form);
    }

    private ImportWork.Ask asked(UUID id) {
        var ask = jobs.ask(id).orElseThrow(() -> ProblemException.notFound("import " + id));
        return json.convertValue(ask, ImportWork.Ask.class);
    }

    @POST
    @Path("{id}/run")
    @ResponseStatus(202)
    public JobView run(String app, String form, UUID id, RunAsk ask) {
        new Checks().required("mapping", ask == null ? null : ask.mapping()).orThrow();
        var compiled = apps.require(app).requireForm(form);
        return start(compiled, uploads.require(id, compiled), ask.mapping());
    }

    /** All in one, for scripts. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(202)
    public JobView upload(
            String app,
            String form,
            @RestForm("file") FileUpload file,
            @RestForm("mapping") String mapping,
            @RestForm("encoding") String encoding,
            @RestForm("delimiter") String delimiter,
            @RestForm("header") String header)
            throws IOException {
        new Checks().required("file", file).required("mapping", mapping).orThrow();
        var compiled = apps.require(app).requireForm(form);
        var chosen = json.readValue(mapping, MappingAsk.class);
        var upload = uploads.keep(file, compiled, FileAsk.of(encoding, delimiter, header));
        first(upload);
        return start(compiled, upload, chosen);
    }

    @POST
    @Path("{id}/undo")
    @ResponseStatus(202)
    public JobView undo(String app, String form, UUID id) {
        var compiled = apps.require(app).requireForm(form);
        var by = caller.author();
        var job = jobs.start("undo", app, caller.accountOrNull(), progress -> importer.undo(id, compiled, by));
        return JobView.of(job, language.locale());
    }

    /** Understands a file that has just come; one that is no table leaves nothing behind. */
    private TableFile first(Uploads.Upload upload) {
        boolean useful = false;
        try {
            var table = open(upload);
            useful = true;
            return table;
        } finally {
            if (!useful) {
                uploads.drop(upload);
            }
        }
    }

    private TableFile open(Uploads.Upload upload) {
        return imports.open(uploads.file(upload), upload.settings().settings());
    }

    private JobView start(CompiledForm form, Uploads.Upload upload, MappingAsk mapping) {
        mapping.mapping();
        var locale = language.locale();
        var person = caller.author().person().orElse(null);
        var ask = new ImportWork.Ask(form.app(), form.keptKey(), upload.id(), mapping, person, locale.toLanguageTag());
        return JobView.of(jobs.start(ImportWork.KIND, form.app(), caller.accountOrNull(), ask), locale);
    }
}
