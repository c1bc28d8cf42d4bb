package eddy.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import eddy.core.action.ActionCatalog;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.table.Tables;

/**
 * A bundle of tables in which every form exists.
 *
 * @param forms the documents of forms, as far as they matter
 */
record BoardScope(Tables tables, Function<String, Optional<JsonNode>> forms) implements CompileScope {

    BoardScope(Tables tables) {
        this(tables, key -> Optional.empty());
    }

    @Override
    public String app() {
        return "test";
    }

    @Override
    public JsonNode manifest() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public ActionCatalog actions() {
        return new ActionCatalog(List.of());
    }

    @Override
    public boolean exists(DocumentKind kind, String key) {
        return kind == DocumentKind.FORM;
    }

    @Override
    public Optional<JsonNode> content(DocumentKind kind, String key) {
        return kind == DocumentKind.FORM ? forms.apply(key) : Optional.empty();
    }

    @Override
    public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
        return Optional.empty();
    }
}
