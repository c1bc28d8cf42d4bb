package eddy.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed file in a test: its text, its fonts, its parts. */
record PrintedFile(byte[] bytes) {

    /** Prints into memory; the file is also left under {@code target/prints} for human eyes. */
    static PrintedFile of(String name, Consumer<OutputStream> print) {
        var out = new ByteArrayOutputStream();
        print.accept(out);
        try {
            var folder = Files.createDirectories(Path.of("target", "prints"));
            Files.write(folder.resolve(name), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PrintedFile(out.toByteArray());
    }

    String pdfText() {
        try (var pdf = Loader.loadPDF(bytes)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll(" +", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pdfPages() {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every font a page or a drawing on it uses: name to whether it is embedded. */
    Map<String, Boolean> pdfFonts() {
        var fonts = new TreeMap<String, Boolean>();
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page : pdf.getPages()) {
                collect(page.getResources(), fonts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    private static void collect(PDResources resources, Map<String, Boolean> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            fonts.put(font.getName(), font.isEmbedded());
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form) {
                if (form.getResources() != null) {
                    collect(form.getResources(), fonts);
                }
            }
        }
    }

    /** How many raster images the pages hold. */
    int pdfImages() {
        int images = 0;
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return images;
    }

    /** The text parts of an office file by name. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The names of a workbook's sheets. */
    List<String> sheets() {
        return Pattern.compile("<sheet name=\"([^\"]*)\"")
                .matcher(parts().get("xl/workbook.xml"))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** The rows of a sheet, counted from 1, as text: cells that hold something, numbers as stored. */
    List<String> cells(int sheet) {
        var shared = texts(parts().get("xl/sharedStrings.xml"), "<si>(.*?)</si>");
        return Pattern.compile("<row .*?</row>", Pattern.DOTALL)
                .matcher(parts().get("xl/worksheets/sheet" + sheet + ".xml"))
                .results()
                .map(row -> Pattern.compile("<c [^>]*?(t=\"(\\w+)\")?[^>]*>(.*?)</c>", Pattern.DOTALL)
                        .matcher(row.group())
                        .results()
                        .map(cell -> cell(cell.group(), shared))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static String cell(String xml, List<String> shared) {
        var value = texts(xml, "<v>(.*?)</v>");
        if (value.isEmpty()) {
            return String.join("", texts(xml, "<t[^>]*>(.*?)</t>"));
        }
        return xml.contains("t=\"s\"")
                ? shared.get(Integer.parseInt(value.get(0)))
                : value.get(0).replaceAll("\\.0$", "");
    }

    private static List<String> texts(String xml, String pattern) {
        return xml == null
                ? List.of()
                : Pattern.compile(pattern, Pattern.DOTALL)
                        .matcher(xml)
                        .results()
                        .map(m -> m.group(1).replaceAll("<[^>]*>", ""))
                        .toList();
    }

    String utf8() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
