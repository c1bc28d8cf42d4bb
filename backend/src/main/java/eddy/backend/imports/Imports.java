package eddy.backend.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import eddy.backend.apps.LiveApp;
import eddy.backend.identity.Departments;
import eddy.backend.identity.Directory;
import eddy.backend.identity.Person;
import eddy.form.imports.FileSettings;
import eddy.form.imports.ImportContext;
import eddy.form.imports.ImportLimits;
import eddy.form.imports.Importer;
import eddy.form.imports.TableFile;

/** What all imports of this installation share. */
@ApplicationScoped
public class Imports {

    private final Directory directory;
    private final Departments departments;

    Imports(Directory directory, Departments departments) {
        this.directory = directory;
        this.departments = departments;
    }

    /** Something that reads a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T run() throws IOException;
    }

    public TableFile open(Path file, FileSettings settings) {
        return quietly(() -> Importer.open(file, settings, ImportLimits.DEFAULT).orThrow());
    }

    public ImportContext context(LiveApp app) {
        return new ImportContext(app.manifest().zone(), app::form, this::person, departments.tree()::called);
    }

    /** A guess from the file's size, for the progress bar; {@code null} for XLSX. */
    Long rows(TableFile file) {
        if (file.isXlsx() || file.sample().isEmpty()) {
            return null;
        }
        return quietly(() -> {
            try (var lines = Files.newBufferedReader(file.path(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
                return Math.max(0, lines.lines().count() - (file.hasHeader() ? 1 : 0));
            }
        });
    }

    public <T> T quietly(Reading<T> reading) {
        try {
            return reading.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<UUID> person(String name) {
        return directory
                .named(name)
                .or(() -> directory.called(name))
                .or(() -> name.indexOf('@') < 0 ? Optional.empty() : directory.addressed(name.strip()))
                .map(Person::id);
    }
}
