package eddy.backend.web;

import java.util.Map;

/** Ends a request with a problem that is not about the content of a document. */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final transient Map<String, String> args;
    private final transient Map<String, Object> more;

    /**
     * @param args values for the text of the code
     * @param more members added to the problem details, for example {@code current}
     */
    public ProblemException(ProblemCode code, Map<String, String> args, Map<String, Object> more) {
        super(code.code() + " " + args);
        this.code = code;
        this.args = args;
        this.more = more;
    }

    public ProblemException(ProblemCode code, Map<String, String> args) {
        this(code, args, Map.of());
    }

    public ProblemException(ProblemCode code) {
        this(code, Map.of());
    }

    /** {@code what} names the missing thing, for example {@code user lina}. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", what));
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, String> args() {
        return args;
    }

    public Map<String, Object> more() {
        return more;
    }
}
