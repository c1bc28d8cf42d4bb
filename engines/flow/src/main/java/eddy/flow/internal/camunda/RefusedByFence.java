package eddy.flow.internal.camunda;

/** Something reached the engine that the guard would have refused. Never caused by a checked flow. */
public final class RefusedByFence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedByFence(String what) {
        super("The flow engine does not run " + what);
    }
}
