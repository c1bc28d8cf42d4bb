package eddy.flow.internal.model;

import java.util.ArrayList;
import java.util.List;

import eddy.core.document.CompileScope;
import eddy.core.issue.Issue;

/** Collects what is wrong with a flow; every place is the id of an element. */
public final class Lint {

    private final FlowModel model;
    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();

    Lint(FlowModel model, CompileScope scope) {
        this.model = model;
        this.scope = scope;
    }

    public FlowModel model() {
        return model;
    }

    public CompileScope scope() {
        return scope;
    }

    /** @param args names and values for the message, alternating */
    public void error(String code, String element, Object... args) {
        issues.add(Issue.error(code, element, args));
    }

    /** @param args names and values for the message, alternating */
    public void warning(String code, String element, Object... args) {
        issues.add(Issue.warning(code, element, args));
    }

    List<Issue> issues() {
        return issues;
    }
}
