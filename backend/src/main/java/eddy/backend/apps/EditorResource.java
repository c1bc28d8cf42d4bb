package eddy.backend.apps;

import java.util.Objects;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Caller;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;

/** Who works on a document just now. */
@Path("/api/apps/{app}/documents/{kind}/{key}/editors")
@Allowed(value = Role.BUILDER, person = true)
public class EditorResource {

    private final LiveApps live;
    private final Drafts drafts;
    private final Editors editors;
    private final Directory directory;
    private final Caller caller;

    EditorResource(LiveApps live, Drafts drafts, Editors editors, Directory directory, Caller caller) {
        this.live = live;
        this.drafts = drafts;
        this.editors = editors;
        this.directory = directory;
        this.caller = caller;
    }

    /** I have it open: to be said again at least every {@link Editors#GONE}. Answers who else has. */
    @PUT
    public Page<Person> here(String app, String kind, String key) {
        var others = editors.here(place(app, kind, key), caller.person());
        var people = directory.byId(others);
        return Page.whole(
                others.stream().map(people::get).filter(Objects::nonNull).toList());
    }

    /** I have closed it. */
    @DELETE
    public void left(String app, String kind, String key) {
        editors.left(place(app, kind, key), caller.person());
    }

    private Editors.Place place(String app, String kind, String key) {
        live.require(app);
        var found = DocumentResource.kind(kind);
        if (drafts.find(app, found, key).isEmpty()) {
            throw ProblemException.notFound(kind + " " + key);
        }
        return new Editors.Place(app, found, key);
    }
}
