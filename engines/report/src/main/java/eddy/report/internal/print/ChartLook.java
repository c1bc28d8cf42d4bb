package eddy.report.internal.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/** Gives every chart the look of the product: flat colours, quiet axes, hairline grid. Named in our designs only. */
public final class ChartLook implements JRChartCustomizer {

    /** Chart property: the number pattern of values. */
    static final String PATTERN = "eddy.pattern";
    /** Chart property: whether each bar says its value. */
    static final String LABELS = "eddy.labels";

    private static final BasicStroke HAIRLINE = new BasicStroke(0.5f);
    private static final int MOST_TICKS = 8;

    @Override
    public void customize(JFreeChart drawing, JRChart chart) {
        drawing.setBackgroundPaint(null);
        drawing.setBorderVisible(false);
        drawing.setPadding(new RectangleInsets(2, 0, 0, 2));
        if (drawing.getLegend() != null) {
            drawing.getLegend().setFrame(BlockBorder.NONE);
            drawing.getLegend().setBackgroundPaint(null);
            drawing.getLegend().setItemLabelPadding(new RectangleInsets(2, 3, 2, 10));
        }
        var pattern = chart.getPropertiesMap().getProperty(PATTERN);
        if (drawing.getPlot() instanceof CategoryPlot plot) {
            categories(
                    plot, pattern, Boolean.parseBoolean(chart.getPropertiesMap().getProperty(LABELS)));
        } else if (drawing.getPlot() instanceof PiePlot<?> pie) {
            pie(pie, pattern);
        }
    }

    private static void categories(CategoryPlot plot, String pattern, boolean labels) {
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Look.BORDER);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        domain(plot);
        range(plot, pattern);
        var font = plot.getDomainAxis().getTickLabelFont();
        if (plot.getRenderer() instanceof BarRenderer bars) {
            bars(bars, plot, font, pattern, labels);
        } else if (plot.getRenderer() instanceof LineAndShapeRenderer lines) {
            lines(lines, plot);
        }
    }

    private static void domain(CategoryPlot plot) {
        CategoryAxis axis = plot.getDomainAxis();
        axis.setAxisLinePaint(Look.BORDER);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.35);
        if (plot.getOrientation() == PlotOrientation.VERTICAL) {
            thinOut(plot, axis);
        } else {
            axis.setMaximumCategoryLabelWidthRatio(0.3f);
            axis.setMaximumCategoryLabelLines(2);
        }
    }

    /** Too many labels side by side cannot be read: keeps every n-th. */
    private static void thinOut(CategoryPlot plot, CategoryAxis axis) {
        int count = plot.getCategories() == null ? 0 : plot.getCategories().size();
        int step = Math.max(1, (count + MOST_TICKS - 1) / MOST_TICKS);
        axis.setMaximumCategoryLabelWidthRatio(step);
        axis.setMaximumCategoryLabelLines(step > 1 ? 1 : 2);
        for (int i = 0; i < count; i++) {
            if (step > 1 && i % step != 0) {
                axis.setTickLabelPaint(plot.getDataset().getColumnKey(i), new Color(0, 0, 0, 0));
            }
        }
    }

    private static void range(CategoryPlot plot, String pattern) {
        var axis = (NumberAxis) plot.getRangeAxis();
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setNumberFormatOverride(format(pattern));
        if (Patterns.WHOLE.equals(pattern)) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.12);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    private static void bars(BarRenderer bars, CategoryPlot plot, Font font, String pattern, boolean labels) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0.08);
        bars.setMaximumBarWidth(0.09);
        for (int i = 0; i < plot.getDataset().getRowCount(); i++) {
            bars.setSeriesPaint(i, Look.series(i));
        }
        bars.setDefaultItemLabelsVisible(labels);
        if (labels) {
            bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format(pattern)));
            bars.setDefaultItemLabelFont(font);
            bars.setDefaultItemLabelPaint(Look.SECONDARY);
        }
    }

    private static void lines(LineAndShapeRenderer lines, CategoryPlot plot) {
        var dot = new Ellipse2D.Double(-2, -2, 4, 4);
        for (int i = 0; i < plot.getDataset().getRowCount(); i++) {
            lines.setSeriesPaint(i, Look.series(i));
            lines.setSeriesStroke(i, new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            lines.setSeriesShape(i, dot);
            lines.setSeriesShapesVisible(i, plot.getDataset().getColumnCount() <= 2 * MOST_TICKS);
        }
    }

    private static <K extends Comparable<K>> void pie(PiePlot<K> pie, String pattern) {
        pie.setOutlineVisible(false);
        pie.setBackgroundPaint(null);
        pie.setShadowPaint(null);
        pie.setLabelGenerator(null);
        pie.setInsets(RectangleInsets.ZERO_INSETS);
        pie.setInteriorGap(0.04);
        pie.setMaximumLabelWidth(0);
        pie.setLabelGap(0);
        for (int i = 0; i < pie.getDataset().getItemCount(); i++) {
            pie.setSectionPaint(pie.getDataset().getKey(i), Look.series(i));
        }
        pie.setDefaultSectionOutlinePaint(Color.WHITE);
        pie.setDefaultSectionOutlineStroke(new BasicStroke(1.2f));
        pie.setSectionOutlinesVisible(true);
        var format = format(pattern);
        var share = format(Patterns.PERCENT);
        pie.setLegendLabelGenerator(
                new org.jfree.chart.labels.StandardPieSectionLabelGenerator("{0}  {1} · {2}", format, share));
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
