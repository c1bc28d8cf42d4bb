package eddy.report.internal.print;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.HtmlExporter;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleHtmlExporterOutput;
import net.sf.jasperreports.export.SimpleHtmlReportConfiguration;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

import eddy.report.PrintException;
import eddy.report.PrintFormat;

/** Writes a filled report as a file. Reads nothing but the filled report. */
public final class Exports {

    private static final int ROWS_PER_SHEET = 1_000_000;

    private final JasperReportsContext context;

    public Exports(Jasper jasper) {
        context = jasper.context();
    }

    /** Writes {@code print}; leaves {@code out} open. */
    void write(JasperPrint print, PrintFormat format, OutputStream out) {
        try {
            switch (format) {
                case PDF -> pdf(print, out);
                case XLSX -> xlsx(print, out);
                case DOCX -> docx(print, out);
                case HTML -> html(print, out);
            }
        } catch (JRException e) {
            throw new PrintException("The report " + print.getName() + " cannot be written as " + format, e);
        }
    }

    private void pdf(JasperPrint print, OutputStream out) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(true);
        configuration.setMetadataTitle(print.getName());
        configuration.setMetadataCreator("Eddy");
        configuration.setDisplayMetadataTitle(true);
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        var pages = new SimplePdfReportConfiguration();
        pages.setForceSvgShapes(false);
        exporter.setConfiguration(pages);
        exporter.exportReport();
    }

    private void xlsx(JasperPrint print, OutputStream out) throws JRException {
        var configuration = new SimpleXlsxReportConfiguration();
        configuration.setDetectCellType(true);
        configuration.setRemoveEmptySpaceBetweenRows(true);
        configuration.setRemoveEmptySpaceBetweenColumns(true);
        configuration.setWhitePageBackground(false);
        configuration.setIgnoreGraphics(false);
        configuration.setIgnorePageMargins(true);
        configuration.setOnePagePerSheet(false);
        configuration.setMaxRowsPerSheet(ROWS_PER_SHEET);
        var exporter = new JRXlsxExporter(context);
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }

    private void docx(JasperPrint print, OutputStream out) throws JRException {
        var exporter = new JRDocxExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }

    private void html(JasperPrint print, OutputStream out) throws JRException {
        var configuration = new SimpleHtmlReportConfiguration();
        configuration.setEmbedImage(true);
        configuration.setWhitePageBackground(true);
        var exporter = new HtmlExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleHtmlExporterOutput(out, StandardCharsets.UTF_8.name()));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
