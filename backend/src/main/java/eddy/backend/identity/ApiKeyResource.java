package eddy.backend.identity;

import java.util.UUID;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import eddy.backend.web.Checks;
import eddy.backend.web.Page;
import eddy.backend.web.ProblemException;
import eddy.core.Transactions;

/** Keys for scripts. */
@Path("/api/api-keys")
@Allowed(Role.ADMIN)
public class ApiKeyResource {

    private final ApiKeys keys;
    private final Caller caller;
    private final Audit audit;
    private final Transactions tx;

    ApiKeyResource(ApiKeys keys, Caller caller, Audit audit, Transactions tx) {
        this.keys = keys;
        this.caller = caller;
        this.audit = audit;
        this.tx = tx;
    }

    public record Wanted(String name, Role role) {}

    @GET
    public Page<ApiKeys.ApiKey> list() {
        return Page.whole(keys.all());
    }

    @POST
    @ResponseStatus(201)
    public ApiKeys.NewApiKey create(Wanted body) {
        new Checks()
                .required("name", body.name(), 200)
                .required("role", body.role())
                .orThrow();
        return tx.required(() -> {
            audit.did("api_key.created", body.name(), body.role().key());
            return keys.create(body.name().strip(), body.role(), caller.accountOrNull());
        });
    }

    @DELETE
    @Path("{id}")
    public void delete(UUID id) {
        tx.required(() -> {
            if (!keys.delete(id)) {
                throw ProblemException.notFound("API key " + id);
            }
            audit.did("api_key.deleted", id.toString(), null);
        });
    }
}
