package eddy.backend.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import eddy.backend.web.Language;
import eddy.backend.web.Page;

/** People to choose from. */
@Path("/api/people")
@Allowed(Role.VIEWER)
public class PeopleResource {

    private final Accounts accounts;
    private final Departments departments;
    private final DepartmentMembers members;
    private final Language language;

    PeopleResource(Accounts accounts, Departments departments, DepartmentMembers members, Language language) {
        this.accounts = accounts;
        this.departments = departments;
        this.members = members;
        this.language = language;
    }

    /** @param department name of the person's first department; {@code null} without one */
    public record Found(UUID id, String name, String username, String department) {}

    @GET
    public Page<Found> search(@QueryParam("search") String search, @QueryParam("limit") Integer limit) {
        var people = accounts.people(search, Page.limit(limit));
        var teams = members.of(people.stream().map(Person::id).toList());
        var firsts = teams.values().stream().map(ids -> ids.get(0)).toList();
        var names = departments.labels(firsts, language.locale());
        return Page.whole(
                people.stream().map(p -> found(p, teams.get(p.id()), names)).toList());
    }

    private static Found found(Person person, List<UUID> teams, Map<UUID, String> names) {
        return new Found(person.id(), person.name(), person.username(), teams == null ? null : names.get(teams.get(0)));
    }
}
