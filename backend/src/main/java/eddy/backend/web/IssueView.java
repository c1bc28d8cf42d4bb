package eddy.backend.web;

import java.util.List;
import java.util.Locale;

import eddy.core.issue.Issue;
import eddy.core.issue.Severity;

/** An issue as the API shows it: with its text in the reader's language. */
public record IssueView(Severity severity, String code, String document, String place, String message) {

    public static List<IssueView> of(List<Issue> issues, Locale locale) {
        return issues.stream()
                .map(i -> new IssueView(i.severity(), i.code(), i.document(), i.place(), Texts.of(i, locale)))
                .toList();
    }
}
