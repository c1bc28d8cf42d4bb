package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.app.reference.Target.Kind;
import eddy.core.document.DocumentKind;

final class FormWalk implements DocumentWalk {

    private static final String SCOPE = "#/properties/";
    private static final String PROPERTIES = "/schema/properties";

    @Override
    public DocumentKind kind() {
        return DocumentKind.FORM;
    }

    @Override
    public void walk(JsonNode document, Walk walk) {
        var form = document.path("key").asText();
        walk.field(document, "titleField", form, "");
        walk.field(document, "uniqueKey", form, "");
        var properties = document.path("schema").path("properties");
        properties.properties().forEach(e -> {
            var place = PROPERTIES + "/" + e.getKey();
            computed(e.getValue().path("x-eddy"), form, place + "/x-eddy", walk);
            columns(e.getValue(), form + "." + e.getKey(), place, walk);
        });
        walk.fields(document.path("schema").path("required"), form, "/schema/required", true);
        layout(document.path("ui"), form, "/ui", walk);
        rules(document, "logic", form, walk);
        rules(document, "cleaning", form, walk);
        walk.fields(document.path("list").path("columns"), form, "/list/columns", true);
        keepColumns(properties, form, PROPERTIES, walk);
    }

    /** The columns of a sub-table are the fields of its table, which they read alone. */
    private static void columns(JsonNode property, String table, String place, Walk walk) {
        var items = property.path("items");
        var columns = items.path("properties");
        var at = place + "/items/properties";
        columns.properties()
                .forEach(e -> computed(e.getValue().path("x-eddy"), table, at + "/" + e.getKey() + "/x-eddy", walk));
        walk.fields(items.path("required"), table, place + "/items/required", true);
        walk.rows(property.path("default"), table, place + "/default", true);
        keepColumns(columns, table, at, walk);
    }

    private static void computed(JsonNode settings, String form, String place, Walk walk) {
        switch (settings.path("type").asText()) {
            case "link" -> walk.key(settings, "form", Kind.FORM, place);
            case "lookup" -> {
                var link = settings.path("link").asText();
                walk.links().from(form, link).ifPresent(other -> walk.field(settings, "field", other, place));
                walk.field(settings, "link", form, place);
            }
            case "rollup" -> new ConditionWalk(walk).operand(settings, form, place);
            case "formula" -> walk.formula(settings, "formula", form, place);
            default -> {}
        }
    }

    private static void layout(JsonNode node, String form, String place, Walk walk) {
        if (node instanceof ObjectNode control && control.path("scope").asText().startsWith(SCOPE)) {
            var key = control.get("scope").asText().substring(SCOPE.length());
            control.put("scope", SCOPE + walk.part(key, form, place + "/scope"));
        }
        var elements = node.path("elements");
        for (int i = 0; i < elements.size(); i++) {
            layout(elements.get(i), form, place + "/elements/" + i, walk);
        }
    }

    /** Rules of logic and of cleaning: the fields they are about, what they read, their condition, a tag they give. */
    private static void rules(JsonNode document, String member, String form, Walk walk) {
        var rules = document.path(member);
        for (int i = 0; i < rules.size(); i++) {
            var place = "/" + member + "/" + i;
            walk.fields(rules.get(i).path("fields"), form, place + "/fields", false);
            walk.field(rules.get(i), "field", form, place);
            walk.field(rules.get(i).path("to"), "field", form, place + "/to");
            walk.formula(rules.get(i).path("to"), "formula", form, place + "/to");
            walk.key(rules.get(i), "tag", Kind.TAG, place);
            new ConditionWalk(walk.unshaped()).condition(rules.get(i).path("if"), form, place + "/if");
        }
    }

    /** A field that is called otherwise now keeps the column it had; called as it began, it needs no word about it. */
    private static void keepColumns(JsonNode properties, String form, String place, Walk walk) {
        var before = properties.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
        walk.fieldNames(properties, form, place, true);
        var after = properties.properties().stream().toList();
        for (int i = 0; i < after.size(); i++) {
            var key = after.get(i).getKey();
            if (!key.equals(before.get(i)) && after.get(i).getValue().path("x-eddy") instanceof ObjectNode settings) {
                var column = settings.path("column").asText(before.get(i));
                if (column.equals(key)) {
                    settings.remove("column");
                } else {
                    settings.put("column", column);
                }
            }
        }
    }
}
