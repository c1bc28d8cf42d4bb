package eddy.core.document;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.action.ActionCatalog;
import eddy.core.table.Tables;

/** What a document under compilation may know of the rest of its bundle. */
public interface CompileScope {

    /** The app's key. */
    String app();

    /** {@code app.json}. */
    JsonNode manifest();

    /** The tables of all forms plus the system tables; while forms compile: system tables alone. */
    Tables tables();

    ActionCatalog actions();

    /** Whether the bundle holds such a document, compiled or not. */
    boolean exists(DocumentKind kind, String key);

    /** The content of a JSON document of the bundle that can be read as one, whether faultless or not. */
    Optional<JsonNode> content(DocumentKind kind, String key);

    /** The compiled form of a document of a kind that compiles earlier. */
    <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type);

    /** Whom constants may name. */
    default Named named() {
        return Named.ANYBODY;
    }
}
