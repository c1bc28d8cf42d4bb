package eddy.form.imports;

/**
 * How much an import takes in. Everything streams; these bound time and disk, not memory.
 *
 * @param bytes    of a text file
 * @param xlsx     bytes of an XLSX file as sent
 * @param unpacked bytes of an XLSX file unpacked; its shared texts may have a quarter of that
 * @param rows     below the header
 * @param columns  of a row
 * @param cell     characters of one cell
 */
public record ImportLimits(long bytes, long xlsx, long unpacked, long rows, int columns, int cell) {

    private static final long MB = 1L << 20;

    public static final ImportLimits DEFAULT =
            new ImportLimits(2_048 * MB, 100 * MB, 512 * MB, 10_000_000, 400, 100_000);
}
