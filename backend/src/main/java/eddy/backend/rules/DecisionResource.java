package eddy.backend.rules;

import java.util.Map;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.apps.LiveApps;
import eddy.backend.identity.Allowed;
import eddy.backend.identity.Role;

/** The decision tables, for trying them out. */
@Path("/api/apps/{app}/decisions")
@Allowed(Role.BUILDER)
public class DecisionResource {

    private final LiveApps apps;
    private final DecisionTries tries;

    DecisionResource(LiveApps apps, DecisionTries tries) {
        this.apps = apps;
        this.tries = tries;
    }

    /**
     * @param document the DMN of a draft to ask instead of the live table; {@code null} for that one
     * @param inputs   value by name; what is left out is missing
     */
    public record TryAsk(String document, Map<String, JsonNode> inputs) {}

    /**
     * @param row     number of the row that applied, from 1; {@code null} when none did
     * @param outputs value by output; empty when no row applied
     */
    public record TryView(Integer row, Map<String, Object> outputs) {}

    @POST
    @Path("{decision}/try")
    public TryView answer(String app, String decision, TryAsk ask) {
        var live = apps.require(app);
        var asked = ask == null ? new TryAsk(null, Map.of()) : ask;
        var table =
                asked.document() == null ? tries.live(live, decision) : tries.draft(live, decision, asked.document());
        return tries.answer(live, table, asked.inputs() == null ? Map.of() : asked.inputs());
    }
}
