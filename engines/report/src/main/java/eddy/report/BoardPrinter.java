package eddy.report;

import java.io.OutputStream;

import eddy.report.internal.print.BoardReport;
import eddy.report.internal.print.Exports;
import eddy.report.internal.print.Jasper;

/** Prints a board as a file. Thread-safe; one instance serves a process. */
public final class BoardPrinter {

    private final BoardReport report;

    public BoardPrinter() {
        var jasper = new Jasper();
        report = new BoardReport(jasper, new Exports(jasper));
    }

    /**
     * @param out gets the file; stays open
     * @throws PrintException when the file cannot be made or written
     */
    public void print(BoardPrint board, PrintFormat format, OutputStream out) {
        report.print(board, format, out);
    }
}
