package eddy.backend.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import eddy.backend.web.ByteRange;

/** Files in the data folder, spread over 256 folders. */
final class FolderStore implements FileStore {

    private final Path root;

    /** @param root the data folder, in which the folder {@code files} is */
    FolderStore(Path root) {
        this.root = root;
    }

    private Path path(UUID id) {
        return root.resolve(FileStore.path(id));
    }

    @Override
    public void keep(UUID id, Path received) {
        var target = path(id);
        try {
            Files.createDirectories(target.getParent());
            Files.move(received, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            target.toFile().delete();
            throw e instanceof FileSystemException
                    ? StoreTrouble.full(e)
                    : StoreTrouble.unreachable("The file " + target + " cannot be written", e);
        }
    }

    @Override
    public boolean has(UUID id) {
        return Files.exists(path(id));
    }

    @Override
    public InputStream open(UUID id, ByteRange range) {
        try {
            return Channels.newInputStream(Files.newByteChannel(path(id)).position(range.from()));
        } catch (IOException e) {
            throw StoreTrouble.unreachable("The file " + path(id) + " cannot be read", e);
        }
    }

    @Override
    public void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw StoreTrouble.unreachable("The file " + path(id) + " cannot be removed", e);
        }
    }

    @Override
    public Optional<String> trouble() {
        var folder = root.resolve("files");
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder)
                    ? Optional.empty()
                    : Optional.of("The folder " + folder + " cannot be written to.");
        } catch (IOException e) {
            return Optional.of("The folder " + folder + " cannot be made: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "the folder " + root.resolve("files");
    }
}
