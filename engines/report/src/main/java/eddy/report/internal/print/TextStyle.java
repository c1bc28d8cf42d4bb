package eddy.report.internal.print;

import java.awt.Color;

import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** How a text is set; size in points. */
record TextStyle(float size, boolean bold, Color color, HorizontalTextAlignEnum align, VerticalTextAlignEnum valign) {

    static TextStyle of(float size, Color color) {
        return new TextStyle(size, false, color, HorizontalTextAlignEnum.LEFT, VerticalTextAlignEnum.MIDDLE);
    }

    TextStyle strong() {
        return new TextStyle(size, true, color, align, valign);
    }

    TextStyle right() {
        return new TextStyle(size, bold, color, HorizontalTextAlignEnum.RIGHT, valign);
    }

    TextStyle center() {
        return new TextStyle(size, bold, color, HorizontalTextAlignEnum.CENTER, valign);
    }

    TextStyle top() {
        return new TextStyle(size, bold, color, align, VerticalTextAlignEnum.TOP);
    }

    TextStyle bottom() {
        return new TextStyle(size, bold, color, align, VerticalTextAlignEnum.BOTTOM);
    }
}
