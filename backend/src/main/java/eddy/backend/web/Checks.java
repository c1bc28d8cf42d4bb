package eddy.backend.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

/** Checks the members of a request's body, collecting what is wrong; places are JSON pointers into the body. */
public final class Checks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");

    private final List<Issue> issues = new ArrayList<>();

    /** The value must be there and not blank. */
    public Checks required(String field, String value, int max) {
        if (value == null || value.isBlank()) {
            issues.add(Issue.error("value.missing", "/" + field, "field", field));
        }
        return optional(field, value, max);
    }

    /** The value, if any, has at most {@code max} characters. */
    public Checks optional(String field, String value, int max) {
        if (value != null && value.length() > max) {
            issues.add(Issue.error("value.too_long", "/" + field, "field", field, "max", max));
        }
        return this;
    }

    /** The value must be there. */
    public Checks required(String field, Object value) {
        if (value == null) {
            issues.add(Issue.error("value.missing", "/" + field, "field", field));
        }
        return this;
    }

    /** The value, if any, is one of {@code options}. */
    public Checks oneOf(String field, String value, Collection<String> options) {
        if (value != null && !options.contains(value)) {
            issues.add(
                    Issue.error("value.unknown", "/" + field, "field", field, "options", String.join(", ", options)));
        }
        return this;
    }

    /** The value, unless null or empty, is an e-mail address. */
    public Checks email(String field, String value) {
        if (value != null && !value.isEmpty() && !isEmail(value)) {
            issues.add(Issue.error("value.email", "/" + field, "value", value));
        }
        return this;
    }

    public static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    public Checks that(boolean holds, String code, String field, Object... args) {
        if (!holds) {
            issues.add(Issue.error(code, "/" + field, args));
        }
        return this;
    }

    /** @throws IssueException when anything was wrong */
    public void orThrow() {
        if (!issues.isEmpty()) {
            throw new IssueException(issues);
        }
    }
}
