package eddy.form.imports;

/**
 * Leaves an import under way: what is committed stays, and {@link Importer#run} with the same id goes on from there. Thrown by
 * a {@link Progress}, and by an import that another process goes on with.
 */
public final class ImportPaused extends RuntimeException {

    public ImportPaused(String why) {
        super(why);
    }
}
