package eddy.flow.spi;

import java.util.Optional;

import eddy.flow.CompiledFlow;

/** Finds the compiled flows of published releases: running cases stay on the release they began on. */
@FunctionalInterface
public interface Flows {

    /** The flow as published with the release; it may compile it anew, the engine keeps the answer. */
    Optional<CompiledFlow> find(String app, int release, String flow);
}
