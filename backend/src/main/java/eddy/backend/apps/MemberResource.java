package eddy.backend.apps;

import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.Audit;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Members;
import eddy.backend.identity.Role;
import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/** Who has which role in an app. */
@Path("/api/apps/{app}/members")
@Allowed(Role.BUILDER)
public class MemberResource {

    private final LiveApps live;
    private final Members members;
    private final Directory directory;
    private final Audit audit;
    private final Transactions tx;

    MemberResource(LiveApps live, Members members, Directory directory, Audit audit, Transactions tx) {
        this.live = live;
        this.members = members;
        this.directory = directory;
        this.audit = audit;
        this.tx = tx;
    }

    public record Roles(List<String> roles) {}

    @GET
    public Page<Members.Member> list(String app) {
        live.require(app);
        return Page.whole(members.of(app));
    }

    /** Gives the person exactly these roles; none takes the person out. */
    @PUT
    @Path("{user}")
    public Members.Member put(String app, UUID user, Roles body) {
        var known =
                live.require(app).manifest().roles().stream().map(r -> r.key()).toList();
        var person = directory.find(user).orElseThrow(() -> ProblemException.notFound("user " + user));
        var checks = new Checks().required("roles", body.roles());
        var wanted = body.roles() == null
                ? List.<String>of()
                : body.roles().stream().distinct().sorted().toList();
        wanted.forEach(r -> checks.that(known.contains(r), "role.unknown", "roles", "role", r));
        checks.orThrow();
        tx.required(() -> {
            members.set(app, user, wanted);
            audit.did("member.changed", person.username(), app + " " + wanted);
        });
        return new Members.Member(person, wanted);
    }
}
