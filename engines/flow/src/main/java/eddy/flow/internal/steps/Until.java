package eddy.flow.internal.steps;

import java.util.List;
import java.util.Set;

import eddy.flow.spi.Awaited;

/** What a step waits for: behaviour events by type, or what the customer does with a touch. */
public record Until(List<String> events, List<String> touch) {

    private static final Set<String> REACTIONS = Set.of("opened", "clicked", "replied");

    public Until {
        events = events == null ? List.of() : List.copyOf(events);
        touch = touch == null ? List.of() : List.copyOf(touch);
    }

    boolean isValid() {
        return !(events.isEmpty() && touch.isEmpty())
                && events.stream().noneMatch(String::isBlank)
                && REACTIONS.containsAll(touch);
    }

    public Awaited awaited() {
        return new Awaited(events, touch);
    }
}
