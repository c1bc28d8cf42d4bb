package eddy.app.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import eddy.app.BundleCodec.Limits;
import eddy.core.issue.Issue;

/** Reads the files below a folder without following links. */
public final class FolderReader {

    private static final int MAX_DEPTH = 6;

    private final Limits limits;

    public FolderReader(Limits limits) {
        this.limits = limits;
    }

    public void read(Path folder, BundleFiles files) throws IOException {
        if (!Files.isDirectory(folder)) {
            files.refuse(Issue.error("bundle.folder.missing", "", "path", String.valueOf(folder.getFileName())));
            return;
        }
        var paths = new ArrayList<Path>();
        try (var walk = Files.walk(folder, MAX_DEPTH)) {
            walk.filter(p -> !Files.isDirectory(p) || Files.isSymbolicLink(p))
                    .filter(p -> !p.equals(folder))
                    .limit(limits.entries() + 1L)
                    .sorted()
                    .forEach(paths::add);
        }
        for (Path path : paths) {
            readFile(folder, path, files);
        }
    }

    private static void readFile(Path folder, Path path, BundleFiles files) throws IOException {
        var name =
                folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (BundleFiles.isClutter(name)) {
            return;
        }
        if (!Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            files.refuse(Issue.error("bundle.path.link", "", "path", name));
            return;
        }
        if (!files.accepts(name)) {
            return;
        }
        if (Files.size(path) > files.limit(name)) {
            files.tooLarge(name);
        } else {
            files.add(name, Files.readAllBytes(path));
        }
    }
}
