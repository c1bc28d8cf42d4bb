package eddy.backend.engines;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import eddy.app.CompiledApp;
import eddy.core.document.DocumentKind;
import eddy.flow.spi.Decisions;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.rule.CompiledDecision;

/** Lets flows ask decision tables about a record, with the record's values as they stand. */
public final class RecordDecisions implements Decisions {

    private final Releases releases;
    private final RecordStore records;

    RecordDecisions(Releases releases, RecordStore records) {
        this.releases = releases;
        this.records = records;
    }

    @Override
    public Map<String, Object> evaluate(String app, int release, String decision, UUID recordId) {
        var compiled = releases.find(app, release).orElseThrow();
        var table = compiled.compiled(DocumentKind.DECISION, decision, CompiledDecision.class)
                .orElseThrow();
        return table.evaluate(inputs(compiled, table, recordId));
    }

    private Map<String, Object> inputs(CompiledApp app, CompiledDecision decision, UUID recordId) {
        var form = decision.form()
                .or(() -> app.manifest().customerForm())
                .flatMap(key -> app.compiled(DocumentKind.FORM, key, CompiledForm.class));
        return form.flatMap(f -> records.get(f, recordId).map(record -> inputs(decision, f, record)))
                .orElse(Map.of());
    }

    /** What the decision reads of the record, typed; nothing else. */
    public static Map<String, Object> inputs(CompiledDecision decision, CompiledForm form, StoredRecord record) {
        var inputs = new HashMap<String, Object>();
        form.fields().stream()
                .filter(field -> decision.reads().contains(field.key()))
                .forEach(field -> inputs.put(
                        field.key(), field.type().fromJson(record.values().get(field.key()))));
        return inputs;
    }
}
