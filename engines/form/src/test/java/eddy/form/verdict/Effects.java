package eddy.form.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.FormLogic;
import eddy.form.internal.compile.JsonSchemas;

/** When the rules of a form's logic show, hide, lock and hold its fields. */
final class Effects {

    private final Map<String, List<Schema>> show = new HashMap<>();
    private final Map<String, List<Schema>> hide = new HashMap<>();
    private final Map<String, List<Schema>> lock = new HashMap<>();

    Effects(CompiledForm form) {
        var fields = new LinkedHashMap<String, FieldModel>();
        form.fields().forEach(f -> fields.put(f.key(), f));
        var logic = new FormLogic(form.table(), fields, form.app(), new ArrayList<>());
        for (JsonNode rule : form.document().path("logic")) {
            var when = JsonSchemas.compile(logic.condition(rule.path("if"), "").orElseThrow());
            var into =
                    switch (rule.path("effect").asText()) {
                        case "show" -> show;
                        case "hide" -> hide;
                        case "lock" -> lock;
                        case "fill" -> rule.path("overwrite").asBoolean() ? lock : new HashMap<String, List<Schema>>();
                        default -> new HashMap<String, List<Schema>>();
                    };
            rule.path("fields").forEach(f -> into.computeIfAbsent(f.asText(), k -> new ArrayList<>())
                    .add(when));
        }
    }

    boolean shows(String key, ObjectNode values) {
        var shows = show.getOrDefault(key, List.of());
        return (shows.isEmpty() || shows.stream().anyMatch(s -> holds(s, values)))
                && hide.getOrDefault(key, List.of()).stream().noneMatch(s -> holds(s, values));
    }

    /** Whether people cannot write in the field, because it is locked or a rule that fills it insists. */
    boolean locks(String key, ObjectNode values) {
        return lock.getOrDefault(key, List.of()).stream().anyMatch(s -> holds(s, values));
    }

    private static boolean holds(Schema when, ObjectNode values) {
        return when.validate(values).isEmpty();
    }
}
