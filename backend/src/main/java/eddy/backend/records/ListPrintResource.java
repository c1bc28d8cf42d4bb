package eddy.backend.records;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.views.ViewNames;
import eddy.backend.web.Downloads;
import eddy.backend.web.Language;
import eddy.report.PrintFormat;

/** A list of records on paper, just as it is shown. */
@Path("/api/apps/{app}/forms/{form}/records.pdf")
@Allowed(Role.VIEWER)
public class ListPrintResource {

    private final LiveApps apps;
    private final ListPrints prints;
    private final ViewNames views;
    private final Language language;
    private final ObjectMapper json;

    ListPrintResource(LiveApps apps, ListPrints prints, ViewNames views, Language language, ObjectMapper json) {
        this.apps = apps;
        this.prints = prints;
        this.views = views;
        this.language = language;
        this.json = json;
    }

    /**
     * @param condition a condition in JSON; all records without one
     * @param columns   keys of fields, and {@code #tags}, with commas between them; those that the form has not are left out.
     *                  Those of the form's list without it
     * @param locale    the reader's language, for links; otherwise the request says it
     * @param view      the saved view whose name stands in the title; what it keeps is not asked
     */
    @GET
    public Response print(
            String app,
            String form,
            @QueryParam("condition") String condition,
            @QueryParam("search") String search,
            @QueryParam("sort") String sort,
            @QueryParam("dir") String dir,
            @QueryParam("columns") String columns,
            @QueryParam("view") UUID view,
            @QueryParam("locale") String locale)
            throws IOException {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        JsonNode asked = condition == null || condition.isBlank() ? null : json.readTree(condition);
        var order = sort == null || sort.isBlank() ? null : new RecordLists.Sort(sort, dir);
        var ask = new RecordLists.Ask(asked, search, order, null, null, false, false);
        var keys = columns == null || columns.isBlank() ? List.<String>of() : Arrays.asList(columns.split(","));
        var reader = language.choose(locale);
        var body =
                prints.pdf(live, compiled, ask, keys, views.find(compiled, view).orElse(""), reader);
        return Downloads.paper(
                body, PrintFormat.PDF.mediaType(), compiled.label().in(reader) + ".pdf", true);
    }
}
