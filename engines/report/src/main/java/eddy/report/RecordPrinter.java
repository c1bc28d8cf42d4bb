package eddy.report;

import java.io.OutputStream;

import eddy.report.internal.print.Exports;
import eddy.report.internal.print.Jasper;
import eddy.report.internal.print.RecordReport;

/** Prints one record as a document. Thread-safe; one instance serves a process. */
public final class RecordPrinter {

    private final RecordReport report;

    public RecordPrinter() {
        var jasper = new Jasper();
        report = new RecordReport(jasper, new Exports(jasper));
    }

    /**
     * @param out gets the file; stays open
     * @throws PrintException when the file cannot be made or written
     */
    public void print(RecordPrint record, PrintFormat format, OutputStream out) {
        report.print(record, format, out);
    }
}
