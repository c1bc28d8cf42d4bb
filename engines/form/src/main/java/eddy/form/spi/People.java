package eddy.form.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The people a field may name. */
@FunctionalInterface
public interface People {

    /** Takes everybody at their word: where there is no directory, or what was there comes back. */
    People ANYBODY = Set::copyOf;

    /** Those of {@code ids} who can be named anew, in one question: they exist, and their account is in use. */
    Set<UUID> among(Collection<UUID> ids);
}
