package eddy.touch.spi;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of the people who work with the app. */
@FunctionalInterface
public interface People {

    /** Name by id; unknown ids are absent. */
    Map<UUID, String> names(Collection<UUID> ids);
}
