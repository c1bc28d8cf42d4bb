package eddy.backend.files;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;

/** Why a store of files did not do what it was asked. */
final class StoreTrouble extends RuntimeException {

    private final boolean full;

    private StoreTrouble(String message, boolean full, Throwable cause) {
        super(message, cause);
        this.full = full;
    }

    static StoreTrouble full(Throwable cause) {
        return new StoreTrouble("No room for the file", true, cause);
    }

    /** @param message for administrators */
    static StoreTrouble unreachable(String message, Throwable cause) {
        return new StoreTrouble(message, false, cause);
    }

    ProblemException problem() {
        return new ProblemException(full ? ProblemCode.STORAGE_FULL : ProblemCode.STORAGE_UNREACHABLE);
    }
}
