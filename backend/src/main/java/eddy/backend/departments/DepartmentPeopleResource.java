package eddy.backend.departments;

import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import eddy.backend.identity.Allowed;
import eddy.backend.identity.DepartmentMembers;
import eddy.backend.identity.DepartmentNode;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.backend.identity.Role;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;

/** The people directly in a department. */
@Path("/api/departments/{id}/people")
@Allowed(Role.VIEWER)
public class DepartmentPeopleResource {

    private final Departments departments;
    private final DepartmentMembers members;
    private final Directory directory;

    DepartmentPeopleResource(Departments departments, DepartmentMembers members, Directory directory) {
        this.departments = departments;
        this.members = members;
        this.directory = directory;
    }

    @GET
    public Page<Person> list(UUID id) {
        return Page.whole(members.in(department(id).id()));
    }

    @PUT
    @Path("{account}")
    @Allowed(Role.ADMIN)
    public void add(UUID id, UUID account) {
        members.add(department(id), person(account));
    }

    @DELETE
    @Path("{account}")
    @Allowed(Role.ADMIN)
    public void remove(UUID id, UUID account) {
        members.remove(department(id), person(account));
    }

    private DepartmentNode department(UUID id) {
        return Departments.require(departments.tree(), id);
    }

    private Person person(UUID account) {
        return directory.find(account).orElseThrow(() -> ProblemException.notFound("user " + account));
    }
}
