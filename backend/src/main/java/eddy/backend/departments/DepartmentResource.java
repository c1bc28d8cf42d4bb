package eddy.backend.departments;

import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.DepartmentMembers;
import eddy.backend.identity.DepartmentNode;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/** The departments of the directory, which everybody chooses from and administrators keep. */
@Path("/api/departments")
@Allowed(Role.VIEWER)
public class DepartmentResource {

    private final Departments departments;
    private final DepartmentMembers members;
    private final DepartmentUses uses;
    private final Directory directory;
    private final Transactions tx;

    DepartmentResource(
            Departments departments,
            DepartmentMembers members,
            DepartmentUses uses,
            Directory directory,
            Transactions tx) {
        this.departments = departments;
        this.members = members;
        this.uses = uses;
        this.directory = directory;
        this.tx = tx;
    }

    /** All of them, by name. */
    @GET
    public Page<DepartmentView> list() {
        var all = departments.tree().all();
        var heads = directory.byId(all.stream().map(DepartmentNode::head).toList());
        var people = members.counts();
        var within = members.countsWithin();
        return Page.whole(all.stream()
                .map(n -> DepartmentView.of(n, heads.get(n.head()), people, within))
                .toList());
    }

    @POST
    @Allowed(Role.ADMIN)
    @ResponseStatus(201)
    public DepartmentView create(Departments.Wanted body) {
        return view(departments.create(body));
    }

    @PUT
    @Path("{id}")
    @Allowed(Role.ADMIN)
    public DepartmentView change(UUID id, Departments.Wanted body) {
        return view(departments.change(id, body));
    }

    /** What names the department. */
    @GET
    @Path("{id}/uses")
    @Allowed(Role.ADMIN)
    public DepartmentUses.Uses uses(UUID id) {
        Departments.require(departments.tree(), id);
        return uses.of(id);
    }

    /** Refused while anything names it; such a one is retired instead. */
    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMIN)
    public void delete(UUID id) {
        tx.required(() -> {
            var node = Departments.require(departments.tree(), id);
            var found = uses.of(id);
            if (!found.isEmpty()) {
                throw new ProblemException(
                        ProblemCode.DEPARTMENT_USED,
                        Map.of(
                                "name", node.name(),
                                "people", String.valueOf(found.people()),
                                "departments", String.valueOf(found.departments()),
                                "records", String.valueOf(found.recordCount()),
                                "documents", String.valueOf(found.documents().size())),
                        Map.of("uses", found));
            }
            departments.delete(id);
        });
    }

    private DepartmentView view(DepartmentNode node) {
        var head = directory.find(node.head()).orElse(null);
        return DepartmentView.of(node, head, members.counts(), members.countsWithin());
    }
}
