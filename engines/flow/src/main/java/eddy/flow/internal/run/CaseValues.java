package eddy.flow.internal.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The few values a running case carries with it: texts, kept on the case as a whole. What its record holds is never
 * copied here.
 */
public final class CaseValues {

    static final String RECORD = "eddy:record";
    static final String START = "eddy:start";
    static final String OUTCOME = "outcome";
    private static final String INTERNAL = "eddy:";

    private final ExecutionEntity instance;

    private CaseValues(ExecutionEntity instance) {
        this.instance = instance;
    }

    public static CaseValues of(DelegateExecution execution) {
        return new CaseValues(((ExecutionEntity) execution).getProcessInstance());
    }

    /** The record the case is about. */
    public UUID record() {
        return UUID.fromString((String) instance.getVariable(RECORD));
    }

    /** Sets a value; {@code null} removes it. */
    public void set(String name, Object value) {
        if (value == null) {
            instance.removeVariable(name);
        } else {
            instance.setVariable(name, value.toString());
        }
    }

    public void outcome(String outcome) {
        set(OUTCOME, outcome);
    }

    /** All values by name, as a condition may ask for them. */
    public Map<String, String> all() {
        var values = new TreeMap<String, String>();
        instance.getVariables().forEach((name, value) -> {
            if (!name.startsWith(INTERNAL) && value != null) {
                values.put(name, value.toString());
            }
        });
        return values;
    }
}
