package eddy.form;

import java.util.Set;
import java.util.UUID;

/**
 * What is typed into the box above a list.
 *
 * @param text  blank for none
 * @param named the people and departments whose name holds the text
 */
public record SearchText(String text, Set<UUID> named) {

    public static final SearchText NONE = of("");

    public SearchText {
        text = text.strip();
        named = Set.copyOf(named);
    }

    /** A text without regard to what people and departments are called. */
    public static SearchText of(String text) {
        return new SearchText(text, Set.of());
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
