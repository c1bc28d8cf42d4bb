package eddy.flow.internal.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import eddy.core.document.CompileScope;
import eddy.core.issue.Compiled;
import eddy.core.table.TableModel;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.internal.model.Lint;
import eddy.flow.internal.model.Node;
import eddy.flow.internal.model.Step;
import eddy.flow.internal.run.Runtime;

/**
 * One type of step, whole: which element it is, its settings, what can be wrong with it, how the engine gets it and
 * what it does. One implementation per file; {@link StepTypes} is the registry.
 *
 * @param <S> the settings, an immutable record
 */
public interface StepType<S> {

    /** The name in documents, for example {@code todo}. */
    String key();

    boolean is(Node node);

    /** The settings from JSON ({@code label} taken out), read strictly; places relative to the settings. */
    Compiled<S> read(ObjectNode json, TableModel table, CompileScope scope);

    /** Whether a case stops here until time passes or somebody acts. */
    default boolean waits() {
        return false;
    }

    /** Whether sequence flows may lead into it. */
    default boolean hasIncoming() {
        return true;
    }

    /** Whether it must be left by a sequence flow. */
    default boolean hasOutgoing() {
        return true;
    }

    default void check(Step<S> step, Lint lint) {}

    void write(Step<S> step, EngineXml xml);

    /** Called while the engine parses the model written by {@link #write}. */
    default void attach(Step<S> step, ActivityImpl activity, Runtime runtime) {}
}
