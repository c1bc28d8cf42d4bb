package eddy.core.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All actions there are, by key. Immutable. */
public final class ActionCatalog {

    private final Map<String, ActionType<?>> byKey = new LinkedHashMap<>();

    public ActionCatalog(Collection<? extends ActionType<?>> types) {
        for (ActionType<?> type : types) {
            if (byKey.put(type.key(), type) != null) {
                throw new IllegalArgumentException("Two actions with the key " + type.key());
            }
        }
    }

    public Optional<ActionType<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<ActionType<?>> all() {
        return byKey.values();
    }
}
