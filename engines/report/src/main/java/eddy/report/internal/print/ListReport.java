package eddy.report.internal.print;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;

import eddy.report.ListPrint;
import eddy.report.PrintFormat;

/** Fills and writes a list; pages beyond a few hundred wait in a swap file, not in memory. */
public final class ListReport {

    private static final int PAGES_IN_MEMORY = 200;
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS_GROWN = 64;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(Patterns.DATETIME);

    private final Jasper jasper;
    private final Exports exports;

    public ListReport(Jasper jasper, Exports exports) {
        this.jasper = jasper;
        this.exports = exports;
    }

    public void print(ListPrint list, Iterator<? extends List<?>> rows, PrintFormat format, OutputStream out) {
        var layout = ListDesign.of(list, format == PrintFormat.XLSX);
        var report = jasper.compiled(layout, layout::design);
        var swap = new JRSwapFile(jasper.context(), System.getProperty("java.io.tmpdir"), BLOCK, BLOCKS_GROWN);
        var virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
        try {
            var values = values(list);
            values.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
            var print = jasper.fill(report, values, new RowSource(rows, list.zone()));
            print.setName(list.title());
            virtualizer.setReadOnly(true);
            exports.write(print, format, out);
        } finally {
            virtualizer.cleanup();
        }
    }

    private static Map<String, Object> values(ListPrint list) {
        var values = Parameters.values(list.locale(), list.zone());
        values.put(PageFrame.TITLE, list.title());
        values.put(PageFrame.SUBTITLE, list.subtitle());
        values.put(PageFrame.APP, list.app());
        values.put(
                PageFrame.PRINTED,
                Words.in(list.locale())
                        .say("printed", "at", STAMP.format(list.printedAt().atZone(list.zone()))));
        for (int i = 0; i < list.columns().size(); i++) {
            values.put(ListDesign.heading(i), list.columns().get(i).label());
        }
        return values;
    }
}
