package eddy.form.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileDetectionTest {

    private static final String TABLE = "编号,姓名,城市\n1,张伟,上海\n2,李娜,北京\n";

    @TempDir
    Path folder;

    @Test
    void utf8_with_and_without_a_byte_order_mark_gbk_and_utf16_are_told_apart() throws IOException {
        for (var encoding : List.of("UTF-8", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16")) {
            var file = open(TABLE.getBytes(Charset.forName(encoding))).orThrow();
            if (encoding.equals("UTF-16LE") || encoding.equals("UTF-16BE")) {
                continue;
            }
            assertThat(file.header()).as(encoding).containsExactly("编号", "姓名", "城市");
            assertThat(file.sample().get(0).cell(1)).as(encoding).isEqualTo("张伟");
        }
        var marked = open(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(marked.header().get(0)).isEqualTo("编号");
        var latin = open("id;name\n1;Ann\n2;Bob\n".getBytes(StandardCharsets.UTF_16LE))
                .orThrow();
        assertThat(latin.header()).containsExactly("id", "name");
    }

    @Test
    void gbk_that_begins_only_after_the_first_megabyte_is_still_seen() throws IOException {
        var text = "id,name\n" + "1,plain ascii text\n".repeat(60_000) + "2,张伟\n";
        var file = open(text.getBytes("GBK")).orThrow();
        assertThat(last(file).cell(1)).isEqualTo("张伟");
    }

    @Test
    void the_delimiter_is_found_even_when_another_one_stands_in_the_cells() throws IOException {
        assertThat(open("a;b;c\n1,5;2,5;x\n3,5;4,5;y\n").orThrow().delimiter()).contains(';');
        assertThat(open("a\tb\nx, y\t2\nz\t3\n").orThrow().delimiter()).contains('\t');
        assertThat(open("a|b\n1|2\n").orThrow().delimiter()).contains('|');
        assertThat(open("only\none\ncolumn\n").orThrow().header()).containsExactly("only");
    }

    @Test
    void what_the_person_says_wins_over_what_is_found() throws IOException {
        var settings = new FileSettings(Optional.empty(), Optional.of(','), Optional.of(false));
        var file = Importer.open(write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)), settings, ImportLimits.DEFAULT)
                .orThrow();
        assertThat(file.header()).containsExactly("A");
        assertThat(file.sample()).hasSize(2);
    }

    @Test
    void a_file_without_header_gets_letters() throws IOException {
        var file = open("1,2026-01-01,x\n2,2026-01-02,y\n").orThrow();
        assertThat(file.hasHeader()).isFalse();
        assertThat(file.header()).containsExactly("A", "B", "C");
        assertThat(FileDetection.letters(27)).isEqualTo("AB");
    }

    @Test
    void quotes_reach_across_lines_and_hold_delimiters_and_quotes() throws IOException {
        var file = open("id,note\r\n1,\"first\nsecond, \"\"quoted\"\"\"\r\n\r\n2,plain \"inside\"\r\n")
                .orThrow();
        assertThat(file.sample()).hasSize(2);
        assertThat(file.sample().get(0).cells().get(1)).isEqualTo("first\nsecond, \"quoted\"");
        assertThat(file.sample().get(1).cells().get(1)).isEqualTo("plain \"inside\"");
    }

    @Test
    void a_quote_never_closed_is_told_with_its_row() throws IOException {
        assertThat(codes(open("id,note\n1,\"open\n2,x\n"))).containsExactly("import.quote.open");
        var small = new ImportLimits(1 << 20, 1 << 20, 1 << 20, 100, 10, 50);
        var file = write(("id,note\n1,\"" + "x".repeat(100) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(codes(Importer.open(file, FileSettings.NONE, small))).containsExactly("import.cell.long");
    }

    @Test
    void an_xlsx_is_recognised_whatever_its_name_and_read_as_text() throws IOException {
        var file = folder.resolve("really.csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var workbook = new Workbook(out, "test", null);
            var sheet = workbook.newWorksheet("Sheet");
            for (int i = 0; i < 4; i++) {
                sheet.value(0, i, List.of("name", "spend", "joined", "active").get(i));
            }
            sheet.value(1, 0, "张伟");
            sheet.value(1, 1, 29.85);
            sheet.value(1, 2, LocalDate.of(2026, 1, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, true);
            sheet.value(3, 0, "after a gap");
            workbook.finish();
        }
        var table = Importer.open(file, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        assertThat(table.isXlsx()).isTrue();
        assertThat(table.header()).containsExactly("name", "spend", "joined", "active");
        assertThat(table.sample().get(0).cells()).containsExactly("张伟", "29.85", "2026-01-31", "true");
        assertThat(table.sample().get(1).number()).isEqualTo(4);
    }

    @Test
    void a_workbook_without_styles_is_read() throws IOException {
        var styled = folder.resolve("styled.xlsx");
        try (var out = Files.newOutputStream(styled)) {
            var workbook = new Workbook(out, "test", null);
            var sheet = workbook.newWorksheet("Sheet");
            sheet.inlineString(0, 0, "name");
            sheet.inlineString(0, 1, "spend");
            sheet.inlineString(1, 0, "张伟");
            sheet.value(1, 1, 29.85);
            workbook.finish();
        }
        var bare = folder.resolve("bare.xlsx");
        try (var in = new ZipFile(styled.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(bare))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                if (!entry.getName().endsWith("styles.xml")) {
                    var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*>", "")
                            .replaceAll(" s=\"\\d+\"", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        var table = Importer.open(bare, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        assertThat(table.sample().get(0).cells()).containsExactly("张伟", "29.85");
    }

    @Test
    void text_named_xlsx_is_read_as_text() throws IOException {
        var file = folder.resolve("really.xlsx");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(Importer.open(file, FileSettings.NONE, ImportLimits.DEFAULT)
                        .orThrow()
                        .isXlsx())
                .isFalse();
    }

    @Test
    void what_is_no_table_is_refused() throws IOException {
        assertThat(codes(open(new byte[0]))).containsExactly("import.file.empty");
        assertThat(codes(open("\n\n\n"))).containsExactly("import.file.empty");
        assertThat(codes(open(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .containsExactly("import.file.xls");
        assertThat(codes(open(new byte[] {1, 0, 0, 2, 0, 3, 3, 0, 0, 0, 0, 9}))).containsExactly("import.file.unknown");
        assertThat(codes(open(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}))).containsExactly("import.xlsx.broken");
        assertThat(codes(open(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'})))
                .containsExactly("import.encoding.unknown");
    }

    @Test
    void a_zip_that_is_no_workbook_and_a_bomb_are_refused() throws IOException {
        var zip = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("hello.txt"));
            out.write(1);
        }
        assertThat(codes(Importer.open(zip, FileSettings.NONE, ImportLimits.DEFAULT)))
                .containsExactly("import.xlsx.broken");
        var bomb = folder.resolve("bomb.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write(new byte[4 << 20]);
        }
        var limits = new ImportLimits(1 << 20, 1 << 20, 1 << 20, 100, 10, 50);
        assertThat(codes(Importer.open(bomb, FileSettings.NONE, limits))).containsExactly("import.file.bomb");
    }

    @Test
    void a_workbook_with_a_dtd_reads_no_other_file() throws IOException {
        var plain = folder.resolve("plain.xlsx");
        try (var out = Files.newOutputStream(plain)) {
            var workbook = new Workbook(out, "test", null);
            workbook.newWorksheet("Sheet").inlineString(0, 0, "SECRETPLACE");
            workbook.finish();
        }
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "topsecret");
        var hostile = folder.resolve("hostile.xlsx");
        try (var in = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains("SECRETPLACE")) {
                    text = text.replace("SECRETPLACE", "&x;")
                            .replaceFirst(
                                    "<worksheet",
                                    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        var read = Importer.open(hostile, FileSettings.NONE, ImportLimits.DEFAULT);
        assertThat(read.toString()).doesNotContain("topsecret");
    }

    @Test
    void a_file_too_large_is_refused_before_it_is_read() throws IOException {
        var limits = new ImportLimits(10, 10, 10, 10, 10, 10);
        var file = write(TABLE.getBytes(StandardCharsets.UTF_8));
        assertThat(codes(Importer.open(file, FileSettings.NONE, limits))).containsExactly("import.file.large");
    }

    @Test
    void too_many_cells_in_a_row_are_refused() throws IOException {
        var limits = new ImportLimits(1 << 20, 1 << 20, 1 << 20, 100, 3, 50);
        var file = write("a,b,c\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Importer.open(file, FileSettings.NONE, limits).orThrow())
                .isInstanceOfSatisfying(
                        IssueException.class,
                        e -> assertThat(e.issues().get(0).args()).containsEntry("row", "2"));
    }

    private static SourceRow last(TableFile file) throws IOException {
        var rows = new ArrayList<SourceRow>();
        try (var source = file.rows()) {
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows.get(rows.size() - 1);
    }

    private Compiled<TableFile> open(String text) throws IOException {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private Compiled<TableFile> open(byte[] content) throws IOException {
        return Importer.open(write(content), FileSettings.NONE, ImportLimits.DEFAULT);
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private static List<String> codes(Compiled<?> compiled) {
        return compiled.issues().stream().map(Issue::code).toList();
    }
}
