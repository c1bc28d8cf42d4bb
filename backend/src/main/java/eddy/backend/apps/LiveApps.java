package eddy.backend.apps;

import java.util.List;
import java.util.Optional;

/** The releases in force, compiled: what every engine call starts from. Thread-safe. */
public interface LiveApps {

    Optional<LiveApp> find(String app);

    /** The app's live release, or the answer 404. */
    LiveApp require(String app);

    /** An older release that running cases still stand on; compiled on first use. */
    LiveApp release(String app, int number);

    /** Like {@link #release}; empty when there is no such app or release. */
    Optional<LiveApp> findRelease(String app, int number);

    /** Every installed app. */
    List<LiveApp> all();
}
