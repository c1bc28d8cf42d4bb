package eddy.touch.spi;

import java.util.Optional;

import eddy.touch.TouchApp;

/** Finds what a release of an app says about touches. */
@FunctionalInterface
public interface TouchApps {

    /** @return empty when the app or the release is no longer there, or it has no customer form */
    Optional<TouchApp> find(String app, int release);
}
