package eddy.app.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import eddy.app.Bundle;
import eddy.app.BundleCodec.Limits;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** Gathers the files of a bundle under way, whatever they come from, and sorts them into documents and data. */
public final class BundleFiles {

    private static final Pattern DATA = Pattern.compile("data/[A-Za-z0-9_.-]{1,80}\\.csv");
    private static final Pattern CLUTTER = Pattern.compile("(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|\\.git(/.*)?)");
    private static final String MANIFEST = "app.json";

    private final Limits limits;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> namesLowered = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private long total;

    public BundleFiles(Limits limits) {
        this.limits = limits;
    }

    public void refuse(Issue issue) {
        issues.add(issue);
    }

    /** Files an operating system leaves behind; nobody wants to hear of them. */
    static boolean isClutter(String path) {
        return CLUTTER.matcher(path).matches();
    }

    /** Whether {@code path} is plain and stays inside the bundle; says why when it does not. */
    boolean accepts(String path) {
        if (climbs(path)) {
            issues.add(Issue.error("bundle.path.climbs", "", "path", shown(path)));
            return false;
        }
        var twin = namesLowered.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (twin != null) {
            issues.add(Issue.error("bundle.path.twice", "", "path", shown(path)));
            return false;
        }
        if (namesLowered.size() == limits.entries() + 1) {
            issues.add(Issue.error("bundle.entries.many", "", "limit", limits.entries()));
        }
        return namesLowered.size() <= limits.entries();
    }

    /** How many bytes the file at {@code path} may have. */
    int limit(String path) {
        long one = path.startsWith("data/") || path.contains("/data/") ? limits.data() : limits.document();
        return (int) Math.min(one, Math.max(0, limits.total() - total));
    }

    void tooLarge(String path) {
        issues.add(Issue.error("bundle.file.large", "", "path", shown(path), "limit", limit(path))
                .in(path));
    }

    void add(String path, byte[] content) {
        total += content.length;
        files.put(path, content);
    }

    /** The bundle, or everything that speaks against it. */
    public Compiled<Bundle> bundle() {
        var documents = new ArrayList<Document>();
        var data = new TreeMap<String, byte[]>();
        var root = root();
        files.forEach((path, content) -> {
            if (!path.startsWith(root)) {
                issues.add(Issue.warning("bundle.file.unknown", "", "path", path));
                return;
            }
            var inside = path.substring(root.length());
            var document = document(inside, content);
            if (document.isPresent()) {
                documents.add(document.get());
            } else if (DATA.matcher(inside).matches()) {
                data.put(inside, content);
            } else {
                issues.add(Issue.warning("bundle.file.unknown", "", "path", inside));
            }
        });
        if (issues.stream().noneMatch(Issue::isError) && !files.containsKey(root + MANIFEST)) {
            issues.add(Issue.error("bundle.manifest.missing", ""));
        }
        return Compiled.of(Bundle.of(documents, data), issues);
    }

    /** Empty, or the one folder that holds everything when someone packed the folder itself. */
    private String root() {
        if (files.containsKey(MANIFEST)) {
            return "";
        }
        var manifests = files.keySet().stream()
                .filter(p -> p.endsWith("/" + MANIFEST) && p.indexOf('/') == p.lastIndexOf('/'))
                .toList();
        return manifests.size() == 1
                ? manifests.get(0).substring(0, manifests.get(0).indexOf('/') + 1)
                : "";
    }

    private Optional<Document> document(String path, byte[] content) {
        for (DocumentKind kind : DocumentKind.values()) {
            var key = kind.keyIn(path);
            if (key.isPresent() && !key.get().contains("/")) {
                return Optional.of(new Document(kind.key(), key.get(), text(path, content)));
            }
        }
        return Optional.empty();
    }

    private String text(String path, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            issues.add(Issue.error("bundle.file.encoding", "", "path", path).in(path));
            return "";
        }
    }

    private static boolean climbs(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            return true;
        }
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7F)) {
            return true;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String path) {
        var clean = path.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 120 ? clean : clean.substring(0, 120) + "…";
    }
}
