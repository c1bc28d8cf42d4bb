package eddy.core.issue;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong (or worth knowing) about what a user made or sent, as a value.
 *
 * @param severity whether it stops the work
 * @param code     stable, documented code such as {@code condition.field.unknown}; also the key of its message text
 * @param document path of the document inside its bundle, for example {@code rules/high_risk.rule.json}; empty
 *                 when the issue belongs to no document
 * @param place    JSON pointer inside the document, or the id of a flow element; empty for the whole document
 * @param args     named values for the message text, for example {@code field -> last_login}
 */
public record Issue(Severity severity, String code, String document, String place, Map<String, String> args) {

    public Issue {
        args = Map.copyOf(args);
    }

    /** An error; {@code args} alternates names and values. */
    public static Issue error(String code, String place, Object... args) {
        return new Issue(Severity.ERROR, code, "", place, named(args));
    }

    /** A warning; {@code args} alternates names and values. */
    public static Issue warning(String code, String place, Object... args) {
        return new Issue(Severity.WARNING, code, "", place, named(args));
    }

    /** This issue, located in the given document. */
    public Issue in(String documentPath) {
        return new Issue(severity, code, documentPath, place, args);
    }

    /** This issue with its place moved below {@code prefix}. */
    public Issue under(String prefix) {
        return new Issue(severity, code, document, prefix + place, args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static Map<String, String> named(Object... args) {
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException("Names and values must alternate");
        }
        var named = new TreeMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            named.put(String.valueOf(args[i]), String.valueOf(args[i + 1]));
        }
        return named;
    }
}
