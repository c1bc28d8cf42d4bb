package eddy.core.document;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of document an app is made of, in the order in which a bundle compiles. */
public enum DocumentKind {
    APP("app", "", "app.json"),
    FORM("form", "forms/", ".form.json"),
    MESSAGE("message", "messages/", ".message.json"),
    DECISION("decision", "decisions/", ".dmn"),
    RULE("rule", "rules/", ".rule.json"),
    FLOW("flow", "flows/", ".bpmn"),
    BOARD("board", "boards/", ".board.json"),
    CASE("case", "cases/", ".case.json");

    private final String key;
    private final String folder;
    private final String suffix;

    DocumentKind(String key, String folder, String suffix) {
        this.key = key;
        this.folder = folder;
        this.suffix = suffix;
    }

    public String key() {
        return key;
    }

    public String path(String documentKey) {
        return this == APP ? suffix : folder + documentKey + suffix;
    }

    /** The key of the document at {@code path}, when the path is one of this kind. */
    public Optional<String> keyIn(String path) {
        if (this == APP) {
            return path.equals(suffix) ? Optional.of("app") : Optional.empty();
        }
        if (!path.startsWith(folder) || !path.endsWith(suffix) || path.length() <= folder.length() + suffix.length()) {
            return Optional.empty();
        }
        return Optional.of(path.substring(folder.length(), path.length() - suffix.length()));
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static DocumentKind of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No document kind " + key));
    }

    public static Optional<DocumentKind> find(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
    }
}
