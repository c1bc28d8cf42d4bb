package eddy.report.internal.print;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eddy.report.PrintFormat;
import eddy.report.Printing;
import eddy.report.RecordPrint;
import eddy.report.internal.record.RecordLayout;
import eddy.report.internal.record.RecordSheet;

/** Fills and writes one record. */
public final class RecordReport {

    static final String APP = "of_app";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(Patterns.DATETIME);

    private final Jasper jasper;
    private final Exports exports;

    public RecordReport(Jasper jasper, Exports exports) {
        this.jasper = jasper;
        this.exports = exports;
    }

    public void print(RecordPrint record, PrintFormat format, OutputStream out) {
        var legible = format == PrintFormat.PDF ? jasper.legible() : Legible.anyFont();
        var sheet = RecordLayout.of(record, legible);
        var layout = RecordDesign.of(sheet, record.printing().locale());
        var report = jasper.compiled(layout, layout::design);
        var print = jasper.fill(
                report,
                values(record, sheet, legible),
                new StripSource(
                        sheet.blocks(),
                        record.pictures(),
                        Words.in(record.printing().locale()).say("total")));
        print.setName(legible.apply(name(record)));
        exports.write(print, format, out);
    }

    private static Map<String, Object> values(RecordPrint record, RecordSheet sheet, Legible legible) {
        var printing = record.printing();
        var values = Parameters.values(printing.locale(), printing.zone());
        values.put(PageFrame.TITLE, legible.apply(record.title().isBlank() ? "—" : record.title()));
        values.put(PageFrame.SUBTITLE, legible.apply(name(record)));
        values.put(APP, legible.apply(printing.app()));
        values.put(PageFrame.APP, legible.apply(Words.printed(printing)));
        values.put(RecordDesign.FORM, legible.apply(record.form().label().in(printing.locale())));
        values.put(RecordDesign.STAMPS, legible.apply(stamps(record)));
        for (int t = 0; t < sheet.tables().size(); t++) {
            var table = sheet.tables().get(t);
            values.put(RecordTableBands.name(t), table.label());
            for (int c = 0; c < table.columns().size(); c++) {
                values.put(
                        RecordTableBands.heading(t, c), table.columns().get(c).label());
            }
        }
        return values;
    }

    /** The form's name before the record's own. */
    private static String name(RecordPrint record) {
        var form = record.form().label().in(record.printing().locale());
        return record.title().isBlank() ? form : form + " – " + record.title();
    }

    private static String stamps(RecordPrint record) {
        var printing = record.printing();
        return Stream.of(stamp("created", record.created(), printing), stamp("changed", record.changed(), printing))
                .distinct()
                .collect(Collectors.joining("    "));
    }

    private static String stamp(String what, RecordPrint.Stamp stamp, Printing printing) {
        var at = STAMP.format(stamp.at().atZone(printing.zone()));
        var key = stamp.by().isBlank() ? what : what + ".by";
        return Words.in(printing.locale()).say(key, "at", at, "by", stamp.by());
    }
}
