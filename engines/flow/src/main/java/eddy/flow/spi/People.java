package eddy.flow.spi;

import java.util.Optional;
import java.util.UUID;

/** The user accounts. */
public interface People {

    /** The active account with this name. */
    Optional<UUID> byUsername(String username);

    /** Whether there is such an account and it is active. */
    boolean isActive(UUID user);
}
