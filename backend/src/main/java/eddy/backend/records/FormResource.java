package eddy.backend.records;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Language;
import eddy.core.table.FieldModel;

/** A form of the live release, for those who fill it and list its records. */
@Path("/api/apps/{app}/forms/{form}")
@Allowed(Role.VIEWER)
public class FormResource {

    private final LiveApps apps;
    private final Language language;

    FormResource(LiveApps apps, Language language) {
        this.apps = apps;
        this.language = language;
    }

    /** @param uniqueKey key of the field no two records share; {@code null} without one */
    public record FormView(JsonNode form, TableView table, String uniqueKey, List<String> listColumns) {}

    @GET
    public FormView get(String app, String form) {
        var live = apps.require(app);
        var compiled = live.requireForm(form);
        return new FormView(
                compiled.described(),
                TableView.of(compiled.table(), live),
                compiled.uniqueKey().map(FieldModel::key).orElse(null),
                compiled.listColumns());
    }

    /** The plain JSON Schema of the values of its records, named in the reader's language. */
    @GET
    @Path("schema")
    public JsonNode schema(String app, String form) {
        return apps.require(app).requireForm(form).plainSchema(language.locale());
    }
}
