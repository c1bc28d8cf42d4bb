package eddy.form.merge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which records become one, and whose values it gets.
 *
 * @param survivor id of the record that stays
 * @param versions version of each record as the caller saw it, by id, the one that stays included
 * @param values   by key of a field: the record whose value is taken; of a field with lists several, to be united. For a
 *                 field that is not named the value of the one that stays is taken, or the first of the others' when it
 *                 has none; lists are united
 */
public record MergeAsk(UUID survivor, Map<UUID, Integer> versions, Map<String, List<UUID>> values) {

    /** So many records can be merged at once. */
    public static final int MOST = 10;

    public MergeAsk {
        versions = Map.copyOf(versions);
        values = Map.copyOf(values);
    }

    /** The records that go, in the order of their ids. */
    public List<UUID> others() {
        return versions.keySet().stream()
                .filter(id -> !id.equals(survivor))
                .sorted()
                .toList();
    }
}
