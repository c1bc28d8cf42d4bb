package eddy.report.internal.print;

import java.io.OutputStream;
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
            var legible = format == PrintFormat.PDF ? jasper.legible() : Legible.anyFont();
            var values = values(list, legible);
            values.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
            var source = new RowSource(rows, list.printing().zone(), legible);
            var print = jasper.fill(report, values, source);
            print.setName(legible.apply(list.title()));
            virtualizer.setReadOnly(true);
            exports.write(print, format, out);
        } finally {
            virtualizer.cleanup();
        }
    }

    private static Map<String, Object> values(ListPrint list, Legible legible) {
        var printing = list.printing();
        var values = Parameters.values(printing.locale(), printing.zone());
        values.put(PageFrame.TITLE, legible.apply(list.title()));
        values.put(PageFrame.SUBTITLE, legible.apply(list.subtitle()));
        values.put(PageFrame.APP, legible.apply(printing.app()));
        values.put(PageFrame.PRINTED, legible.apply(Words.printed(printing)));
        for (int i = 0; i < list.columns().size(); i++) {
            values.put(
                    ListDesign.heading(i), legible.apply(list.columns().get(i).label()));
        }
        return values;
    }
}
