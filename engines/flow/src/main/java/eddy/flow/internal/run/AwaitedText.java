package eddy.flow.internal.run;

import java.util.ArrayList;
import java.util.List;

import eddy.flow.InterestingEvent;
import eddy.flow.spi.Awaited;

/** What is awaited as one line of text: {@code event:login touch:opened}. Types of events hold no white space. */
public final class AwaitedText {

    private AwaitedText() {}

    public static String write(Awaited awaited) {
        var words = new ArrayList<String>();
        awaited.events().forEach(e -> words.add(word(InterestingEvent.Kind.EVENT, e)));
        awaited.touches().forEach(t -> words.add(word(InterestingEvent.Kind.TOUCH, t)));
        return String.join(" ", words);
    }

    public static Awaited read(String text) {
        var events = new ArrayList<String>();
        var touches = new ArrayList<String>();
        for (var word : text.split(" ")) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                (word.startsWith("touch:") ? touches : events).add(word.substring(colon + 1));
            }
        }
        return new Awaited(events, touches);
    }

    public static boolean contains(String text, InterestingEvent.Kind kind, String name) {
        return List.of(text.split(" ")).contains(word(kind, name));
    }

    private static String word(InterestingEvent.Kind kind, String name) {
        return kind.key() + ":" + name;
    }
}
