package eddy.report.internal.print;

import java.util.Map;

import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;

/**
 * The one font of all reports: Noto Sans SC (OFL-1.1), from our own class path, so that a print looks the same on every
 * machine and needs no fonts installed. PDF carries the used glyphs; the office formats name fonts their readers have.
 */
final class Fonts {

    static final String FAMILY = "Noto Sans SC";

    private static final String FOLDER = "eddy/report/font/";
    private static final String OFFICE = "Microsoft YaHei";
    private static final String WEB = "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

    private Fonts() {}

    static SimpleFontFamily family(SimpleJasperReportsContext context) {
        var family = new SimpleFontFamily(context);
        family.setName(FAMILY);
        family.setNormalFace(face(context, "NotoSansSC_400Regular.ttf"));
        family.setBoldFace(face(context, "NotoSansSC_600SemiBold.ttf"));
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        family.setExportFonts(Map.of(
                "net.sf.jasperreports.xlsx", OFFICE,
                "net.sf.jasperreports.docx", OFFICE,
                "net.sf.jasperreports.html", WEB));
        return family;
    }

    private static SimpleFontFace face(SimpleJasperReportsContext context, String file) {
        var face = new SimpleFontFace(context);
        face.setTtf(FOLDER + file);
        return face;
    }
}
