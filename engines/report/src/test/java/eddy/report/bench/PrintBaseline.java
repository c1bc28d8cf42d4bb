package eddy.report.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JasperDesign;

/**
 * JasperReports alone: one page with as many texts as a board has figures and cells, filled and exported to PDF, without queries,
 * charts or a font of ours. Argument: how many texts. Prints JSON with the median milliseconds.
 */
final class PrintBaseline {

    private static final int WARM = 5;
    private static final int TIMES = 9;
    private static final int COLUMNS = 6;
    private static final int WIDTH = 90;
    private static final int HEIGHT = 14;

    private PrintBaseline() {}

    public static void main(String[] args) throws JRException {
        var report = JasperCompileManager.compileReport(design(Integer.parseInt(args[0])));
        List<Double> took = new ArrayList<>();
        for (int i = -WARM; i < TIMES; i++) {
            long begin = System.nanoTime();
            var filled = JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource());
            JasperExportManager.exportReportToPdfStream(filled, new ByteArrayOutputStream());
            if (i >= 0) {
                took.add((System.nanoTime() - begin) / 1e6);
            }
        }
        Collections.sort(took);
        System.out.println("{\"millis\":" + took.get(TIMES / 2) + "}");
    }

    private static JasperDesign design(int texts) throws JRException {
        var design = new JasperDesign();
        design.setName("bare");
        var band = new JRDesignBand();
        band.setHeight((texts / COLUMNS + 1) * HEIGHT);
        for (int i = 0; i < texts; i++) {
            var text = new JRDesignStaticText();
            text.setText("Figure " + i);
            text.setX(i % COLUMNS * WIDTH);
            text.setY(i / COLUMNS * HEIGHT);
            text.setWidth(WIDTH);
            text.setHeight(HEIGHT);
            band.addElement(text);
        }
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        return design;
    }
}
