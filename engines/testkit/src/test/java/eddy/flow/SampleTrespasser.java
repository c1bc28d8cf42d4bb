package eddy.flow;

import eddy.rule.internal.SampleSecret;

/** A class of the flow engine that knows the inside of its neighbour: what the rules must find. */
public final class SampleTrespasser {

    private SampleTrespasser() {}

    public static int ask() {
        return SampleSecret.answer();
    }
}
