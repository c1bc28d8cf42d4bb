package eddy.backend.files;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import eddy.backend.web.ByteRange;
import eddy.backend.web.ProblemException;
import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.StoredFile;
import eddy.form.StoredFiles;

/** Takes files in, and clears away those no record was ever saved with. */
@ApplicationScoped
public class FileWork {

    private static final Logger LOG = Logger.getLogger(FileWork.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BUFFER = 64 * 1024;
    private static final int MAX_NAME = 200;
    private static final long MEGABYTE = 1024L * 1024;

    private final Transactions tx;
    private final StoredFiles table;
    private final FileStore store;
    private final FileRemovals removals;
    private final Clock clock;
    private final long limit;

    FileWork(
            Transactions tx,
            FileStore store,
            FileRemovals removals,
            Clock clock,
            @ConfigProperty(name = "eddy.files.limit", defaultValue = "50M") MemorySize limit) {
        this.tx = tx;
        this.table = new StoredFiles(tx);
        this.store = store;
        this.removals = removals;
        this.clock = clock;
        this.limit = limit.asLongValue();
    }

    /**
     * @throws ProblemException {@code storage.full}, {@code storage.unreachable}; nothing is kept then
     * @throws IssueException {@code file.large}, {@code file.empty}, {@code file.images}, {@code file.content}
     */
    StoredFile take(CompiledForm form, FieldModel field, String givenName, Path received, long size, UUID by) {
        var name = plain(givenName);
        var type = ContentTypes.of(received, name);
        check(field, name, size, type);
        var file = new StoredFile(
                Ids.next(),
                form.app(),
                form.keptKey(),
                field.column(),
                Optional.empty(),
                name,
                type,
                size,
                Optional.ofNullable(by),
                clock.instant());
        keep(file, received);
        return file;
    }

    /** Bytes without a row would lie there for good. */
    private void keep(StoredFile file, Path received) {
        asked(() -> {
            store.keep(file.id(), received);
            return file;
        });
        try {
            table.add(file);
        } catch (RuntimeException e) {
            tx.requiresNew(() -> removals.add(List.of(file)));
            throw e;
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreTrouble e) {
            LOG.warn(e.getMessage(), e);
            throw e.problem();
        }
    }

    private void check(FieldModel field, String name, long size, String type) {
        long most = Math.min(limit, most(field));
        if (size == 0) {
            throw refused("file.empty", "name", name);
        }
        if (size > most) {
            throw refused("file.large", "name", name, "max", most / MEGABYTE);
        }
        boolean images = field.type().key().equals("signature")
                || field.settings().path("only").asText().equals("images");
        if (images && !ContentTypes.PICTURES.contains(type)) {
            throw refused("file.images", "name", name);
        }
        ContentTypes.broken(name, type).ifPresent(expected -> {
            throw refused("file.content", "name", name, "expected", expected, "found", type);
        });
    }

    private long most(FieldModel field) {
        var own = field.settings().path("maxMegabytes");
        return own.isNumber() ? (long) (own.asDouble() * MEGABYTE) : limit;
    }

    private static IssueException refused(String code, Object... args) {
        return new IssueException(Issue.error(code, "/file", args));
    }

    /** The last part of the name, without what no file system or header takes. */
    private static String plain(String name) {
        var last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}<>:\"|?*]", "").strip();
        if (clean.isEmpty()) {
            return "file";
        }
        return clean.length() <= MAX_NAME ? clean : clean.substring(clean.length() - MAX_NAME);
    }

    Optional<StoredFile> find(UUID id) {
        return table.find(id);
    }

    boolean has(StoredFile file) {
        return asked(() -> store.has(file.id()));
    }

    /**
     * The bytes of a picture that a record of the app has; empty for any other file, for one that is gone and for one of
     * more than {@code most} bytes.
     */
    public Optional<byte[]> picture(UUID id, String app, long most) {
        return find(id).filter(file -> file.app().equals(app) && file.record().isPresent())
                .filter(file -> ContentTypes.PICTURES.contains(file.mediaType()) && file.size() <= most)
                .filter(this::has)
                .map(file -> {
                    var bytes = new ByteArrayOutputStream((int) file.size());
                    try {
                        write(file, ByteRange.whole(file.size()), bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return bytes.toByteArray();
                });
    }

    /** Writes a part of the file. */
    void write(StoredFile file, ByteRange range, OutputStream out) throws IOException {
        try (var in = asked(() -> store.open(file.id(), range))) {
            var buffer = new byte[BUFFER];
            long left = range.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    throw new EOFException("The file " + file.id() + " ends " + left + " bytes early");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Answers how many were cleared away; what could not be removed before is tried again. */
    public int sweep() {
        int swept = 0;
        for (var file : table.unused(clock.instant().minus(KEPT))) {
            boolean gone = tx.required(() -> {
                boolean unused = table.removeUnused(file.id());
                if (unused) {
                    removals.add(List.of(file));
                }
                return unused;
            });
            swept += gone ? 1 : 0;
        }
        removals.work();
        return swept;
    }

    /** In the transaction that removes records for good; the bytes go once it has committed. */
    public void removeOf(Collection<UUID> records) {
        removals.add(table.removeOf(records));
    }

    /** Forgets the bytes of an app that goes; may be repeated. */
    public void forget(String app) {
        tx.required(() -> removals.add(table.of(app)));
    }
}
