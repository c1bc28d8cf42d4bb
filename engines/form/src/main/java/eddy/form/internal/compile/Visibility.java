package eddy.form.internal.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

/**
 * Which fields the logic of a form shows: one that nothing hides, and that one of its {@code show} rules wants where it has
 * any. The browser decides alike.
 */
public final class Visibility {

    /** Hides nothing. */
    static final Visibility ALL = new Visibility(Map.of(), Map.of());

    private final Map<String, List<Schema>> shown;
    private final Map<String, List<Schema>> hidden;

    /**
     * @param shown  by field: schemas of which a record fulfils one when it shows the field
     * @param hidden by field: schemas of which a record fulfils one when it hides the field
     */
    Visibility(Map<String, List<ObjectNode>> shown, Map<String, List<ObjectNode>> hidden) {
        this.shown = compiled(shown);
        this.hidden = compiled(hidden);
    }

    public boolean shows(String field, ObjectNode values) {
        var wanted = shown.getOrDefault(field, List.of());
        return (wanted.isEmpty() || anyHolds(wanted, values))
                && !anyHolds(hidden.getOrDefault(field, List.of()), values);
    }

    private static boolean anyHolds(List<Schema> conditions, ObjectNode values) {
        return conditions.stream().anyMatch(c -> c.validate(values).isEmpty());
    }

    private static Map<String, List<Schema>> compiled(Map<String, List<ObjectNode>> conditions) {
        return conditions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().map(JsonSchemas::compile).toList(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
