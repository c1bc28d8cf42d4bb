package eddy.backend.jobs;

/** Ends work that somebody cancelled; its transaction rolls back. */
public final class JobCancelled extends RuntimeException {

    private final transient Object result;

    public JobCancelled() {
        this(null);
    }

    /** @param result what stands all the same, as a job's result; {@code null} for nothing */
    public JobCancelled(Object result) {
        this.result = result;
    }

    Object result() {
        return result;
    }
}
