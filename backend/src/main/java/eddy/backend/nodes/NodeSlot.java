package eddy.backend.nodes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

import eddy.core.Ids;

/**
 * The place of a process in a data folder: a file with an id, locked while the process lives. Whoever starts again in the
 * folder finds the id of the process before it; several at once in one folder have one file each.
 */
final class NodeSlot implements Closeable {

    private static final int MOST = 100;
    private static final int LENGTH = 36;

    private final FileChannel file;
    private final UUID id;

    private NodeSlot(FileChannel file, UUID id) {
        this.file = file;
        this.id = id;
    }

    /** The first free place in the folder. */
    static NodeSlot take(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int n = 1; n <= MOST; n++) {
            var slot = open(folder.resolve("node-" + n));
            if (slot.isPresent()) {
                return slot.get();
            }
        }
        throw new IOException("More than " + MOST + " processes in " + folder);
    }

    UUID id() {
        return id;
    }

    private static Optional<NodeSlot> open(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = file.tryLock() != null;
            return mine ? Optional.of(new NodeSlot(file, id(file))) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!mine) {
                file.close();
            }
        }
    }

    private static UUID id(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate(LENGTH);
        file.read(bytes, 0);
        try {
            return UUID.fromString(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            var id = Ids.next();
            file.write(ByteBuffer.wrap(id.toString().getBytes(StandardCharsets.US_ASCII)), 0);
            file.force(true);
            return id;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
