package eddy.app.internal.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.Bundle;
import eddy.core.document.Document;
import eddy.core.document.DocumentKind;
import eddy.core.document.JsonText;

/** Fields that hold one in one bundle and several in another. */
public final class SeveralFields {

    private SeveralFields() {}

    /** @param several whether it came to hold several; it came to hold one otherwise */
    record Changed(ListField list, boolean several) {

        Reshaping reshaping() {
            return several ? new ToSeveral(list) : new ToOne(list);
        }
    }

    /** The bundle with a field that holds one holding several, or the other way round; empty when it has no such field. */
    public static Optional<Bundle> changed(Bundle bundle, String form, String field) {
        var document = bundle.document(DocumentKind.FORM, form);
        var property = document.map(SeveralFields::properties)
                .orElse(MissingNode.getInstance())
                .path(field);
        return change(form, field, property).map(changed -> {
            var walks = new DocumentWalks(bundle);
            var after = bundle.with(written(document.orElseThrow(), field, changed.several()));
            for (var one : after.documents()) {
                var reshaped = walks.reshaped(one, changed.reshaping());
                after = reshaped.equals(one) ? after : after.with(reshaped);
            }
            return after;
        });
    }

    private static Optional<Changed> change(String form, String field, JsonNode before) {
        if (ListProperty.isOne(before)) {
            var column = before.path("x-eddy").path("type").asText();
            return Optional.of(new Changed(new ListField(form, field, column), true));
        }
        return ListProperty.column(before).map(column -> new Changed(new ListField(form, field, column), false));
    }

    private static Document written(Document form, String field, boolean several) {
        JsonNode json = JsonText.parse(form.content()).orThrow().deepCopy();
        ObjectNode properties = (ObjectNode) json.path("schema").path("properties");
        boolean required = json.path("schema").path("required").valueStream().anyMatch(k -> k.asText()
                .equals(field));
        var property = properties.get(field);
        properties.set(field, several ? ListProperty.several(property) : ListProperty.one(property, required));
        return new Document(form.kind(), form.key(), json.toPrettyString() + "\n");
    }

    /** A condition that stands outside of the documents, asked as {@code after} has the fields; names are those of then. */
    public static JsonNode condition(Bundle before, Bundle after, JsonNode condition, String form) {
        var walks = new DocumentWalks(before);
        var asked = condition;
        for (var changed : between(before, after)) {
            asked = walks.reshaped(asked, form, changed.reshaping());
        }
        return asked;
    }

    /** Whether the two differ in how many a field holds. */
    public static boolean differ(Bundle before, Bundle after) {
        return !between(before, after).isEmpty();
    }

    private static List<Changed> between(Bundle before, Bundle after) {
        var all = new ArrayList<Changed>();
        for (var form : before.documents(DocumentKind.FORM)) {
            KeptForms.same(form, after).ifPresent(now -> {
                var standing = byColumn(properties(form));
                properties(now).properties().forEach(e -> change(
                                now.key(), e.getKey(), standing.getOrDefault(column(e), MissingNode.getInstance()))
                        .flatMap(changed -> confirmed(changed, e.getValue()))
                        .ifPresent(all::add));
            });
        }
        return all;
    }

    /** The change as what it came to: rows by the key of their column there. */
    private static Optional<Changed> confirmed(Changed changed, JsonNode now) {
        var list = changed.list();
        return changed.several()
                ? ListProperty.column(now)
                        .map(column -> new Changed(new ListField(list.form(), list.field(), column), true))
                : Optional.of(changed).filter(c -> ListProperty.isOne(now));
    }

    private static Map<String, JsonNode> byColumn(JsonNode properties) {
        var all = new HashMap<String, JsonNode>();
        properties.properties().forEach(e -> all.put(column(e), e.getValue()));
        return all;
    }

    private static String column(Map.Entry<String, JsonNode> property) {
        return property.getValue().path("x-eddy").path("column").asText(property.getKey());
    }

    private static JsonNode properties(Document form) {
        return JsonText.parse(form.content())
                .value()
                .map(json -> json.path("schema").path("properties"))
                .orElse(MissingNode.getInstance());
    }
}
