package eddy.report.internal.print;

import net.sf.jasperreports.charts.design.JRDesignBarPlot;
import net.sf.jasperreports.charts.design.JRDesignCategoryDataset;
import net.sf.jasperreports.charts.design.JRDesignCategoryPlot;
import net.sf.jasperreports.charts.design.JRDesignCategorySeries;
import net.sf.jasperreports.charts.design.JRDesignChart;
import net.sf.jasperreports.charts.design.JRDesignPieDataset;
import net.sf.jasperreports.charts.design.JRDesignPieSeries;
import net.sf.jasperreports.charts.type.ChartTypeEnum;
import net.sf.jasperreports.charts.type.EdgeEnum;
import net.sf.jasperreports.charts.type.PlotOrientationEnum;
import net.sf.jasperreports.charts.util.JRAxisFormat;
import net.sf.jasperreports.engine.design.JRDesignFont;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ModeEnum;

import eddy.report.WidgetType;

/** A chart in a tile, drawn as vectors; every text of it in our font. */
final class ChartTile {

    private static final int FEW_BARS = 12;

    private final JasperDesign design;
    private final TileDesign tile;
    private final int index;
    private final String data;

    /** @param data the parameter that holds the rows */
    ChartTile(JasperDesign design, TileDesign tile, int index, String data) {
        this.data = data;
        this.design = design;
        this.tile = tile;
        this.index = index;
    }

    JRDesignChart element(int width, int height) {
        var chart = new JRDesignChart(design, type());
        chart.setWidth(width);
        chart.setHeight(height);
        chart.setMode(ModeEnum.TRANSPARENT);
        chart.setRenderType("draw");
        chart.setCustomizerClass(ChartLook.class.getName());
        chart.setTitleFont(font(chart, 9, true));
        chart.setSubtitleFont(font(chart, 8, false));
        chart.setLegendFont(font(chart, 8, false));
        chart.setLegendColor(Look.SECONDARY);
        boolean pie = tile.type() == WidgetType.PIE;
        chart.setLegendPosition(pie ? EdgeEnum.RIGHT : EdgeEnum.BOTTOM);
        chart.setShowLegend(pie || tile.columns().size() > 2);
        var properties = chart.getPropertiesMap();
        properties.setProperty(ChartLook.PATTERN, tile.columns().get(1).pattern());
        properties.setProperty(ChartLook.LABELS, String.valueOf(labels()));
        if (pie) {
            pieData(chart);
        } else {
            categoryData(chart);
        }
        return chart;
    }

    private ChartTypeEnum type() {
        return switch (tile.type()) {
            case LINE -> ChartTypeEnum.LINE;
            case STACKED -> ChartTypeEnum.STACKEDBAR;
            case PIE -> ChartTypeEnum.PIE;
            default -> ChartTypeEnum.BAR;
        };
    }

    private boolean labels() {
        return tile.type() == WidgetType.FUNNEL
                || tile.type() == WidgetType.BAR && tile.columns().size() - 1 <= FEW_BARS / 4;
    }

    private void pieData(JRDesignChart chart) {
        var dataset = (JRDesignPieDataset) chart.getDataset();
        dataset.setDatasetRun(TileData.run(design, tile, index, data));
        var series = new JRDesignPieSeries();
        series.setKeyExpression(Ref.field(RowSource.field(0)));
        series.setValueExpression(Ref.field(RowSource.field(1)));
        dataset.addPieSeries(series);
    }

    private void categoryData(JRDesignChart chart) {
        var dataset = (JRDesignCategoryDataset) chart.getDataset();
        dataset.setDatasetRun(TileData.run(design, tile, index, data));
        for (int c = 1; c < tile.columns().size(); c++) {
            var series = new JRDesignCategorySeries();
            series.setSeriesExpression(Ref.parameter(ListDesign.heading(c)));
            series.setCategoryExpression(Ref.field(RowSource.field(0)));
            series.setValueExpression(Ref.field(RowSource.field(c)));
            dataset.addCategorySeries(series);
        }
        var plot = (JRDesignCategoryPlot) chart.getPlot();
        plot.setCategoryAxisFormat(axis(chart));
        plot.setValueAxisFormat(axis(chart));
        if (tile.across()) {
            chart.getPlot().setOrientation(PlotOrientationEnum.HORIZONTAL);
        }
        if (plot instanceof JRDesignBarPlot bars) {
            bars.setShowTickLabels(true);
            bars.setShowTickMarks(false);
        }
    }

    private static JRAxisFormat axis(JRDesignChart chart) {
        var axis = new JRAxisFormat();
        axis.setLabelFont(font(chart, 7.5f, false));
        axis.setTickLabelFont(font(chart, 7.5f, false));
        axis.setTickLabelColor(Look.SECONDARY);
        axis.setLineColor(Look.BORDER);
        return axis;
    }

    private static JRDesignFont font(JRDesignChart chart, float size, boolean bold) {
        var font = new JRDesignFont(chart);
        font.setFontName(Fonts.FAMILY);
        font.setFontSize(size);
        font.setBold(bold);
        return font;
    }
}
