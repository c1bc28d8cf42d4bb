package eddy.report.internal.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmallPictureTest {

    @Test
    void a_large_photo_becomes_a_small_one() throws IOException {
        var small = read(SmallPicture.of(jpeg(3000, 2000)).orElseThrow());

        assertThat(small.getWidth()).isEqualTo(640);
        assertThat(small.getHeight()).isBetween(420, 430);
    }

    @Test
    void a_picture_that_lets_light_through_still_does() throws IOException {
        var clear = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        var small = read(SmallPicture.of(bytes(clear, "png")).orElseThrow());

        assertThat(small.getColorModel().hasAlpha()).isTrue();
        assertThat(small.getRGB(5, 5) >>> 24).isZero();
    }

    /** The upper left corner is black; where it goes tells how the picture was turned. */
    @ParameterizedTest
    @CsvSource({"1, 40, 20, 1, 1", "3, 40, 20, 38, 18", "6, 20, 40, 18, 1", "8, 20, 40, 1, 38"})
    void a_photo_stands_upright_however_the_camera_was_held(int orientation, int width, int height, int x, int y)
            throws IOException {
        var upright = read(SmallPicture.of(exif(jpeg(40, 20), orientation)).orElseThrow());

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(new Color(upright.getRGB(x, y)).getRed()).isLessThan(80);
        assertThat(new Color(upright.getRGB(width - 1 - x, height - 1 - y)).getRed())
                .isGreaterThan(180);
    }

    @Test
    void what_is_no_picture_is_left_out() throws IOException {
        assertThat(SmallPicture.of(new byte[0])).isEmpty();
        assertThat(SmallPicture.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()))
                .isEmpty();
        var photo = jpeg(400, 300);
        assertThat(SmallPicture.of(Arrays.copyOf(photo, 40))).isEmpty();
    }

    /** A few bytes that say they are 60,000 by 60,000 pixels. */
    @Test
    void a_picture_too_large_to_be_held_is_left_out() throws IOException {
        var png = bytes(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        png[18] = (byte) 0xEA;
        png[22] = (byte) 0xEA;
        var header = new java.util.zip.CRC32();
        header.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (header.getValue() >>> (24 - 8 * i));
        }

        assertThat(SmallPicture.of(png)).isEmpty();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width / 4, height / 3);
        pen.dispose();
        return bytes(picture, "jpg");
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** Puts an Exif part with nothing but the orientation behind the start of the image. */
    private static byte[] exif(byte[] jpeg, int orientation) {
        var part = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "49492a0008000000" + "0100" + "12010300010000000" + orientation
                        + "000000" + "00000000");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(part);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
