package eddy.touch.action;

import java.util.List;

import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;

/** Touches go to customers alone: only they have addresses, consent and freezes. */
final class Customers {

    private Customers() {}

    static List<Issue> check(TableModel table, CompileScope scope) {
        var form = scope.manifest().path("customer").path("form").asText();
        return table.key().equals(form)
                ? List.of()
                : List.of(Issue.error("touch.not_customer", "", "form", table.key(), "customer", form));
    }
}
