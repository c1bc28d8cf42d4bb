package eddy.testkit;

/** The databases Eddy runs on. */
public enum Vendor {
    H2,
    POSTGRESQL
}
