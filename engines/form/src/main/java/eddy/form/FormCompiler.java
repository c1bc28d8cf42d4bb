package eddy.form;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.form.internal.compile.FormReader;

/** Compiles {@code forms/*.form.json}. Pure and thread-safe. */
public final class FormCompiler implements DocumentCompiler<CompiledForm> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.FORM;
    }

    @Override
    public Compiled<CompiledForm> compile(Document document, CompileScope scope) {
        return JsonText.parse(document.content()).then(json -> {
            return new FormReader(document.key(), json, scope)
                    .read()
                    .then(parts -> Compiled.of(new CompiledForm(scope.app(), json, parts)));
        });
    }
}
