package eddy.report.internal.print;

import java.awt.Color;

import net.sf.jasperreports.engine.base.JRBoxPen;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/** The elements our designs are put together from; all measures in points. */
final class Elements {

    private static final float HAIRLINE = 0.6f;

    private Elements() {}

    static JRDesignTextField text(int x, int y, int w, int h, JRDesignExpression expression, TextStyle style) {
        var text = new JRDesignTextField();
        text.setX(x);
        text.setY(y);
        text.setWidth(w);
        text.setHeight(h);
        text.setExpression(expression);
        text.setBlankWhenNull(true);
        text.setTextAdjust(TextAdjustEnum.CUT_TEXT);
        text.setFontName(Fonts.FAMILY);
        text.setFontSize(style.size());
        text.setBold(style.bold());
        text.setForecolor(style.color());
        text.setHorizontalTextAlign(style.align());
        text.setVerticalTextAlign(style.valign());
        return text;
    }

    /** Lets a text take the room its words need. */
    static JRDesignTextField growing(JRDesignTextField text) {
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        return text;
    }

    static JRDesignTextField number(
            int x, int y, int w, int h, JRDesignExpression expression, TextStyle style, String pattern) {
        var text = text(x, y, w, h, expression, style);
        text.setPattern(pattern);
        return text;
    }

    /** A hairline across. */
    static JRDesignLine line(int x, int y, int w, Color color) {
        var line = new JRDesignLine();
        line.setX(x);
        line.setY(y);
        line.setWidth(w);
        line.setHeight(1);
        line.getLinePen().setLineWidth(HAIRLINE);
        line.getLinePen().setLineColor(color);
        return line;
    }

    /** The outline of a card; grows with what stands in it. */
    static JRDesignRectangle card(int x, int y, int w, int h) {
        var card = new JRDesignRectangle();
        card.setX(x);
        card.setY(y);
        card.setWidth(w);
        card.setHeight(h);
        card.setRadius(6);
        card.setMode(ModeEnum.OPAQUE);
        card.setBackcolor(Look.CARD);
        card.getLinePen().setLineWidth(HAIRLINE);
        card.getLinePen().setLineColor(Look.BORDER);
        card.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
        return card;
    }

    static JRDesignFrame frame(int x, int y, int w, int h) {
        var frame = new JRDesignFrame();
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(w);
        frame.setHeight(h);
        frame.setMode(ModeEnum.TRANSPARENT);
        frame.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_TOP);
        return frame;
    }

    static void hairline(JRBoxPen pen, Color color) {
        pen.setLineWidth(HAIRLINE);
        pen.setLineColor(color);
    }
}
