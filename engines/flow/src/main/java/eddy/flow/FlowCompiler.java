package eddy.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.flow.internal.model.FlowReader;

/** Guards, reads and lints flow documents. Pure and thread-safe. */
public final class FlowCompiler implements DocumentCompiler<CompiledFlow> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.FLOW;
    }

    @Override
    public Compiled<CompiledFlow> compile(Document document, CompileScope scope) {
        return FlowReader.read(document.key(), document.content(), scope)
                .then(model -> Compiled.of(new CompiledFlow(model)));
    }

    /**
     * What only shows when all flows of a bundle are there: flows that call each other in a circle ({@code
     * flow.sub_flow.recursive}) and a sub-flow about other records ({@code flow.sub_flow.other_form}). To be asked
     * after every flow compiled; {@link FlowEngine#deploy} refuses what this refuses.
     */
    public static List<Issue> checkTogether(Collection<CompiledFlow> flows) {
        var byKey = new LinkedHashMap<String, CompiledFlow>();
        flows.forEach(f -> byKey.put(f.key(), f));
        var issues = new ArrayList<Issue>();
        for (var flow : flows) {
            var path = circle(flow.key(), flow.key(), byKey, new HashSet<>());
            if (!path.isEmpty()) {
                issues.add(Issue.error("flow.sub_flow.recursive", flow.key(), "path", path)
                        .in(DocumentKind.FLOW.path(flow.key())));
            }
            for (var called : flow.calls()) {
                var other = byKey.get(called);
                if (other != null && !other.form().equals(flow.form())) {
                    issues.add(Issue.error("flow.sub_flow.other_form", flow.key(), "flow", called, "form", other.form())
                            .in(DocumentKind.FLOW.path(flow.key())));
                }
            }
        }
        return issues;
    }

    /** The way from {@code at} back to {@code goal} in words, or empty text when there is none. */
    private static String circle(String goal, String at, Map<String, CompiledFlow> flows, Set<String> seen) {
        if (!seen.add(at) || !flows.containsKey(at)) {
            return "";
        }
        for (var called : flows.get(at).calls()) {
            var rest = called.equals(goal) ? goal : circle(goal, called, flows, seen);
            if (!rest.isEmpty()) {
                return at + " → " + rest;
            }
        }
        return "";
    }
}
