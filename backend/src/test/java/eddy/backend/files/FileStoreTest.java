package eddy.backend.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.backend.web.ByteRange;
import eddy.backend.web.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stores of files do without the product around them, and how they say what is wrong. */
class FileStoreTest {

    @TempDir
    Path folder;

    private final FileStoreProducer producer = new FileStoreProducer();

    private Path received(String text) throws IOException {
        return Files.writeString(folder.resolve("received"), text);
    }

    private FileStore bucket(int port) {
        producer.store = "s3";
        producer.region = "us-east-1";
        producer.endpoint = Optional.of("http://127.0.0.1:" + port);
        producer.bucket = Optional.of("papers");
        producer.key = Optional.of("key");
        producer.secret = Optional.of("secret");
        producer.pathStyle = true;
        return producer.store();
    }

    /** A server that answers everything with one status and one code. */
    private static HttpServer answering(int status, String code) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var body =
                    ("<Error><Code>" + code + "</Code><Message>no</Message></Error>").getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aFolderKeepsGivesBackAndForgets() throws IOException {
        var store = new FolderStore(folder);
        var id = UUID.randomUUID();
        assertThat(store.has(id)).isFalse();
        store.keep(id, received("words"));
        assertThat(store.has(id)).isTrue();
        try (var in = store.open(id, ByteRange.of("bytes=2-", 5))) {
            assertThat(in).asString(StandardCharsets.UTF_8).isEqualTo("rds");
        }
        store.remove(id);
        store.remove(id);
        assertThat(store.has(id)).isFalse();
        assertThat(store.trouble()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeSaysSoAndKeepsNothing() throws IOException {
        Files.writeString(folder.resolve("files"), "in the way");
        var store = new FolderStore(folder);
        assertThat(store.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("cannot be made"));
        var id = UUID.randomUUID();
        var file = received("words");
        assertThatThrownBy(() -> store.keep(id, file)).isInstanceOf(StoreTrouble.class);
        assertThat(store.has(id)).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "403, AccessDenied, refuses the key, STORAGE_UNREACHABLE",
        "404, NoSuchBucket, no bucket papers, STORAGE_UNREACHABLE",
        "400, AuthorizationHeaderMalformed, check region, STORAGE_UNREACHABLE",
        "507, XMinioStorageFull, No room, STORAGE_FULL",
        "500, InternalError, answers with 500, STORAGE_UNREACHABLE"
    })
    void aBucketSaysWhatIsWrongInWords(int status, String code, String words, ProblemCode problem) throws IOException {
        var server = answering(status, code);
        try {
            var store = bucket(server.getAddress().getPort());
            assertThat(store.trouble())
                    .hasValueSatisfying(said -> assertThat(said).contains(words));
            var file = received("words");
            assertThatThrownBy(() -> store.keep(UUID.randomUUID(), file))
                    .isInstanceOfSatisfying(
                            StoreTrouble.class,
                            e -> assertThat(e.problem().code()).isEqualTo(problem));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsMissingInTheConfigurationIsNamed() {
        bucket(1);
        producer.secret = Optional.empty();
        assertThatThrownBy(producer::store).hasMessageContaining("EDDY_S3_SECRET");
        producer.store = "cloud";
        assertThatThrownBy(producer::store).hasMessageContaining("EDDY_FILES_STORE");
    }
}
