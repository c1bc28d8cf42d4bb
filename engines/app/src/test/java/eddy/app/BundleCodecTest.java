package eddy.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.app.BundleCodec.Limits;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class BundleCodecTest {

    private static final Document MANIFEST = new Document("app", "app", "{\"schemaVersion\":1,\"key\":\"churn\"}");
    private static final Document FORM = new Document("form", "customer", "{\"label\":{\"zh-CN\":\"客户\"}}");
    private static final Bundle BUNDLE = Bundle.of(
            List.of(MANIFEST, FORM), Map.of("data/customer.csv", "名称\n张伟\n".getBytes(StandardCharsets.UTF_8)));

    private final BundleCodec codec = new BundleCodec();

    @TempDir
    Path folder;

    @Test
    void a_bundle_survives_the_way_through_a_zip() throws IOException {
        var read = codec.readZip(new ByteArrayInputStream(zip(BUNDLE)));
        assertThat(read.orThrow()).isEqualTo(BUNDLE);
        assertThat(read.orThrow().document(DocumentKind.FORM, "customer")).contains(FORM);
    }

    @Test
    void a_bundle_survives_the_way_through_a_folder() throws IOException {
        codec.writeFolder(BUNDLE, folder.resolve("churn"));
        assertThat(codec.readFolder(folder.resolve("churn")).orThrow()).isEqualTo(BUNDLE);
    }

    @Test
    void the_same_bundle_gives_the_same_zip_whatever_the_order() throws IOException {
        var other = Bundle.of(
                List.of(FORM, MANIFEST),
                Map.of("data/customer.csv", BUNDLE.data("data/customer.csv").orElseThrow()));
        assertThat(zip(other)).isEqualTo(zip(BUNDLE));
    }

    @Test
    void the_hash_changes_with_content_and_with_path() {
        var renamed = Bundle.of(List.of(MANIFEST, new Document("form", "client", FORM.content())));
        var original = Bundle.of(List.of(MANIFEST, FORM));
        assertThat(original.contentHash()).hasSize(64).isNotEqualTo(renamed.contentHash());
        assertThat(original.with(new Document("form", "customer", "{}")).contentHash())
                .isNotEqualTo(original.contentHash());
    }

    @Test
    void a_zip_of_the_folder_itself_is_understood() throws IOException {
        var read = read("churn/app.json", "{}", "churn/forms/customer.form.json", "{}");
        assertThat(read.orThrow().document(DocumentKind.FORM, "customer")).isPresent();
    }

    @Test
    void unknown_files_are_left_out_with_a_warning_and_clutter_silently() throws IOException {
        var read = read("app.json", "{}", "notes.txt", "hi", "__MACOSX/app.json", "x", "forms/.DS_Store", "x");
        assertThat(read.value()).isPresent();
        assertThat(codes(read)).containsExactly("bundle.file.unknown");
    }

    @Test
    void a_zip_that_climbs_out_is_refused() throws IOException {
        for (var path :
                List.of("../evil.txt", "forms/../../x", "/etc/x", "C:/x", "a\\..\\b", "forms//x", "./app.json")) {
            assertThat(codes(read("app.json", "{}", path, "x"))).as(path).contains("bundle.path.climbs");
        }
    }

    @Test
    void names_that_differ_only_in_case_are_refused() throws IOException {
        assertThat(codes(read("app.json", "{}", "forms/a.form.json", "{}", "forms/A.form.json", "{}")))
                .contains("bundle.path.twice");
    }

    @Test
    void the_same_name_twice_is_refused() throws IOException {
        byte[] zip = pack("app.json", "{}", "forms/a.form.json", "{}", "forms/b.form.json", "{}");
        var text = new String(zip, StandardCharsets.ISO_8859_1).replace("forms/b.", "forms/a.");
        var read = codec.readZip(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(codes(read)).contains("bundle.path.twice");
    }

    @Test
    void a_bomb_is_refused_by_its_ratio_and_by_its_size() throws IOException {
        var zeros = "0".repeat(3 << 20);
        assertThat(codes(read("app.json", "{}", "data/bomb.csv", zeros))).contains("bundle.archive.bomb");
        var small = new BundleCodec(new Limits(1 << 20, 10, 1_000, 1_000, 1_500, 100_000));
        assertThat(codes(small.readZip(new ByteArrayInputStream(pack("app.json", "x".repeat(1_001))))))
                .contains("bundle.file.large");
        assertThat(codes(small.readZip(
                        new ByteArrayInputStream(pack("app.json", "x".repeat(900), "data/a.csv", "x".repeat(900))))))
                .contains("bundle.file.large");
    }

    @Test
    void too_many_entries_and_too_large_archives_are_refused() throws IOException {
        var few = new BundleCodec(new Limits(1 << 20, 1, 1_000, 1_000, 10_000, 100));
        assertThat(codes(few.readZip(new ByteArrayInputStream(pack("app.json", "{}", "a.txt", "")))))
                .contains("bundle.entries.many");
        var tiny = new BundleCodec(new Limits(10, 10, 1_000, 1_000, 10_000, 100));
        assertThat(codes(tiny.readZip(new ByteArrayInputStream(pack("app.json", "{}")))))
                .contains("bundle.archive.large");
    }

    @Test
    void a_link_in_a_zip_is_refused() throws IOException {
        byte[] zip = pack("app.json", "{}", "forms/a.form.json", "app.json");
        int central = lastCentralEntry(zip);
        zip[central + 5] = 3;
        zip[central + 41] = (byte) 0xA0;
        assertThat(codes(codec.readZip(new ByteArrayInputStream(zip)))).contains("bundle.path.link");
    }

    @Test
    void a_link_in_a_folder_is_refused() throws IOException {
        Files.writeString(folder.resolve("app.json"), "{}");
        Files.createDirectories(folder.resolve("forms"));
        Files.createSymbolicLink(folder.resolve("forms/a.form.json"), folder.resolve("app.json"));
        assertThat(codes(codec.readFolder(folder))).contains("bundle.path.link");
    }

    @Test
    void what_is_no_zip_or_a_damaged_one_is_refused() throws IOException {
        assertThat(codes(codec.readZip(new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8)))))
                .contains("bundle.archive.broken");
        byte[] zip = zip(BUNDLE);
        for (int at = 0; at < zip.length; at++) {
            var damaged = zip.clone();
            damaged[at] ^= 0x41;
            codec.readZip(new ByteArrayInputStream(damaged));
        }
        for (int length = 0; length < zip.length; length++) {
            var cut = codec.readZip(new ByteArrayInputStream(zip, 0, length));
            assertThat(cut.value()).as("cut at " + length).isEmpty();
        }
    }

    @Test
    void text_that_is_not_utf8_is_refused_and_a_byte_order_mark_dropped() throws IOException {
        Files.write(folder.resolve("app.json"), "\uFEFF{}".getBytes(StandardCharsets.UTF_8));
        assertThat(codec.readFolder(folder).orThrow().manifest().orElseThrow().content())
                .isEqualTo("{}");
        Files.write(folder.resolve("app.json"), "{\"a\":\"客户\"}".getBytes("GBK"));
        assertThat(codes(codec.readFolder(folder))).contains("bundle.file.encoding");
    }

    @Test
    void a_bundle_without_manifest_is_refused() throws IOException {
        assertThat(codes(read("forms/a.form.json", "{}"))).containsExactly("bundle.manifest.missing");
        assertThat(codes(codec.readFolder(folder.resolve("nowhere")))).contains("bundle.folder.missing");
    }

    private static int lastCentralEntry(byte[] zip) {
        for (int at = zip.length - 4; at >= 0; at--) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no central directory");
    }

    private Compiled<Bundle> read(String... pathsAndTexts) throws IOException {
        return codec.readZip(new ByteArrayInputStream(pack(pathsAndTexts)));
    }

    private byte[] zip(Bundle bundle) throws IOException {
        var out = new ByteArrayOutputStream();
        codec.writeZip(bundle, out);
        return out.toByteArray();
    }

    private static byte[] pack(String... pathsAndTexts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static List<String> codes(Compiled<?> compiled) {
        return compiled.issues().stream().map(Issue::code).toList();
    }
}
