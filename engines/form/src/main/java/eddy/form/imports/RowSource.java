package eddy.form.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row. */
interface RowSource extends Closeable {

    /**
     * The next row that is not wholly blank; empty at the end.
     *
     * @throws eddy.core.issue.IssueException when the file cannot be read on, with the row's number
     */
    Optional<SourceRow> next() throws IOException;
}
