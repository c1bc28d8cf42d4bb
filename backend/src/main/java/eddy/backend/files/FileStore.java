package eddy.backend.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import eddy.backend.web.ByteRange;

/** Where the bytes of uploaded files lie. Each call is whole or leaves nothing. Thread-safe. */
interface FileStore {

    /**
     * Takes over a file that was received.
     *
     * @throws StoreTrouble when there is no room or no answer; nothing is kept then
     */
    void keep(UUID id, Path received);

    /** @throws StoreTrouble when there is no answer */
    boolean has(UUID id);

    /**
     * The bytes of a part, to be closed by the reader, who reads no more than the part.
     *
     * @throws StoreTrouble when there are none, or no answer
     */
    InputStream open(UUID id, ByteRange range);

    /**
     * Nothing happens when there are none.
     *
     * @throws StoreTrouble when they could not be removed
     */
    void remove(UUID id);

    /** What is wrong with the store, in a sentence for an administrator; empty when it can be written to. */
    Optional<String> trouble();

    /** The path of a file below the root of a store: the same in a folder and in a bucket, so that one is copied to the other. */
    static String path(UUID id) {
        var name = id.toString();
        return "files/" + name.substring(name.length() - 2) + "/" + name;
    }
}
