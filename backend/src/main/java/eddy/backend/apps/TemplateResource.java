package eddy.backend.apps;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;

/** Templates to install apps from. */
@Path("/api/templates")
@Allowed(Role.ADMIN)
public class TemplateResource {

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    public Page<Templates.Template> list() {
        return Page.whole(templates.all());
    }
}
