package eddy.backend.apps;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.backend.engines.Engines;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.issue.IssueException;

/** Compiles one document that is being written, against the live release, for previews. */
@ApplicationScoped
public class DraftCompiler {

    /** The key of a document that has none yet. */
    private static final String UNNAMED = "draft_preview";

    private final Engines engines;

    DraftCompiler(Engines engines) {
        this.engines = engines;
    }

    /** The compiled JSON document, or its issues and those of no other. */
    public <T> T compile(LiveApp app, DocumentKind kind, JsonNode content, Class<T> type) {
        var key = content.path("key").asText("");
        var named = key.isBlank() ? UNNAMED : key;
        var text = key.isBlank() && content.isObject()
                ? ((com.fasterxml.jackson.databind.node.ObjectNode) content.deepCopy())
                        .put("key", named)
                        .toString()
                : content.toString();
        return compile(app, kind, named, text, type);
    }

    /** Like the other, of a document that is not JSON. */
    public <T> T compile(LiveApp app, DocumentKind kind, String key, String text, Class<T> type) {
        var document = new Document(kind.key(), key, text);
        var compiled = engines.compile(app.key(), app.compiled().bundle().with(document));
        var own = compiled.issues().stream()
                .filter(i -> i.isError() && i.document().equals(document.path()))
                .toList();
        if (!own.isEmpty()) {
            throw new IssueException(own);
        }
        return compiled.orThrow()
                .compiled(kind, key, type)
                .orElseThrow(() -> new IllegalStateException("No compiler for " + kind.key()));
    }
}
