package eddy.form.spi;

/** Is told of every change of records, once per change set, inside the transaction that made it. */
@FunctionalInterface
public interface RecordListener {

    /** An exception from here rolls the change back. */
    void changed(ChangeSet changes);
}
