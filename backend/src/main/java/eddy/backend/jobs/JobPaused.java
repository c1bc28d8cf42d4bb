package eddy.backend.jobs;

/** Leaves the job under way: the next start of the server, or another one, goes on with it. */
public final class JobPaused extends RuntimeException {

    public JobPaused(Throwable cause) {
        super(cause);
    }
}
