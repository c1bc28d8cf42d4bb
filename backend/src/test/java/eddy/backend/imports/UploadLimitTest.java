package eddy.backend.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import eddy.backend.Together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Requests that bring too much; spoken by hand, because an HTTP client would insist on sending it all. */
@QuarkusTest
class UploadLimitTest extends ImportHttp {

    private static final String BOUNDARY = "eddy-test-boundary";

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The whole answer to a request whose body may end early because the server has heard enough. */
    private static String say(String path, String type, String length, String language, Body body) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: " + language
                    + "\r\nCookie: eddy_session=" + admin().cookie() + "\r\nX-Eddy-Csrf: " + admin().csrf()
                    + "\r\nContent-Type: " + type + "\r\n" + length + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            try {
                body.write(out);
                out.flush();
            } catch (IOException e) {
                // The server closed its side; what it said before is read below.
                assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|abort).*");
            }
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // A server that closes with unread data resets the connection; the answer came before that.
                assertThat(e).hasMessageContaining("reset");
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        int before = uploads().size();
        var type = "multipart/form-data; boundary=" + BOUNDARY;
        var answer = say(IMPORTS + "/inspect", type, "Content-Length: 2200000000", "zh-CN", out -> {});
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "\"code\":\"request.too_large\"", "最多接受");
        assertThat(say(IMPORTS + "/inspect", type, "Content-Length: 2200000000", "en", out -> {}))
                .contains("At most");
        assertThat(uploads()).hasSize(before);
        inspect("small.csv", utf8("unified_id\n1\n")).then().statusCode(200);
    }

    @Test
    void aRequestThatSaysNothingOfItsSizeIsCutOffAtTheLimit() throws IOException {
        var piece = (",\"text\":\"" + "x".repeat(1 << 20) + "\"").getBytes(StandardCharsets.US_ASCII);
        var answer = say(CUSTOMERS, "application/json", "Transfer-Encoding: chunked", "en", out -> {
            chunk(out, "{\"values\":{\"unified_id\":\"chunked\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                chunk(out, piece);
            }
            chunk(out, "}}".getBytes(StandardCharsets.US_ASCII));
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(answer).startsWith("HTTP/1.1 413");
        admin().json()
                .body(Map.of("values", Map.of("unified_id", fresh("after"))))
                .post(CUSTOMERS)
                .then()
                .statusCode(201);
    }

    @Test
    void aLargeJsonBodyIsRefusedByWhatItSaysOfItself() throws IOException {
        assertThat(say(CUSTOMERS, "application/json", "Content-Length: 50000000", "en", out -> {}))
                .startsWith("HTTP/1.1 413")
                .contains("At most 16 MB");
    }

    @Test
    void someMegabytesStreamInAndLeaveOnlyTheUploadBehind() {
        int before = uploads().size();
        var key = fresh("stream");
        var file = new StringBuilder("unified_id,note\n");
        for (int i = 0; i < 4_000; i++) {
            file.append(key)
                    .append('-')
                    .append(i)
                    .append(',')
                    .append("n".repeat(2_000))
                    .append('\n');
        }
        String id = inspect("stream.csv", utf8(file.toString())).path("id");
        assertThat(result(run(id, mapping("unified_id", "goodRows", "unified_id", "note"))))
                .containsEntry("created", 4_000);
        Together.eventually(() -> assertThat(uploads()).hasSize(before + 2));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        int before = uploads().size();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + IMPORTS + "/inspect HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: eddy_session="
                            + admin().cookie() + "\r\nX-Eddy-Csrf: " + admin().csrf()
                            + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                            + "\r\nContent-Length: 50000000\r\n\r\n--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[3 << 20]);
            out.flush();
        }
        Together.eventually(() -> assertThat(uploads()).hasSize(before));
        admin().bare().get("/api/session").then().statusCode(200).body("user.username", equalTo("admin"));
    }
}
