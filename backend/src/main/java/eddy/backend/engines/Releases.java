package eddy.backend.engines;

import java.util.Optional;

import eddy.app.CompiledApp;

/** Finds compiled releases: what was decided or begun under a release stays with it. */
@FunctionalInterface
public interface Releases {

    /** Empty when the app or that release is no longer there. */
    Optional<CompiledApp> find(String app, int release);
}
