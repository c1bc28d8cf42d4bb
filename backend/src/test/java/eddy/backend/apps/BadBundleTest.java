package eddy.backend.apps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import eddy.backend.DataTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Zips that are no app, and one that would do harm: nothing is installed, and the good one still is. */
@QuarkusTest
class BadBundleTest extends DataTest {

    private static Map<String, byte[]> shipped() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var zip = admin().bare().get(APP + "/bundle.zip").asByteArray();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return zip.toByteArray();
    }

    private static Response install(byte[] zip, String key) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", "app.zip", zip)
                .multiPart("key", key)
                .multiPart("sampleData", "false")
                .post("/api/apps");
    }

    private static void refused(byte[] zip, String code) {
        install(zip, "harm").then().statusCode(422).body("issues.code", hasItem(code));
        admin().bare().get("/api/apps/harm").then().statusCode(404);
    }

    @Test
    void aZipThatClimbsOutOfItsFolderIsNotRead() throws IOException {
        for (var path : List.of("../../evil.json", "forms/../../evil.form.json", "/etc/evil.json", "C:\\evil.json")) {
            var files = shipped();
            files.put(path, "{}".getBytes(StandardCharsets.UTF_8));
            var answer = install(zip(files), "harm");
            assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(422);
            assertThat(answer.<List<String>>path("issues.code")).as(path).contains("bundle.path.climbs");
        }
        admin().bare().get("/api/apps/harm").then().statusCode(404);
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var files = shipped();
        files.put("data/bomb.csv", new byte[48 << 20]);
        refused(zip(files), "bundle.archive.bomb");
    }

    @Test
    void aZipWithABrokenDocumentInstallsNothing() throws IOException {
        var files = shipped();
        files.put("rules/broken.rule.json", "{\"schemaVersion\":1,".getBytes(StandardCharsets.UTF_8));
        var answer = install(zip(files), "harm");
        if (answer.statusCode() == 202) {
            var job = ended(answer.path("id"));
            job.then().body("state", equalTo("failed")).body("issues.document", hasItem("rules/broken.rule.json"));
        } else {
            answer.then().statusCode(422).body("issues.document", hasItem("rules/broken.rule.json"));
        }
        admin().bare().get("/api/apps/harm").then().statusCode(404);
        admin().bare().get("/api/apps").then().body("items.key.contains('harm')", equalTo(false));

        files.remove("rules/broken.rule.json");
        finished(install(zip(files), "harm").then().statusCode(202).extract().path("id"));
        admin().bare().get("/api/apps/harm").then().statusCode(200);
        admin().json().delete("/api/apps/harm").then().statusCode(204);
    }

    @Test
    void aZipWithoutAnAppIsRefused() throws IOException {
        refused(zip(Map.of("readme.txt", new byte[] {1})), "bundle.manifest.missing");
        refused(new byte[0], "bundle.archive.broken");
    }

    @Test
    void aReleaseWithOneBrokenDocumentChangesNeitherTablesNorReleaseNorDrafts() {
        var path = APP + "/documents/form/order";
        var read = admin().bare().get(path);
        var version = read.header("ETag");
        var broken = read.asString().replaceFirst("\"order_no\"\\s*:", "\"order number\":");
        admin().json().header("If-Match", version).body(broken).put(path).then().statusCode(200);
        int release = admin().bare().get(APP).path("release");
        chinese()
                .body(Map.of("note", "broken"))
                .post(APP + "/releases")
                .then()
                .statusCode(422)
                .body("issues.code", hasItem("form.field.key"))
                .body("issues.document", hasItem("forms/order.form.json"));
        admin().bare().get(APP).then().body("release", equalTo(release));
        assertThat(admin().bare().get(path).asString()).isEqualTo(broken);
        order(fresh("still"));
        var now = admin().bare().get(path).header("ETag");
        admin().json()
                .header("If-Match", now)
                .body(read.asString())
                .put(path)
                .then()
                .statusCode(200);
        admin().json().post(APP + "/check").then().body("issues.findAll { it.severity == 'ERROR' }.size()", equalTo(0));
    }

    @Test
    void ofTwoWhoSaveADraftTheSecondLosesNothingAndSavesOnTheRightVersion() {
        var path = APP + "/documents/message/" + fresh("m").replace('-', '_');
        var text = """
                {"schemaVersion":1,"key":"%s","label":{"zh-CN":"你好","en":"Hello"},"channel":"email","purpose":"service",
                 "subject":{"zh-CN":"你好","en":"Hello"},"body":{"zh-CN":"你好","en":"%s"}}""";
        var key = path.substring(path.lastIndexOf('/') + 1);
        admin().json()
                .header("If-None-Match", "*")
                .body(text.formatted(key, "one"))
                .put(path)
                .then()
                .statusCode(200);
        var builder = somebody(fresh("builder"), "builder");
        builder.json()
                .header("If-Match", "\"1\"")
                .body(text.formatted(key, "two"))
                .put(path)
                .then()
                .statusCode(200);
        var mine = text.formatted(key, "three");
        String current = admin().json()
                .header("If-Match", "\"1\"")
                .body(mine)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("version.conflict"))
                .body("current.version", equalTo(2))
                .body("current.updatedBy.username", containsString("builder"))
                .body("current.updatedAt", containsString("T"))
                .extract()
                .path("current.version")
                .toString();
        assertThat(admin().bare().get(path).asString()).contains("two");
        admin().json()
                .header("If-Match", "\"" + current + "\"")
                .body(mine)
                .put(path)
                .then()
                .statusCode(200);
        assertThat(admin().bare().get(path).asString()).isEqualTo(mine);
        admin().json().header("If-Match", "\"3\"").delete(path).then().statusCode(204);
    }
}
