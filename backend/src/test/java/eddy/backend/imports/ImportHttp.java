package eddy.backend.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

import eddy.backend.DataTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How the tests of imports speak with the product. */
abstract class ImportHttp extends DataTest {

    static final String IMPORTS = APP + "/forms/customer/imports";

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RequestSpecification upload(String name, byte[] file) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", name, new ByteArrayInputStream(file));
    }

    static Response inspect(String name, byte[] file) {
        return upload(name, file).post(IMPORTS + "/inspect");
    }

    /** A mapping of the columns, from the first on, to these fields; {@code null} leaves one out. */
    static Map<String, Object> mapping(String key, String mode, String... fields) {
        var columns = new HashMap<String, Object>();
        for (int i = 0; i < fields.length; i++) {
            columns.put(String.valueOf(i), fields[i] == null ? Map.of("skip", true) : Map.of("field", fields[i]));
        }
        var mapping = new HashMap<String, Object>();
        mapping.put("columns", columns);
        mapping.put("mode", mode);
        if (key != null) {
            mapping.put("key", key);
        }
        return mapping;
    }

    static Response check(String id, Map<String, ?> mapping) {
        return admin().json().body(Map.of("mapping", mapping)).post(IMPORTS + "/" + id + "/check");
    }

    static Response run(String id, Map<String, ?> mapping) {
        return admin().json().body(Map.of("mapping", mapping)).post(IMPORTS + "/" + id + "/run");
    }

    static Map<String, Object> result(Response job) {
        assertThat(job.statusCode()).as(job.asString()).isEqualTo(202);
        return finished(job.path("id"));
    }

    /** Files that uploads have left in the data folder, whole and half. */
    static List<Path> uploads() {
        var data = Path.of(ConfigProvider.getConfig().getValue("eddy.data", String.class));
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> data.relativize(f).toString().startsWith("uploads"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
