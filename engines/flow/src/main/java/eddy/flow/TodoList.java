package eddy.flow;

import java.util.Optional;

/**
 * Which todos to list.
 *
 * @param state  which of a person's lists
 * @param app    of this app alone
 * @param search text in the title or the record's title, in any case
 */
public record TodoList(State state, Optional<String> app, Optional<String> search) {

    public enum State {
        /** Open and mine. */
        MINE,
        /** Open, nobody's yet, in one of my pools. */
        POOL,
        /** Done by me. */
        DONE,
        /** Of cases I started, in any state. */
        STARTED
    }

    public static TodoList of(State state) {
        return new TodoList(state, Optional.empty(), Optional.empty());
    }
}
