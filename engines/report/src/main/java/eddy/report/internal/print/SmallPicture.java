package eddy.report.internal.print;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture somebody uploaded, drawn anew and small: what a report gets are pixels of ours, never the file. A picture that
 * is none, or larger than can be held, is left out.
 */
final class SmallPicture {

    /** Longest side in pixels: 240 to an inch where the picture stands largest. */
    private static final int LONGEST = 640;

    private static final long MOST_PIXELS = 100_000_000;

    private SmallPicture() {}

    /** The picture as PNG or JPEG, upright. */
    static Optional<byte[]> of(byte[] file) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader)
                        .map(p -> ExifOrientation.of(file).upright(p))
                        .flatMap(SmallPicture::written);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A broken file is for its owner to mend; the record prints without it.
            return Optional.empty();
        }
    }

    /** Takes only as many pixels from the file as are drawn. */
    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(scaled(reader.read(0, parameters)));
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean clear = picture.getColorModel().hasAlpha();
        var small = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static Optional<byte[]> written(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            boolean clear = picture.getColorModel().hasAlpha();
            return ImageIO.write(picture, clear ? "png" : "jpg", out)
                    ? Optional.of(out.toByteArray())
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
