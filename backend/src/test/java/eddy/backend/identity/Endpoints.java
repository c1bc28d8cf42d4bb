package eddy.backend.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** Every endpoint of the API, as its own description lists them, and a plain way to call any of them. */
final class Endpoints {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Not HTTP/2: leaving the live stream early would cost the connection of all calls. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param code of the problem; blank when the answer is none */
    record Answer(int status, String code) {}

    /** {@code GET /api/apps}, sorted. */
    Set<String> all() {
        try {
            var text = RestAssured.given()
                    .accept("application/json")
                    .get("/q/openapi?format=json")
                    .asString();
            var found = new TreeSet<String>();
            JSON.readTree(text).path("paths").properties().forEach(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls the endpoint about things that do not exist; only the head of the answer is waited for. */
    Answer call(String endpoint, Map<String, String> headers, String body) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replaceAll("\\{format[^}]*}", "pdf")
                .replaceAll("\\{kind}", "form")
                .replaceAll("\\{(app|form|flow|rule|board|key)}", "nothing_here")
                .replaceAll("\\{(number|index)}", "9999")
                .replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(120))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var in = answer.body()) {
                boolean problem = answer.headers()
                        .firstValue("Content-Type")
                        .filter(t -> t.startsWith("application/problem+json"))
                        .isPresent();
                var code = problem
                        ? JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                .path("code")
                                .asText()
                        : "";
                return new Answer(answer.statusCode(), code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> changing(List<String> endpoints) {
        var found = new ArrayList<>(endpoints);
        found.removeIf(e -> e.startsWith("GET "));
        return found;
    }
}
