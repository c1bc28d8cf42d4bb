package eddy.backend.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Files of records over HTTP, wherever their bytes lie: what comes in, who gets at it, and that nothing in it runs. */
abstract class FileContract extends AppHttpTest {

    static final String TICKETS = "/api/apps/papers/forms/ticket";
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    @Override
    protected String app() {
        return "papers";
    }

    @Override
    protected void prepare() {
        addField("ticket", "papers", field("files", "'max': 3"));
        addField("ticket", "photos", field("files", "'only': 'images', 'maxMegabytes': 0.001"));
        addField("ticket", "signed", field("signature", "'max': 1"));
        publish();
    }

    private static String field(String type, String more) {
        return "{'type': 'array', 'x-eddy': {'type': '" + type + "', 'label': {'zh-CN': '附件', 'en': 'Papers'}, " + more
                + "}}";
    }

    static Response upload(Browser who, String field, String name, byte[] bytes) {
        return who.bare()
                .header("X-Eddy-Csrf", who.csrf())
                .multiPart("file", name, new ByteArrayInputStream(bytes))
                .post(TICKETS + "/fields/" + field + "/files");
    }

    static String uploaded(String field, String name, byte[] bytes) {
        var answer = upload(admin(), field, name, bytes);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    static Response saved(String field, Object files) {
        return admin().json()
                .body(Map.of(
                        "values",
                        Map.of(
                                "ticket_no",
                                UUID.randomUUID().toString(),
                                "customer",
                                customer(),
                                "kind",
                                "fault",
                                "subject",
                                "s",
                                "state",
                                "open",
                                "opened_at",
                                "2026-03-02T09:00:00+08:00",
                                field,
                                files)))
                .post(TICKETS + "/records");
    }

    private static String customer() {
        return admin().json()
                .body(Map.of("values", Map.of("unified_id", UUID.randomUUID().toString())))
                .post("/api/apps/papers/forms/customer/records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aFileComesBackAsItWasAndTheServerSaysWhatItIs() {
        var id = uploaded("papers", "offer 2026.png", PNG);
        var ticket = saved("papers", List.of(Map.of("id", id, "name", "other.exe", "size", 9, "type", "text/html")));
        ticket.then()
                .statusCode(201)
                .body("values.papers[0].name", equalTo("offer 2026.png"))
                .body("values.papers[0].type", equalTo("image/png"))
                .body("values.papers[0].size", equalTo(PNG.length));
        var got = admin().bare().get("/api/files/" + id);
        got.then()
                .statusCode(200)
                .header("Content-Type", "image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("inline"));
        assertThat(got.asByteArray()).isEqualTo(PNG);
    }

    @Test
    void aPartOfAFileIsGivenToWhoAsksForIt() {
        var id = uploaded("papers", "part.png", PNG);
        var part = admin().bare().header("Range", "bytes=1-3").get("/api/files/" + id);
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 1-3/" + PNG.length)
                .header("Content-Length", "3");
        assertThat(part.asString()).isEqualTo("PNG");
        admin().bare()
                .header("Range", "bytes=" + PNG.length + "-")
                .get("/api/files/" + id)
                .then()
                .statusCode(416)
                .body("code", equalTo("range.unsatisfiable"));
        admin().bare().get("/api/files/" + id).then().statusCode(200).header("Accept-Ranges", "bytes");
    }

    @Test
    void aPageIsSavedAndNeverShown() {
        var id = uploaded("papers", "../../page.html", PAGE);
        saved("papers", List.of(Map.of("id", id)))
                .then()
                .statusCode(201)
                .body("values.papers[0].name", equalTo("page.html"));
        admin().bare()
                .get("/api/files/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", containsString("attachment"));
    }

    @Test
    void whatAFieldDoesNotTakeIsRefusedWithTheReason() {
        refused("file.images", upload(admin(), "photos", "page.html", PAGE));
        refused("file.content", upload(admin(), "papers", "page.png", PAGE));
        refused("file.empty", upload(admin(), "papers", "nothing.txt", new byte[0]));
        refused("file.large", upload(admin(), "photos", "large.png", new byte[5000]));
        refused("file.images", upload(admin(), "signed", "x.txt", "x".getBytes(StandardCharsets.UTF_8)));
        upload(admin(), "subject", "x.txt", PAGE).then().statusCode(404);
    }

    private static void refused(String code, Response answer) {
        answer.then()
                .statusCode(422)
                .body("issues.code", contains(code))
                .body("issues[0].message", containsString("‘"));
    }

    @Test
    void nobodyTakesAnothersFileAndNoFieldThatOfAnother() {
        var clerk = somebody("files_clerk", "staff");
        String theirs = upload(clerk, "papers", "mine.png", PNG).path("id");
        admin().bare().get("/api/files/" + theirs).then().statusCode(404);
        clerk.bare().get("/api/files/" + theirs).then().statusCode(200);
        saved("papers", List.of(Map.of("id", theirs))).then().body("issues.code", contains("record.file.missing"));
        var photo = uploaded("photos", "p.png", PNG);
        saved("papers", List.of(Map.of("id", photo))).then().body("issues.code", contains("record.file.missing"));
        var kept = uploaded("papers", "kept.png", PNG);
        saved("papers", List.of(Map.of("id", kept))).then().statusCode(201);
        saved("papers", List.of(Map.of("id", kept))).then().body("issues.code", contains("record.file.missing"));
        saved("papers", List.of(Map.of("id", UUID.randomUUID())))
                .then()
                .body("issues.code", contains("record.file.missing"));
        saved("papers", "text").then().statusCode(422).body("issues.code", contains("record.value.files"));
        clerk.bare().get("/api/files/" + kept).then().statusCode(200);
    }

    @Test
    void aFieldTakesNoMoreFilesThanItSaysAndAFileIsTakenAwayAgain() {
        var files = List.of(
                Map.of("id", uploaded("papers", "1.png", PNG)),
                Map.of("id", uploaded("papers", "2.png", PNG)),
                Map.of("id", uploaded("papers", "3.png", PNG)),
                Map.of("id", uploaded("papers", "4.png", PNG)));
        saved("papers", files).then().statusCode(422).body("issues.code", contains("record.value.many"));
        String record = saved("papers", files.subList(0, 2)).path("id");
        var path = TICKETS + "/records/" + record;
        admin().json()
                .header("If-Match", "*")
                .body(Map.of("values", Map.of("papers", files.subList(1, 3))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("values.papers.name", contains("2.png", "3.png"));
        admin().json()
                .header("If-Match", "*")
                .body("{\"values\":{\"papers\":null}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("values.papers", nullValue());
    }

    @Test
    void aFileGoesWithItsRecordForGood() {
        var id = uploaded("papers", "gone.png", PNG);
        String record = saved("papers", List.of(Map.of("id", id))).path("id");
        admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .header("If-Match", "*")
                .delete(TICKETS + "/records/" + record)
                .then()
                .statusCode(204);
        admin().bare().get("/api/files/" + id).then().statusCode(200);
        admin().json()
                .body(Map.of("ids", List.of(record)))
                .post(TICKETS + "/bin/purge")
                .then()
                .statusCode(200)
                .body("purged", equalTo(1));
        admin().bare().get("/api/files/" + id).then().statusCode(404);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var incoming = Path.of(ConfigProvider.getConfig().getValue("eddy.data", String.class), "uploads-incoming");
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var head = "POST " + TICKETS + "/fields/papers/files HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: eddy_session="
                    + admin().cookie() + "\r\nX-Eddy-Csrf: " + admin().csrf()
                    + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 5000000\r\n\r\n--cut\r\n"
                    + "Content-Disposition: form-data; name=\"file\"; filename=\"half.bin\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(new byte[1_000_000]);
            socket.getOutputStream().flush();
            eventually("something has come in", () -> count(incoming) > 0);
        }
        eventually("nothing is left of it", () -> count(incoming) == 0);
    }

    private static long count(Path folder) {
        try (var files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
