package eddy.touch;

import eddy.core.Ids;

/** A class of the touch engine that knows the core alone: nothing to find. */
public final class SampleFair {

    private SampleFair() {}

    public static String ask() {
        return Ids.next().toString();
    }
}
