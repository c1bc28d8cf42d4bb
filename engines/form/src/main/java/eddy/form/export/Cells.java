package eddy.form.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.internal.list.ListText;

/** The cells of a page of records as people read them: links and people by name, choices by label, times in the zone. */
final class Cells {

    private final List<FieldModel> fields;
    private final ExportContext context;
    private final Map<String, ObjectNode> settings = new HashMap<>();
    private final Map<String, Map<UUID, String>> names = new HashMap<>();
    private final Map<String, Cells> rows = new HashMap<>();

    private final boolean keyed;

    Cells(List<FieldModel> fields, ExportContext context) {
        this(fields, context, false);
    }

    /** @param keyed whether linked records are called by their unique key, as an import finds them, where they have one */
    private Cells(List<FieldModel> fields, ExportContext context, boolean keyed) {
        this.fields = fields;
        this.context = context;
        this.keyed = keyed;
        fields.forEach(f -> {
            ObjectNode own = f.settings().deepCopy();
            settings.put(f.key(), own.put("zone", context.zone().getId()));
            if (f.type().ofRows()) {
                rows.put(f.key(), new Cells(f.columns(), context, f.listed().isPresent()));
            }
        });
    }

    /** Looks up the names that this page's cells need. */
    void prepare(RecordStore store, Collection<ExportRow> page) {
        names.clear();
        for (FieldModel field : fields) {
            if (rows.containsKey(field.key())) {
                rows.get(field.key())
                        .prepare(
                                store,
                                page.stream()
                                        .flatMap(r -> r.rows(field).stream())
                                        .toList());
            }
            var ids = new HashSet<UUID>();
            if (isReference(field)) {
                page.forEach(r -> ids.add((UUID) r.value(field)));
                ids.remove(null);
            }
            if (!ids.isEmpty()) {
                names.put(field.key(), names(store, field, ids));
            }
        }
    }

    private Map<UUID, String> names(RecordStore store, FieldModel field, Set<UUID> ids) {
        if (field.linkTo().isPresent()) {
            return field.linkTo()
                    .flatMap(context.forms()::apply)
                    .map((CompiledForm f) -> titles(store, f, ids))
                    .orElse(Map.of());
        }
        return field.type().kind() == ValueKind.DEPARTMENT
                ? context.departments().apply(ids)
                : context.people().apply(ids);
    }

    private Map<UUID, String> titles(RecordStore store, CompiledForm form, Set<UUID> ids) {
        var titles = new HashMap<>(store.titles(form, ids));
        form.uniqueKey().filter(key -> keyed).ifPresent(key -> store.all(form, ids).stream()
                .filter(r -> r.values().hasNonNull(key.key()))
                .forEach(r -> titles.put(
                        r.id(),
                        key.type()
                                .toText(
                                        key.type().fromJson(r.values().get(key.key())),
                                        key.settings(),
                                        context.locale()))));
        return titles;
    }

    List<String> headings() {
        return fields.stream().map(f -> f.label().in(context.locale())).toList();
    }

    String text(ExportRow row, FieldModel field) {
        var value = row.value(field);
        if (value == null) {
            return "";
        }
        if (isReference(field)) {
            return names.getOrDefault(field.key(), Map.of()).getOrDefault((UUID) value, value.toString());
        }
        if (field.listed().isPresent()) {
            var one = rows.get(field.key());
            var names = row.rows(field).stream().map(one::line).toList();
            return ListText.joined(names, context.locale());
        }
        return rows.containsKey(field.key())
                ? row.rows(field).stream().map(rows.get(field.key())::line).collect(Collectors.joining("; "))
                : field.type().toText(value, settings.get(field.key()), context.locale());
    }

    /** All cells that say something, in one. */
    private String line(ExportRow row) {
        return fields.stream().map(f -> text(row, f)).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static boolean isReference(FieldModel field) {
        return field.type().kind().pointsElsewhere();
    }
}
