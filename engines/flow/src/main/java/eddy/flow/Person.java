package eddy.flow;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks.
 *
 * @param roles keys of the roles held, by app
 */
public record Person(UUID id, String username, Map<String, Set<String>> roles) {

    public Person {
        roles = Map.copyOf(roles);
    }

    public boolean holds(String app, String role) {
        return roles.getOrDefault(app, Set.of()).contains(role);
    }
}
