package eddy.rule;

import java.util.Collection;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.action.ActionCatalog;
import eddy.core.action.ActionType;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;
import eddy.core.table.TableModel;
import eddy.core.table.Tables;

/** A bundle around the document under test. */
public record BundleScope(Tables tables, ActionCatalog actions, JsonNode manifest) implements CompileScope {

    public static BundleScope of(Collection<TableModel> tables, Collection<? extends ActionType<?>> actions) {
        var manifest =
                "{\"zone\":\"Asia/Shanghai\"" + (tables.isEmpty() ? "}" : ",\"customer\":{\"form\":\"customer\"}}");
        return new BundleScope(
                Tables.of(tables),
                new ActionCatalog(actions),
                JsonText.parse(manifest).orThrow());
    }

    @Override
    public String app() {
        return "churn";
    }

    @Override
    public boolean exists(DocumentKind kind, String key) {
        return kind == DocumentKind.FORM && (key.equals("customer") || key.equals("order"));
    }

    @Override
    public Optional<JsonNode> content(DocumentKind kind, String key) {
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
        return kind == DocumentKind.FORM && exists(kind, key)
                ? Optional.of(type.cast(key.equals("order") ? CustomerForm.ORDER : CustomerForm.CUSTOMER))
                : Optional.empty();
    }
}
