package eddy.backend.apps;

import eddy.app.Bundle;

/** Whoever keeps names of an app's documents elsewhere, and brings them up to date when a release goes live. */
public interface GoingLive {

    /**
     * In the transaction that makes the release live.
     *
     * @param before the release in force until now; empty at the first
     */
    void goesLive(String app, Bundle before, Bundle after);
}
