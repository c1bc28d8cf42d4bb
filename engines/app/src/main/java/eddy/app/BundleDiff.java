package eddy.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import eddy.app.internal.DocumentParts;
import eddy.app.internal.reference.DocumentKeys;
import eddy.app.internal.reference.RenamedMarks;
import eddy.app.reference.Renaming;
import eddy.app.reference.Target;
import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;

/** What differs between two bundles, document by document, in words a release page can show. */
public final class BundleDiff {

    /** Details listed for one document; the rest is only counted. */
    private static final int MAX_DETAILS = 50;

    private BundleDiff() {}

    /** What happened to a document or to a part of it. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One document that differs. One with another key is the same one, changed.
     *
     * @param label   its name as people know it; from the newer bundle where it is in both
     * @param details parts that differ, for changed documents; at most 50
     * @param more    how many more parts differ
     */
    public record Change(DocumentKind kind, String key, Label label, Kind change, List<Detail> details, int more) {}

    /**
     * One part that differs.
     *
     * @param path   where it is: labels or keys on the way from the document's top, joined by {@code ›}
     * @param before its text in the older bundle, shortened; {@code null} when it was added
     * @param after  its text in the newer bundle, shortened; {@code null} when it was removed
     */
    public record Detail(String path, String before, String after) {

        public Kind change() {
            return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        }

        /** For example {@code Wait › wait › days: 3 → 2}, {@code + Fields › phone}, {@code − Fields › fax}. */
        public String text() {
            return switch (change()) {
                case ADDED -> "+ " + path + (after.isEmpty() ? "" : ": " + after);
                case REMOVED -> "− " + path + (before.isEmpty() ? "" : ": " + before);
                case CHANGED -> path + ": " + before + " → " + after;
            };
        }
    }

    /** Every document that differs, in the order in which kinds compile, then by key. */
    public static List<Change> between(Bundle older, Bundle newer) {
        var changes = new ArrayList<Change>();
        var back = RenamedMarks.between(newer, older);
        for (DocumentKind kind : DocumentKind.values()) {
            pairs(kind, older, newer, back).forEach((key, before) -> {
                var after = newer.document(kind, key).orElse(null);
                var change = change(kind, key, before, after);
                if (change != null) {
                    changes.add(change);
                }
            });
        }
        return changes;
    }

    /** By the key of today, what each document was; {@code null} for a new one. */
    private static Map<String, Document> pairs(
            DocumentKind kind, Bundle older, Bundle newer, List<Renaming.Step> back) {
        var gone = new TreeMap<String, Document>();
        older.documents(kind).forEach(d -> gone.put(d.key(), d));
        var pairs = new TreeMap<String, Document>();
        for (Document document : newer.documents(kind)) {
            var former = Target.Kind.of(kind.key())
                    .map(k -> RenamedMarks.called(back, new Target(k, document.key())))
                    .orElse(document.key());
            pairs.put(document.key(), gone.remove(former));
        }
        gone.keySet().removeAll(pairs.keySet());
        pairs.putAll(gone);
        return pairs;
    }

    private static Change change(DocumentKind kind, String key, Document before, Document after) {
        if (before == null || after == null) {
            var only = Objects.requireNonNullElse(after, before);
            return new Change(
                    kind,
                    key,
                    DocumentParts.of(only).label(),
                    before == null ? Kind.ADDED : Kind.REMOVED,
                    List.of(),
                    0);
        }
        if (before.content().equals(after.content())) {
            return null;
        }
        var old = DocumentParts.of(before.key().equals(key) ? before : DocumentKeys.called(before, key));
        var now = DocumentParts.of(after);
        var details = details(old, now);
        if (!before.key().equals(key)) {
            details.add(0, new Detail("key", before.key(), key));
        }
        if (details.isEmpty() && old.readable() && now.readable()) {
            return null;
        }
        var shown = details.subList(0, Math.min(MAX_DETAILS, details.size()));
        return new Change(kind, key, now.label(), Kind.CHANGED, List.copyOf(shown), details.size() - shown.size());
    }

    private static List<Detail> details(DocumentParts old, DocumentParts now) {
        var before = new TreeMap<>(old.texts());
        var details = new ArrayList<Detail>();
        now.texts().forEach((path, text) -> {
            var was = before.remove(path);
            if (!text.equals(was)) {
                details.add(new Detail(now.named(path), was, text));
            }
        });
        before.forEach((path, text) -> details.add(new Detail(old.named(path), text, null)));
        return details;
    }
}
