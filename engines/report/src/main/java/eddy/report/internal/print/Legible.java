package eddy.report.internal.print;

import java.awt.Font;
import java.util.function.UnaryOperator;

/**
 * Makes any text one that can be printed: without characters that stand for nothing or turn the direction of the others,
 * and on paper with a box for each that the font has no picture of.
 */
final class Legible implements UnaryOperator<String> {

    private static final int BOX = '□';
    private static final int JOINER = 0x200D;

    private final Font font;

    private Legible(Font font) {
        this.font = font;
    }

    /** For files whose readers have fonts of their own. */
    static Legible anyFont() {
        return new Legible(null);
    }

    /** For paper, where there is this font alone. */
    static Legible in(Font font) {
        return new Legible(font);
    }

    @Override
    public String apply(String text) {
        var legible = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isSilent(c))
                .map(c -> hasPicture(c) ? c : BOX)
                .forEach(legible::appendCodePoint);
        return legible.toString();
    }

    private boolean hasPicture(int c) {
        return font == null || c == '\n' || c == '\t' || Character.isSpaceChar(c) || font.canDisplay(c);
    }

    /** Controls, halves of pairs, marks of direction and variation, joiners. */
    private static boolean isSilent(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || c == JOINER
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
