package eddy.app.reference;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.internal.reference.SeveralFields;

/**
 * Lets a field with one record, person or department hold several, or one with several hold one, in every document at
 * once: what conditions ask of it is asked of its rows, and the other way round, wherever the same can be asked. What
 * cannot stays as it is, and the compiler says so where it stands.
 */
public final class Several {

    private Several() {}

    /** Empty when the form has no such field; documents that do not speak of it stay letter for letter as they are. */
    public static Optional<Bundle> changed(Bundle bundle, String form, String field) {
        return SeveralFields.changed(bundle, form, field);
    }

    /** Whether a field holds several in one of two releases, and one in the other. */
    public static boolean differ(Bundle before, Bundle after) {
        return SeveralFields.differ(before, after);
    }

    /**
     * A condition that stands outside of the documents, such as a filter of a list, as it is to be asked after a release;
     * fields are named in it as they are then.
     *
     * @param form the table whose records it asks about
     */
    public static JsonNode inCondition(Bundle before, Bundle after, JsonNode condition, String form) {
        return SeveralFields.condition(before, after, condition, form);
    }
}
