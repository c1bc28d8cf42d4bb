package eddy.rule;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.rule.internal.RuleReader;

/** Compiles rule documents ({@code docs/formats/rule.schema.json}). */
public final class RuleCompiler implements DocumentCompiler<CompiledRule> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.RULE;
    }

    @Override
    public Compiled<CompiledRule> compile(Document document, CompileScope scope) {
        return JsonText.parse(document.content()).then(json -> new RuleReader(document.key(), json, scope).read());
    }
}
