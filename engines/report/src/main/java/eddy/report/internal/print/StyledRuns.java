package eddy.report.internal.print;

import java.util.stream.Collectors;

import eddy.core.text.RichText;
import eddy.core.text.RichText.Run;

/** Writes the runs of a paragraph in the mark-up of JasperReports; nothing of a run's text is read as mark-up. */
final class StyledRuns {

    private static final float[] HEADING_SIZES = {9.5f, 14, 12.5f, 11, 10};

    private StyledRuns() {}

    static String of(RichText.Paragraph paragraph) {
        var size = HEADING_SIZES[paragraph.heading()];
        boolean heading = paragraph.heading() > 0;
        return paragraph.runs().stream().map(run -> written(run, size, heading)).collect(Collectors.joining());
    }

    private static String written(Run run, float size, boolean heading) {
        var look = run.look();
        var address = look.href()
                .filter(href -> href.startsWith("http") && !run.text().strip().equals(href))
                .map(href -> " (" + href + ")")
                .orElse("");
        return "<style size=\"" + size + "\""
                + attribute("isBold", look.bold() || heading)
                + attribute("isItalic", look.italic())
                + attribute("isUnderline", look.underlined())
                + attribute("isStrikeThrough", look.struck())
                + ">" + escaped(run.text() + address) + "</style>";
    }

    private static String attribute(String name, boolean on) {
        return on ? " " + name + "=\"true\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
