package eddy.report;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

import eddy.report.internal.print.Exports;
import eddy.report.internal.print.Jasper;
import eddy.report.internal.print.ListReport;

/** Prints any list of records as a file. Thread-safe; one instance serves a process. */
public final class ListPrinter {

    private final ListReport report;

    public ListPrinter() {
        var jasper = new Jasper();
        report = new ListReport(jasper, new Exports(jasper));
    }

    /**
     * @param list what is printed
     * @param rows the records in order; each row is parallel to the columns, of the types {@link ListPrint.CellType}
     *             names; read once, while printing
     * @param out  gets the file; stays open
     * @throws PrintException when the file cannot be made or written
     */
    public void print(ListPrint list, Iterator<? extends List<?>> rows, PrintFormat format, OutputStream out) {
        report.print(list, rows, format, out);
    }
}
