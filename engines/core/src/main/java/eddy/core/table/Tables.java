package eddy.core.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All tables of one app release, by key: what a condition may speak of. Immutable. */
public final class Tables {

    private final Map<String, TableModel> byKey;

    private Tables(Map<String, TableModel> byKey) {
        this.byKey = byKey;
    }

    /** @throws IllegalArgumentException when two tables share a key */
    public static Tables of(Collection<TableModel> tables) {
        var byKey = new LinkedHashMap<String, TableModel>();
        for (TableModel table : tables) {
            if (byKey.put(table.key(), table) != null) {
                throw new IllegalArgumentException("Two tables with the key " + table.key());
            }
        }
        return new Tables(byKey);
    }

    public Optional<TableModel> table(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<TableModel> all() {
        return byKey.values();
    }
}
