package eddy.form.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.internal.compile.FormLogic;
import eddy.form.internal.compile.JsonSchemas;

/** What a form sends of what was typed into it: a hidden field is not sent. */
final class Entered {

    private static final int MOST_ROUNDS = 8;

    private final CompiledForm form;
    private final Map<String, List<Schema>> show = new HashMap<>();
    private final Map<String, List<Schema>> hide = new HashMap<>();

    Entered(CompiledForm form) {
        this.form = form;
        var fields = new LinkedHashMap<String, FieldModel>();
        form.fields().forEach(f -> fields.put(f.key(), f));
        var logic = new FormLogic(form.table(), fields, form.app(), new ArrayList<>());
        for (JsonNode rule : form.document().path("logic")) {
            var effect = rule.path("effect").asText();
            if (effect.equals("show") || effect.equals("hide")) {
                var when =
                        JsonSchemas.compile(logic.condition(rule.path("if"), "").orElseThrow());
                rule.path("fields").forEach(f -> (effect.equals("show") ? show : hide)
                        .computeIfAbsent(f.asText(), k -> new ArrayList<>())
                        .add(when));
            }
        }
    }

    /** The values of a new record, filled, without what is no value and what no form has an input for. */
    ObjectNode of(ObjectNode typed, Instant now) {
        Set<String> shown = new HashSet<>();
        form.fields().forEach(f -> shown.add(f.key()));
        var sent = filled(typed, shown, now);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var values = sent;
            var next = new HashSet<String>();
            form.fields().stream()
                    .map(FieldModel::key)
                    .filter(k -> isShown(k, values))
                    .forEach(next::add);
            if (next.equals(shown)) {
                break;
            }
            shown.clear();
            shown.addAll(next);
            sent = filled(typed, shown, now);
        }
        return sent;
    }

    private ObjectNode filled(ObjectNode typed, Set<String> shown, Instant now) {
        return form.fills().made(form.normalised(typed.deepCopy().retain(shown)), now);
    }

    private boolean isShown(String key, ObjectNode values) {
        var shows = show.getOrDefault(key, List.of());
        return (shows.isEmpty() || shows.stream().anyMatch(s -> holds(s, values)))
                && hide.getOrDefault(key, List.of()).stream().noneMatch(s -> holds(s, values));
    }

    private static boolean holds(Schema when, ObjectNode values) {
        return when.validate(values).isEmpty();
    }
}
