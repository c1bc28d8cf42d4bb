package eddy.form;

import java.util.Optional;
import java.util.UUID;

/**
 * Who changes data, and through which door; kept with every change.
 *
 * @param person the person, if it was one
 * @param origin {@code person}, {@code api}, {@code rule:<key>}, {@code flow:<key>}, {@code todo:<id>},
 *               {@code import:<id>}, {@code events}, {@code sample}, {@code cleaning}, {@code merge}, {@code undo}
 */
public record Author(Optional<UUID> person, String origin) {

    private static final String UNDO = "undo";
    private static final String CLEANING = "cleaning";

    public static Author person(UUID id) {
        return new Author(Optional.of(id), "person");
    }

    public static Author origin(String origin) {
        return new Author(Optional.empty(), origin);
    }

    /** The same, taking something back: values then return as they were, and no rule cleans them. */
    public Author undoing() {
        return new Author(person, UNDO);
    }

    public boolean undoes() {
        return origin.equals(UNDO);
    }

    /** The same, letting the rules of a form clean what is stored already. */
    public Author cleaning() {
        return new Author(person, CLEANING);
    }

    public boolean cleans() {
        return origin.equals(CLEANING);
    }

    /** The person's id or {@code null}, as a column holds it. */
    UUID id() {
        return person.orElse(null);
    }
}
