package eddy.form.imports;

import java.util.List;

import eddy.form.internal.store.BatchUpsert.Row;

/**
 * A piece of a file, read: its good rows, and what became of the others.
 *
 * @param rows    may be none: those since the last piece were all left out
 * @param read    of the file, good or not
 * @param skipped those that were to be left out
 * @param failed  those that no values could be made of
 * @param found   what is wrong with them
 * @param end     whether the file has been read to its end
 */
record FileBatch(List<Row> rows, int read, int skipped, int failed, List<CellError> found, boolean end) {

    FileBatch {
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }
}
