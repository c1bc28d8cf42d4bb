package eddy.backend.web;

import java.util.Locale;
import java.util.Map;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.core.issue.Severity;

/** The texts of codes for people, of every engine and of the backend. */
public final class Texts {

    private static final IssueTexts ALL = IssueTexts.load();

    private Texts() {}

    static String of(Issue issue, Locale locale) {
        return ALL.text(issue, locale);
    }

    /** The text of {@code code} with its {@code {name}} places filled; the code itself when it has no text. */
    public static String of(String code, Map<String, String> args, Locale locale) {
        return of(new Issue(Severity.INFO, code, "", "", args), locale);
    }
}
