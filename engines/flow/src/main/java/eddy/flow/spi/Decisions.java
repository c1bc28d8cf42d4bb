package eddy.flow.spi;

import java.util.Map;
import java.util.UUID;

/** Asks decision tables; the rule engine behind it. */
@FunctionalInterface
public interface Decisions {

    /**
     * Evaluates a decision for one record, in the current transaction.
     *
     * @return output name to value; texts, numbers, booleans, dates, or {@code null}
     */
    Map<String, Object> evaluate(String app, int release, String decision, UUID recordId);

    /**
     * The same where a decision may also ask for values of the running case.
     *
     * @param caseValues by name, as texts
     */
    default Map<String, Object> evaluate(
            String app, int release, String decision, UUID recordId, Map<String, String> caseValues) {
        return evaluate(app, release, decision, recordId);
    }
}
