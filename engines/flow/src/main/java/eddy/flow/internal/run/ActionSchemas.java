package eddy.flow.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON Schemas of this engine's actions, from its resources. */
public final class ActionSchemas {

    private ActionSchemas() {}

    public static JsonNode read(String action) {
        try (var in = ActionSchemas.class.getResourceAsStream("/eddy/flow/" + action + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
