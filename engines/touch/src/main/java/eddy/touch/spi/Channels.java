package eddy.touch.spi;

import java.util.Optional;

/** The channels that are set up at this moment, by key. */
@FunctionalInterface
public interface Channels {

    Optional<Channel> find(String key);
}
