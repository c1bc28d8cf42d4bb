package eddy.core.issue;

/** How much an {@link Issue} weighs: an error stops a publication, a warning is shown, information is kept. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
