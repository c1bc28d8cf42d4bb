package eddy.form.imports;

/** Follows long work. Called from the thread that does it. */
public interface Progress {

    Progress NONE = rows -> true;

    /**
     * @param rows how many rows are done
     * @return whether to go on
     */
    boolean at(long rows);
}
