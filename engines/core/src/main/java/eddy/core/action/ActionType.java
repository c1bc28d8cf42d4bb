package eddy.core.action;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/**
 * One entry of the action catalogue, used by rule THENs, flow steps and todo buttons alike. One file per action.
 *
 * @param <C> the configuration, a record read from JSON
 */
public interface ActionType<C> {

    /** The value of {@code action} in documents, for example {@code add_tag}. */
    String key();

    Label label();

    Class<C> config();

    /** JSON Schema 2020-12 of the configuration; the designers draw the property panel from it. */
    JsonNode configSchema();

    Effect effect();

    /** What is wrong with {@code config} for records of {@code table}; places relative to the configuration. */
    List<Issue> check(C config, TableModel table, CompileScope scope);

    /** Does it, for a whole set of records, in the caller's transaction. Idempotent by each record's key. */
    void apply(C config, ActionCall call);

    /** Where the work happens. */
    enum Effect {
        /** Only our tables change, set-based, in the same transaction. */
        IN_TABLE,
        /** Starts something with an outside effect; rules defer it through {@code action_task}. */
        OUTSIDE
    }
}
