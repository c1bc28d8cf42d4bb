package eddy.report.internal.print;

import java.util.ArrayList;
import java.util.List;

import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

import eddy.report.internal.print.RecordDesign.Columns;

/** The bands of a record's sub-tables: name and headings, which return on every page, rows and sums. */
final class RecordTableBands {

    private static final int ROW = 19;
    /** From so many columns on there is room for small letters only. */
    private static final int MANY = 9;

    private static final int CROWD = 16;

    private final JasperDesign design;
    private final List<Columns> tables;

    RecordTableBands(JasperDesign design, List<Columns> tables) {
        this.design = design;
        this.tables = tables;
    }

    static String cells(int table) {
        return "cells" + table;
    }

    static String totals(int table) {
        return "totals" + table;
    }

    static String of(int table) {
        return "of" + table;
    }

    static String name(int table) {
        return "name" + table;
    }

    static String heading(int table, int column) {
        return "heading" + table + "_" + column;
    }

    static String cell(int column) {
        return "cell" + column;
    }

    List<JRDesignBand> headings() {
        var bands = new ArrayList<JRDesignBand>();
        for (int t = 0; t < tables.size(); t++) {
            Parameters.declare(design, name(t), String.class);
            var name = band(of(t), 24);
            name.addElement(Elements.text(
                    0,
                    6,
                    design.getColumnWidth(),
                    16,
                    Ref.parameter(name(t)),
                    TextStyle.of(8.5f, Look.SECONDARY).strong()));
            bands.add(name);
            bands.add(headings(t));
        }
        return bands;
    }

    private JRDesignBand headings(int table) {
        var band = band(of(table), ROW);
        int columns = tables.get(table).weights().size();
        for (int c = 0; c < columns; c++) {
            Parameters.declare(design, heading(table, c), String.class);
            var text = placed(
                    table,
                    c,
                    Ref.parameter(heading(table, c)),
                    TextStyle.of(size(columns), Look.SECONDARY).strong());
            text.setMode(ModeEnum.OPAQUE);
            text.setBackcolor(Look.STRIPE);
            Elements.hairline(text.getLineBox().getTopPen(), Look.BORDER);
            band.addElement(text);
        }
        return band;
    }

    List<JRDesignBand> rows() {
        var bands = new ArrayList<JRDesignBand>();
        for (int t = 0; t < tables.size(); t++) {
            var style = TextStyle.of(size(tables.get(t).weights().size()), Look.TEXT);
            bands.add(row(t, cells(t), style));
            bands.add(row(t, totals(t), style.strong()));
        }
        return bands;
    }

    private JRDesignBand row(int table, String kind, TextStyle style) {
        var band = band(kind, ROW);
        for (int c = 0; c < tables.get(table).weights().size(); c++) {
            band.addElement(placed(table, c, RecordDesign.field(design, cell(c), String.class), style));
        }
        return band;
    }

    private JRDesignTextField placed(int table, int column, JRDesignExpression text, TextStyle style) {
        var columns = tables.get(table);
        int all = columns.weights().stream().mapToInt(w -> w).sum();
        int before = columns.weights().stream().limit(column).mapToInt(w -> w).sum();
        int x = design.getColumnWidth() * before / all;
        int end = design.getColumnWidth() * (before + columns.weights().get(column)) / all;
        boolean right = columns.right().get(column);
        var cell = Elements.text(x, 0, end - x, ROW, text, right ? style.right() : style);
        int padding = columns.weights().size() > CROWD ? 1 : 5;
        cell.getLineBox().setLeftPadding(padding);
        cell.getLineBox().setRightPadding(padding);
        cell.getLineBox().setTopPadding(2);
        cell.getLineBox().setBottomPadding(2);
        Elements.hairline(cell.getLineBox().getBottomPen(), Look.BORDER);
        cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        return cell;
    }

    private JRDesignBand band(String kind, int height) {
        var band = new JRDesignBand();
        band.setHeight(height);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.setPrintWhenExpression(RecordDesign.field(design, kind, Boolean.class));
        return band;
    }

    private static float size(int columns) {
        return columns > CROWD ? 6 : columns > MANY ? 7.5f : 8.5f;
    }
}
