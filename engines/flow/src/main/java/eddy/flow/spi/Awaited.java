package eddy.flow.spi;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a step waits for: any one of these is enough.
 *
 * @param events  types of behaviour events, for example {@code login}
 * @param touches reactions to a touch of the case: {@code opened}, {@code clicked}, {@code replied}
 */
public record Awaited(List<String> events, List<String> touches) {

    public Awaited {
        events = List.copyOf(events);
        touches = List.copyOf(touches);
    }

    /** Everything in any of them. */
    public static Awaited all(Collection<Awaited> several) {
        var events = new TreeSet<String>();
        var touches = new TreeSet<String>();
        several.forEach(a -> {
            events.addAll(a.events());
            touches.addAll(a.touches());
        });
        return new Awaited(List.copyOf(events), List.copyOf(touches));
    }
}
