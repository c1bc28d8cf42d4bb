package eddy.backend.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import eddy.backend.web.ProblemCode;
import eddy.backend.web.ProblemException;

/** Where the bytes of uploaded files lie: in the data folder, spread over 256 folders. */
@ApplicationScoped
class FileBytes {

    private final Path folder;

    FileBytes(@ConfigProperty(name = "eddy.data") String data) {
        folder = Path.of(data, "files");
    }

    Path path(UUID id) {
        var name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    /** Takes over a file that was received; nothing is left of it when there is no room. */
    void keep(UUID id, Path received) {
        var target = path(id);
        try {
            Files.createDirectories(target.getParent());
            Files.move(received, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            remove(id);
            throw new ProblemException(ProblemCode.STORAGE_FULL);
        } catch (IOException e) {
            remove(id);
            throw new UncheckedIOException(e);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
