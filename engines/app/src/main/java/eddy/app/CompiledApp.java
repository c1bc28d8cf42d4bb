package eddy.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.internal.reference.RenamedMarks;
import eddy.app.reference.Renaming;
import eddy.core.document.DocumentKind;
import eddy.core.table.Tables;

/** A bundle whose every document compiled: what the engines run. Immutable. */
public final class CompiledApp {

    private final String key;
    private final Bundle bundle;
    private final AppManifest manifest;
    private final JsonNode manifestJson;
    private final List<Renaming.Step> renamed;
    private final Tables tables;
    private final Map<DocumentKind, SortedMap<String, Object>> compiled;

    CompiledApp(
            String key,
            Bundle bundle,
            AppManifest manifest,
            JsonNode manifestJson,
            Tables tables,
            Map<DocumentKind, SortedMap<String, Object>> compiled) {
        this.key = key;
        this.bundle = bundle;
        this.manifest = manifest;
        this.manifestJson = manifestJson;
        this.renamed = List.copyOf(RenamedMarks.steps(manifestJson));
        this.tables = tables;
        var copy = new EnumMap<DocumentKind, SortedMap<String, Object>>(DocumentKind.class);
        compiled.forEach((kind, documents) -> copy.put(kind, new TreeMap<>(documents)));
        this.compiled = copy;
    }

    /** The key the app runs under. */
    public String key() {
        return key;
    }

    public Bundle bundle() {
        return bundle;
    }

    public AppManifest manifest() {
        return manifest;
    }

    /** {@code app.json} as it stands. */
    public JsonNode manifestJson() {
        return manifestJson.deepCopy();
    }

    /** What {@code app.json} says of earlier keys, the oldest first. */
    public List<Renaming.Step> renamed() {
        return renamed;
    }

    /** Every form's table and the system's. */
    public Tables tables() {
        return tables;
    }

    /** The compiled form of one document; empty when there is none of that kind, key and type. */
    public <T> Optional<T> compiled(DocumentKind kind, String documentKey, Class<T> type) {
        return Optional.ofNullable(compiled.getOrDefault(kind, new TreeMap<>()).get(documentKey))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The compiled forms of all documents of a kind, in the order of their keys. */
    public <T> List<T> all(DocumentKind kind, Class<T> type) {
        var all = new ArrayList<T>();
        for (Object one : compiled.getOrDefault(kind, new TreeMap<>()).values()) {
            if (type.isInstance(one)) {
                all.add(type.cast(one));
            }
        }
        return all;
    }
}
