package eddy.rule;

import java.time.LocalTime;

/** When a rule is looked at. */
public sealed interface Trigger {

    /** Whenever a record is saved that the condition depends on, for the records concerned. */
    record Saved() implements Trigger {}

    /** Every day at a time in the app's zone, for all records. */
    record Schedule(LocalTime at) implements Trigger {}
}
