package eddy.app.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.app.AppManifest;
import eddy.app.Bundle;
import eddy.app.Keys;
import eddy.app.spi.SystemTables;
import eddy.core.action.ActionCatalog;
import eddy.core.document.CompileScope;
import eddy.core.document.Document;
import eddy.core.document.DocumentCompiler;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.document.KeptKey;
import eddy.core.document.Named;
import eddy.core.document.TableSource;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/** One run over one bundle; the scope its documents compile in grows as it goes. Used once, by one thread. */
public final class Compilation implements CompileScope {

    private static final int SUPPORTED_SCHEMA_VERSION = 1;

    private final String app;
    private final Bundle bundle;
    private final Map<DocumentKind, DocumentCompiler<?>> compilers;
    private final ActionCatalog actions;
    private final SystemTables systemTables;
    private final Named named;

    private final List<Issue> issues = new ArrayList<>();
    private final Map<DocumentKind, SortedMap<String, Object>> compiled = new EnumMap<>(DocumentKind.class);
    private JsonNode manifest = JsonNodeFactory.instance.objectNode();
    private Tables tables = Tables.of(List.of());

    public Compilation(
            String app,
            Bundle bundle,
            Map<DocumentKind, DocumentCompiler<?>> compilers,
            ActionCatalog actions,
            SystemTables systemTables,
            Named named) {
        this.app = app;
        this.bundle = bundle;
        this.compilers = compilers;
        this.actions = actions;
        this.systemTables = systemTables;
        this.named = named;
    }

    /** Makes the result out of what a faultless run left. */
    public interface Finish<R> {
        R of(AppManifest manifest, JsonNode json, Tables tables, Map<DocumentKind, SortedMap<String, Object>> compiled);
    }

    public <R> Compiled<R> run(Finish<R> finish) {
        if (!Keys.valid(app)) {
            issues.add(Issue.error("document.key.invalid", "", "key", app));
        }
        if (bundle.manifest().isEmpty()) {
            issues.add(Issue.error("bundle.manifest.missing", "").in(DocumentKind.APP.path("app")));
        }
        for (DocumentKind kind : DocumentKind.values()) {
            for (Document document : bundle.documents(kind)) {
                compile(kind, document);
            }
            if (kind == DocumentKind.APP) {
                tables =
                        Tables.of(systemTables.of(app, typedManifest().orElseGet(ManifestCompiler::empty), this::kept));
            } else if (kind == DocumentKind.FORM) {
                addFormTables();
            }
        }
        typedManifest().ifPresent(m -> new ManifestReferences(this)
                .check(m)
                .forEach(i -> issues.add(i.in(DocumentKind.APP.path("app")))));
        issues.addAll(FormerKeys.check(bundle, manifest));
        issues.addAll(KeptKeys.check(bundle, manifest));
        if (issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        return Compiled.of(finish.of(typedManifest().orElseThrow(), manifest, tables, compiled), issues);
    }

    private void compile(DocumentKind kind, Document document) {
        var found = new ArrayList<Issue>();
        if (!Keys.valid(document.key())) {
            found.add(Issue.error("document.key.invalid", "", "key", document.key()));
        }
        boolean readable = true;
        if (kind.path("k").endsWith(".json")) {
            var json = JsonText.parse(document.content());
            found.addAll(json.issues());
            readable = json.value().isPresent()
                    && checkFrame(kind, document, json.value().get(), found);
        }
        if (readable && compilers.containsKey(kind)) {
            var result = compilers.get(kind).compile(document, this);
            found.addAll(result.issues());
            result.value().ifPresent(value -> compiled.computeIfAbsent(kind, k -> new TreeMap<>())
                    .put(document.key(), value));
        }
        found.forEach(issue -> issues.add(issue.in(document.path())));
    }

    /** What every JSON document has: it is an object, with a version we read and its own key. */
    private boolean checkFrame(DocumentKind kind, Document document, JsonNode json, List<Issue> found) {
        if (!json.isObject()) {
            found.add(Issue.error("document.object.expected", ""));
            return false;
        }
        var version = json.path("schemaVersion");
        if (!version.isInt() || version.intValue() != SUPPORTED_SCHEMA_VERSION) {
            found.add(Issue.error(
                    "document.version.unknown",
                    "/schemaVersion",
                    "version",
                    version.isMissingNode() ? "–" : version.asText(),
                    "supported",
                    SUPPORTED_SCHEMA_VERSION));
            return false;
        }
        var key = json.path("key").asText();
        if (kind == DocumentKind.APP) {
            manifest = json;
            if (!Keys.valid(key)) {
                found.add(Issue.error("document.key.invalid", "/key", "key", key));
            }
        } else if (!key.equals(document.key())) {
            found.add(Issue.error("document.key.differs", "/key", "key", key, "file", document.key()));
        }
        return true;
    }

    private String kept(String form) {
        return content(DocumentKind.FORM, form)
                .map(json -> KeptKey.of(form, json))
                .orElse(form);
    }

    private void addFormTables() {
        var byKey = new LinkedHashMap<String, TableModel>();
        compiled.getOrDefault(DocumentKind.FORM, new TreeMap<>()).forEach((key, form) -> {
            if (form instanceof TableSource source) {
                byKey.put(key, source.table());
                source.subtables().forEach(table -> byKey.put(table.key(), table));
            }
        });
        for (TableModel table : tables.all()) {
            if (byKey.put(table.key(), table) != null) {
                issues.add(Issue.error("document.key.system", "/key", "key", table.key())
                        .in(DocumentKind.FORM.path(table.key())));
            }
        }
        tables = Tables.of(byKey.values());
    }

    private Optional<AppManifest> typedManifest() {
        return compiled(DocumentKind.APP, "app", AppManifest.class);
    }

    @Override
    public String app() {
        return app;
    }

    @Override
    public JsonNode manifest() {
        return manifest;
    }

    @Override
    public Tables tables() {
        return tables;
    }

    @Override
    public ActionCatalog actions() {
        return actions;
    }

    @Override
    public boolean exists(DocumentKind kind, String key) {
        return bundle.document(kind, key).isPresent();
    }

    @Override
    public Optional<JsonNode> content(DocumentKind kind, String key) {
        return bundle.document(kind, key)
                .flatMap(d -> JsonText.parse(d.content()).value());
    }

    @Override
    public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
        return Optional.ofNullable(compiled.getOrDefault(kind, new TreeMap<>()).get(key))
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Override
    public Named named() {
        return named;
    }
}
