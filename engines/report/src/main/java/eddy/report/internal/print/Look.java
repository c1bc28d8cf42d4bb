package eddy.report.internal.print;

import java.awt.Color;
import java.util.List;

/** Colours of the product on paper, the same as on the screen. */
final class Look {

    static final Color ACCENT = new Color(0x0E7490);
    static final Color TEXT = new Color(0x0F172A);
    static final Color SECONDARY = new Color(0x475569);
    static final Color FAINT = new Color(0x94A3B8);
    static final Color BORDER = new Color(0xE2E8F0);
    static final Color STRIPE = new Color(0xF8FAFC);
    static final Color CARD = Color.WHITE;

    /** Eight colours that colour-blind readers tell apart, in the order of the screen's charts. */
    static final List<Color> SERIES = List.of(
            new Color(0x0E7490),
            new Color(0xD97706),
            new Color(0x6D5BD0),
            new Color(0x64A338),
            new Color(0xC2416B),
            new Color(0x3B82C4),
            new Color(0x8A6D3B),
            new Color(0x64748B));

    private Look() {}

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }
}
