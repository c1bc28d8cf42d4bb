package eddy.backend.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.web.Page;

/** People to choose from. */
@Path("/api/people")
@Allowed(Role.VIEWER)
public class PeopleResource {

    private final Accounts accounts;

    PeopleResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    public Page<Person> search(@QueryParam("search") String search, @QueryParam("limit") Integer limit) {
        return Page.whole(accounts.people(search, Page.limit(limit)));
    }
}
