package eddy.report.internal.print;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;

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
    static final String REGULAR = FOLDER + "NotoSansSC_400Regular.ttf";
    private static final String BOLD = FOLDER + "NotoSansSC_600SemiBold.ttf";
    private static final Set<String> FILES = Set.of(REGULAR, BOLD);
    private static final String OFFICE = "Microsoft YaHei";
    private static final String WEB = "Inter, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

    private Fonts() {}

    /** The font file at {@code place} of our class path; {@code null} for any other place. */
    static InputStream open(String place) {
        return FILES.contains(place) ? Fonts.class.getClassLoader().getResourceAsStream(place) : null;
    }

    static SimpleFontFamily family(SimpleJasperReportsContext context) {
        var family = new SimpleFontFamily(context);
        family.setName(FAMILY);
        family.setNormalFace(face(context, REGULAR));
        family.setBoldFace(face(context, BOLD));
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
        face.setTtf(file);
        return face;
    }
}
