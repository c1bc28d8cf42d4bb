package eddy.backend.records;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Downloads;
import eddy.backend.web.Language;
import eddy.backend.web.ProblemException;
import eddy.form.RecordStore;
import eddy.report.PrintFormat;

/** One record on paper: a PDF that the browser shows, or a Word file. */
@Path("/api/apps/{app}/forms/{form}/records/{id: [0-9a-fA-F-]+}.{format: pdf|docx}")
@Allowed(Role.VIEWER)
public class RecordPrintResource {

    private final LiveApps apps;
    private final RecordStore records;
    private final RecordPapers papers;
    private final Language language;

    RecordPrintResource(LiveApps apps, RecordStore records, RecordPapers papers, Language language) {
        this.apps = apps;
        this.records = records;
        this.papers = papers;
        this.language = language;
    }

    /** @param locale the reader's language, for links; otherwise the request says it */
    @GET
    public Response print(String app, String form, UUID id, String format, @QueryParam("locale") String locale) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        var record = records.get(compiled, id).orElseThrow(() -> ProblemException.notFound("record " + id));
        var kind = format.equals("docx") ? PrintFormat.DOCX : PrintFormat.PDF;
        // Made whole before the answer begins, so that a failure is told as one.
        var paper = new ByteArrayOutputStream();
        var name = papers.print(live, compiled, record, language.choose(locale), kind, paper);
        return Downloads.paper(paper::writeTo, kind.mediaType(), name, kind == PrintFormat.PDF);
    }
}
