package eddy.report.internal.print;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as a JPEG says in its Exif part (tag 0x0112): phones store every picture as the sensor lies. */
enum ExifOrientation {
    UPRIGHT(0),
    UPSIDE_DOWN(2),
    TURNED_RIGHT(1),
    TURNED_LEFT(3);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final int TIFF = 10;

    private final int quarters;

    ExifOrientation(int quarters) {
        this.quarters = quarters;
    }

    /** Upright for what is no JPEG or says nothing. */
    static ExifOrientation of(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        if (file.length < 4 || word(bytes, 0) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= file.length && word(bytes, at) > 0xFF00 && word(bytes, at) != START_OF_SCAN) {
            int length = word(bytes, at + 2);
            if (word(bytes, at) == APP1 && length > TIFF + 8 && at + 2 + length <= file.length) {
                return inExif(ByteBuffer.wrap(file, at + 4, length - 2).slice());
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    private static ExifOrientation inExif(ByteBuffer part) {
        if (part.getInt(0) != EXIF) {
            return UPRIGHT;
        }
        var tiff = part.position(6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = word(tiff, at);
        for (int i = 0; i < entries && at + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = at + 2 + 12 * i;
            if (word(tiff, entry) == ORIENTATION) {
                return switch (word(tiff, entry + 8)) {
                    case 3 -> UPSIDE_DOWN;
                    case 6 -> TURNED_RIGHT;
                    case 8 -> TURNED_LEFT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }

    private static int word(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    BufferedImage upright(BufferedImage picture) {
        if (quarters == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = new AffineTransform();
        switch (quarters) {
            case 1 -> turn.translate(height, 0);
            case 2 -> turn.translate(width, height);
            default -> turn.translate(0, width);
        }
        turn.quadrantRotate(quarters);
        var turned = quarters == 2
                ? new BufferedImage(width, height, picture.getType())
                : new BufferedImage(height, width, picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
