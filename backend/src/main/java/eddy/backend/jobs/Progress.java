package eddy.backend.jobs;

/** How running work tells how far it is and hears that it should stop. Thread-safe. */
public interface Progress {

    /** @param total {@code null} while it is not known */
    void at(long done, Long total);

    /** Whether somebody asked to cancel; the work should then end soon by throwing {@link JobCancelled}. */
    boolean cancelled();

    /** Whether the server is about to stop; work that lasts then throws {@link JobPaused} soon. */
    default boolean pausing() {
        return false;
    }

    /** Ends the work when somebody asked to cancel it. */
    default void check() {
        if (cancelled()) {
            throw new JobCancelled();
        }
    }
}
