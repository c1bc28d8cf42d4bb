package eddy.backend.identity;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.web.Page;

/** The accounts of people. */
@Path("/api/users")
@Allowed(Role.ADMIN)
public class UserResource {

    private final Accounts accounts;
    private final Members members;
    private final DepartmentMembers departments;

    UserResource(Accounts accounts, Members members, DepartmentMembers departments) {
        this.accounts = accounts;
        this.members = members;
        this.departments = departments;
    }

    @GET
    public Page<User> list(@QueryParam("after") String after, @QueryParam("limit") Integer limit) {
        int most = Page.limit(limit);
        var found = accounts.list(after, most);
        var items = found.stream().limit(most).map(this::user).toList();
        return new Page<>(items, found.size() > most ? items.get(most - 1).username() : null);
    }

    @POST
    @ResponseStatus(201)
    public User create(Accounts.NewAccount body) {
        return user(accounts.create(body));
    }

    @PATCH
    @Path("{id}")
    public User change(UUID id, Accounts.AccountChange body) {
        return user(accounts.change(id, body));
    }

    private User user(UserAccount account) {
        return User.of(account, members.rolesOf(account.id()), departments.of(account.id()));
    }
}
