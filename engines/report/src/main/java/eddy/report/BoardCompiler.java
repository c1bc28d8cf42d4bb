package eddy.report;

import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.report.internal.board.BoardReader;

/** Compiles board documents ({@code docs/formats/board.schema.json}): every field, measure and place is checked. */
public final class BoardCompiler implements DocumentCompiler<CompiledBoard> {

    @Override
    public DocumentKind kind() {
        return DocumentKind.BOARD;
    }

    @Override
    public Compiled<CompiledBoard> compile(Document document, CompileScope scope) {
        return JsonText.parse(document.content()).then(json -> BoardReader.read(document.key(), json, scope));
    }
}
