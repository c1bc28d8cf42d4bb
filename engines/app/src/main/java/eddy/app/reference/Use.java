package eddy.app.reference;

import java.util.regex.Pattern;

import eddy.core.document.Document;

/**
 * One place that points to something.
 *
 * @param document the document it stands in
 * @param place    JSON pointer into the document; in a flow or decision the id of the element, then the pointer into its
 *                 settings
 * @param part     whether it only lists the field in its own form (its place in the layout, in the list), so that it goes
 *                 with the field
 */
public record Use(Target target, Document document, String place, boolean part) {

    private static final Pattern COMPARED = Pattern.compile(".*/right/value(/\\d+)?");

    /** Whether a condition compares values that are kept with the key. */
    public boolean isCompared() {
        return COMPARED.matcher(place).matches();
    }
}
