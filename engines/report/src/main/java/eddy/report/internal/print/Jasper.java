package eddy.report.internal.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;

import eddy.report.PrintException;

/**
 * JasperReports behind its fences: a context of our own (nothing global is changed) with class, URL and
 * deserialisation filters on, the file repository off, and {@link NoExpressionCode} as the only compiler. A report is
 * three values: design, compiled, filled. Compiled designs are kept by the content they were made from. Thread-safe.
 */
public final class Jasper {

    private static final int KEPT = 64;

    private final FencedContext context = new FencedContext();
    private final Legible legible;
    private final Map<Object, JasperReport> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, JasperReport> eldest) {
            return size() > KEPT;
        }
    };

    public Jasper() {
        BareMachine.prepare();
        context.setPropertiesMap(Map.ofEntries(
                Map.entry("net.sf.jasperreports.compiler.java", NoExpressionCode.class.getName()),
                Map.entry("net.sf.jasperreports.compiler.groovy", NoExpressionCode.class.getName()),
                Map.entry("net.sf.jasperreports.compiler.javascript", NoExpressionCode.class.getName()),
                Map.entry("net.sf.jasperreports.report.class.filter.enabled", "true"),
                Map.entry("net.sf.jasperreports.deserialization.class.filter.enabled", "true"),
                Map.entry("net.sf.jasperreports.repository.url.filter.enabled", "true"),
                Map.entry("net.sf.jasperreports.default.file.repository.enabled", "false"),
                Map.entry("net.sf.jasperreports.chrome.enabled", "false"),
                Map.entry("net.sf.jasperreports.default.font.name", Fonts.FAMILY),
                Map.entry("net.sf.jasperreports.awt.ignore.missing.font", "false"),
                Map.entry("net.sf.jasperreports.components.table.interactive", "false")));
        var family = Fonts.family(context);
        context.setExtensions(FontFamily.class, List.of(family));
        legible = Legible.in(family.getNormalFace().getFont());
    }

    /** Makes texts ones that can be set in the font of our reports. */
    Legible legible() {
        return legible;
    }

    JasperReportsContext context() {
        return context;
    }

    /**
     * The compiled form of {@code design}, made once for equal {@code content}.
     *
     * @param content everything the design depends on, a value
     */
    JasperReport compiled(Object content, Supplier<JasperDesign> design) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(content, c -> compile(design.get()));
        }
    }

    JasperReport compile(JasperDesign design) {
        try {
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (JRException e) {
            throw new PrintException("The report " + design.getName() + " does not compile", e);
        }
    }

    JasperPrint fill(JasperReport report, Map<String, Object> parameters, JRDataSource rows) {
        try {
            return JasperFillManager.getInstance(context).fill(report, parameters, rows);
        } catch (JRException e) {
            throw new PrintException("The report " + report.getName() + " cannot be filled", e);
        }
    }
}
