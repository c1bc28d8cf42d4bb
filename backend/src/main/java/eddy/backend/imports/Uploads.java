package eddy.backend.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import eddy.backend.identity.Caller;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.form.CompiledForm;

/** Files people uploaded to import: kept in the data folder for an hour, and until an import of them has ended. */
@ApplicationScoped
public class Uploads {

    static final Duration KEPT = Duration.ofHours(1);

    private final Path folder;
    private final ObjectMapper json;
    private final Clock clock;
    private final Caller caller;

    Uploads(@ConfigProperty(name = "eddy.data") String data, ObjectMapper json, Clock clock, Caller caller) {
        folder = Path.of(data, "uploads");
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param owner  who uploaded it: nobody else may use it
     * @param target {@code app/form}, the form by the key it began with
     * @param settings what the person said about the file
     */
    record Upload(UUID id, String owner, String target, String fileName, FileAsk settings) {}

    Upload keep(FileUpload uploaded, CompiledForm form, FileAsk settings) {
        var upload = new Upload(Ids.next(), caller.identity(), target(form), uploaded.fileName(), settings);
        try {
            Files.createDirectories(directory(upload.id()));
            Files.move(uploaded.uploadedFile(), file(upload), StandardCopyOption.REPLACE_EXISTING);
            json.writeValue(directory(upload.id()).resolve("upload.json").toFile(), upload);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload require(UUID id, CompiledForm form) {
        return find(id).filter(u -> u.owner().equals(caller.identity()))
                .filter(u -> u.target().equals(target(form)))
                .orElseThrow(() -> ProblemException.notFound("upload " + id));
    }

    private static String target(CompiledForm form) {
        return form.app() + "/" + form.keptKey();
    }

    /** An upload, for work that was begun by whoever might; empty when it is forgotten. */
    Optional<Upload> find(UUID id) {
        var description = directory(id).resolve("upload.json");
        try {
            return Files.exists(description)
                    ? Optional.of(json.readValue(description.toFile(), Upload.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins the hour anew. */
    void touch(Upload upload) {
        try {
            Files.setLastModifiedTime(directory(upload.id()), FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(Upload upload) {
        return directory(upload.id()).resolve("file");
    }

    /** Forgets an upload that turned out to be of no use. */
    void drop(Upload upload) {
        try {
            delete(directory(upload.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory(UUID id) {
        return folder.resolve(id.toString());
    }

    /**
     * Forgets uploads of more than an hour ago.
     *
     * @param inUse those that stay
     * @return how many
     */
    int sweep(Set<UUID> inUse) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int swept = 0;
        var before = clock.instant().minus(KEPT);
        try (var uploads = Files.list(folder)) {
            for (var old : uploads.toList()) {
                boolean used = inUse.contains(UUID.fromString(old.getFileName().toString()));
                if (!used && Files.getLastModifiedTime(old).toInstant().isBefore(before)) {
                    delete(old);
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
