package eddy.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.document.Document;
import eddy.core.document.JsonText;
import eddy.core.table.Tables;
import eddy.form.CompiledForm;
import eddy.form.FormCompiler;

/** A service order with a field of every type, filled in, ready to print in tests. */
final class PrintedRecord {

    static final ObjectNode FORM = read("service_order.form.json");

    private PrintedRecord() {}

    static ObjectNode values() {
        return read("service_order.record.json");
    }

    static CompiledForm form(ObjectNode document) {
        var customer = read("customer.form.json");
        var scope =
                new BoardScope(Tables.of(List.of()), key -> Optional.of(key.equals("customer") ? customer : document));
        var written = new Document("form", document.path("key").asText(), document.toString());
        return new FormCompiler().compile(written, scope).orThrow();
    }

    static RecordPrint of(ObjectNode document, ObjectNode values, Locale locale) {
        var form = form(document);
        boolean chinese = "zh".equals(locale.getLanguage());
        var names = new HashMap<>(Map.of("customer", "华东贸易有限公司", "owner", "李娜", "team", "售后服务部"));
        values.path("lines").forEach(row -> names.put("lines." + row.path("id").asText() + ".by", "李娜"));
        return new RecordPrint(
                form,
                values,
                values.path(form.titleField().key()).asText(),
                new RecordPrint.Stamp(Instant.parse("2026-11-19T02:05:00Z"), "王芳"),
                new RecordPrint.Stamp(Instant.parse("2026-11-21T08:40:00Z"), ""),
                names,
                PrintedRecord::picture,
                new Printing(
                        chinese ? "客户服务" : "Customer service",
                        locale,
                        ZoneId.of("Asia/Shanghai"),
                        Instant.parse("2026-11-22T18:30:00Z"),
                        "王芳"));
    }

    static ObjectNode read(String name) {
        try (var in = PrintedRecord.class.getResourceAsStream(name)) {
            return (ObjectNode) JsonText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photo, a drawing, a broken file or a signature. */
    private static Optional<byte[]> picture(UUID id) {
        return switch ((int) (id.getLeastSignificantBits() & 0xFF)) {
            case 0x11 -> Optional.of(drawn(1600, 1200, BufferedImage.TYPE_INT_RGB, "jpg"));
            case 0x12 -> Optional.of(drawn(300, 500, BufferedImage.TYPE_INT_RGB, "png"));
            case 0x14 -> Optional.of(drawn(1000, 320, BufferedImage.TYPE_INT_ARGB, "png"));
            default -> Optional.empty();
        };
    }

    static byte[] drawn(int width, int height, int type, String format) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(new Color(0xE0F2FE));
            pen.fillRect(0, 0, width, height);
        }
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(8));
        pen.drawArc(width / 8, height / 4, width / 2, height / 2, 20, 300);
        pen.drawLine(width / 3, height / 2, width * 7 / 8, height / 3);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
