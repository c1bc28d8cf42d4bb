package eddy.backend.jobs;

/** Ends work that somebody cancelled; its transaction rolls back. */
public final class JobCancelled extends RuntimeException {}
