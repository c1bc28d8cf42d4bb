package eddy.core.document;

import eddy.core.issue.Compiled;

/**
 * Compiles documents of one kind. Pure: no database, no clock.
 *
 * @param <T> the compiled form; immutable. The compiled form of a {@code form} document implements
 *            {@link TableSource}.
 */
public interface DocumentCompiler<T> {

    DocumentKind kind();

    /** The compiled document or all its issues, places relative to the document. */
    Compiled<T> compile(Document document, CompileScope scope);
}
