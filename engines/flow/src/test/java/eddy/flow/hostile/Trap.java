package eddy.flow.hostile;

import java.util.concurrent.atomic.AtomicBoolean;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What a hostile model would like to run: it only remembers that somebody created one. */
public class Trap implements JavaDelegate, ExecutionListener, TaskListener {

    private static final AtomicBoolean SPRUNG = new AtomicBoolean();

    public Trap() {
        SPRUNG.set(true);
    }

    @Override
    public void execute(DelegateExecution execution) {
        SPRUNG.set(true);
    }

    @Override
    public void notify(DelegateExecution execution) {
        SPRUNG.set(true);
    }

    @Override
    public void notify(DelegateTask task) {
        SPRUNG.set(true);
    }

    public static boolean sprung() {
        return SPRUNG.get() || System.getProperty("eddy.trap") != null;
    }

    public static void reset() {
        SPRUNG.set(false);
        System.clearProperty("eddy.trap");
    }
}
