package eddy.app.internal;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.internal.reference.KeptForms;
import eddy.app.internal.reference.RenamedMarks;
import eddy.app.reference.Renaming.Step;
import eddy.app.reference.Target;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.KeptKey;
import eddy.core.issue.Issue;

/**
 * Whether each form keeps its records where it always did: under the key it began with, as the steps say that {@code
 * app.json} notes. So nobody gives a form the table of another one, and none loses its own.
 */
final class KeptKeys {

    private KeptKeys() {}

    static List<Issue> check(Bundle bundle, JsonNode manifest) {
        var issues = new ArrayList<Issue>();
        var back = RenamedMarks.between(RenamedMarks.steps(manifest), List.<Step>of());
        var forms = bundle.documents(DocumentKind.FORM);
        for (var form : forms) {
            var kept = KeptForms.keptKey(form);
            var began = RenamedMarks.called(back, new Target(Target.Kind.FORM, form.key()));
            if (!kept.equals(began)) {
                boolean silent = kept.equals(form.key());
                issues.add(
                        silent
                                ? issue("document.table.missing", form, began)
                                : issue("document.table.foreign", form, kept));
            } else if (!kept.equals(form.key())
                    && forms.stream()
                            .anyMatch(
                                    f -> !f.equals(form) && KeptForms.keptKey(f).equals(kept))) {
                issues.add(issue("document.table.taken", form, kept));
            }
        }
        return issues;
    }

    private static Issue issue(String code, Document form, String table) {
        return Issue.error(code, "/" + KeptKey.MEMBER, "key", form.key(), "table", table)
                .in(form.path());
    }
}
