package eddy.report;

/** A report could not be laid out or written: a defect of ours or a full disk, never a mistake of the reader. */
public final class PrintException extends RuntimeException {

    public PrintException(String message, Throwable cause) {
        super(message, cause);
    }
}
