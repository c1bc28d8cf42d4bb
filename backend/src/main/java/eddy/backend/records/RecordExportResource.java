package eddy.backend.records;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import eddy.backend.apps.LiveApp;
import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Downloads;
import eddy.backend.web.Language;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.export.ExportContext;
import eddy.form.export.RecordExport;
import eddy.report.PrintFormat;

/** Lists of records as files, streamed and without a cap on rows. */
@Path("/api/apps/{app}/forms/{form}/records.{format: csv|xlsx}")
@Allowed(Role.VIEWER)
public class RecordExportResource {

    private final LiveApps apps;
    private final RecordLists lists;
    private final RecordExport export;
    private final Directory directory;
    private final Departments departments;
    private final Language language;
    private final ObjectMapper json;

    RecordExportResource(
            LiveApps apps,
            RecordLists lists,
            RecordStore records,
            Directory directory,
            Departments departments,
            Language language,
            ObjectMapper json) {
        this.apps = apps;
        this.lists = lists;
        this.export = new RecordExport(records);
        this.directory = directory;
        this.departments = departments;
        this.language = language;
        this.json = json;
    }

    /**
     * @param condition a condition in JSON; all records without one
     * @param columns   keys of the fields, with commas between them; those that the form has not are left out. All of the
     *                  form's fields without it
     */
    @GET
    public Response export(
            String app,
            String form,
            String format,
            @QueryParam("condition") String condition,
            @QueryParam("search") String search,
            @QueryParam("sort") String sort,
            @QueryParam("dir") String dir,
            @QueryParam("columns") String columns)
            throws IOException {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        JsonNode asked = condition == null || condition.isBlank() ? null : json.readTree(condition);
        var order = sort == null || sort.isBlank() ? null : new RecordLists.Sort(sort, dir);
        var query = lists.query(live, compiled, new RecordLists.Ask(asked, search, order, null, null, false, false));
        var fields = fields(compiled, columns);
        var locale = language.locale();
        var name = compiled.label().in(locale) + "." + format;
        return format.equals("csv")
                ? Downloads.attachment(csv(live, compiled, query, fields, locale), "text/csv;charset=UTF-8", name)
                : Downloads.attachment(xlsx(live, compiled, query, fields, locale), PrintFormat.XLSX.mediaType(), name);
    }

    private static List<FieldModel> fields(CompiledForm form, String columns) {
        return columns == null
                ? List.of()
                : Arrays.stream(columns.split(","))
                        .distinct()
                        .flatMap(key -> form.field(key).stream())
                        .toList();
    }

    private StreamingOutput csv(
            LiveApp app, CompiledForm form, RecordQuery query, List<FieldModel> fields, Locale locale) {
        return out -> export.csv(form, query, fields, context(app, locale), true, out);
    }

    private StreamingOutput xlsx(
            LiveApp app, CompiledForm form, RecordQuery query, List<FieldModel> fields, Locale locale) {
        return out -> export.xlsx(form, query, fields, context(app, locale), out);
    }

    private ExportContext context(LiveApp app, Locale locale) {
        return new ExportContext(
                locale,
                app.manifest().zone(),
                app::form,
                ids -> directory.byId(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                ids -> departments.paths(ids, locale));
    }
}
