package eddy.form.internal.merge;

import java.util.UUID;

/** Moves what hangs on records that are merged, at one place. */
interface Mover {

    /** How much hangs on a record here. */
    long count(UUID record);

    /** Moves all of it to another record; answers how much. */
    long move(MoveLedger ledger, UUID from, UUID to);

    /** Moves back what was moved, unless it has gone on since. */
    Back back(MoveLedger ledger, UUID from, UUID to);

    /**
     * @param moved how much is back where it was
     * @param kept  how much was moved once, and is no longer where the merge had put it
     */
    record Back(long moved, long kept) {

        Back plus(Back other) {
            return new Back(moved + other.moved, kept + other.kept);
        }
    }
}
