package eddy.report;

/** A page to print on; sizes in points (1/72 inch). */
public enum Paper {
    A4_PORTRAIT(595, 842),
    A4_LANDSCAPE(842, 595);

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
