package eddy.rule;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.rule.internal.decision.DecisionAssembly;

/**
 * Compiles DMN 1.3 decision tables. Only the elements of one decision table are let through, only FEEL without loops,
 * functions of one's own or regular expressions; see {@code docs/formats/decision.md}.
 */
public final class DecisionCompiler implements DocumentCompiler<CompiledDecision> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.DECISION;
    }

    @Override
    public Compiled<CompiledDecision> compile(Document document, CompileScope scope) {
        return DecisionAssembly.compile(document, scope);
    }
}
