package eddy.app.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import eddy.app.reference.Target;
import eddy.app.reference.Target.Kind;
import eddy.core.formula.FormulaNames;
import eddy.core.formula.MergeText;

/**
 * The way over one document that can be changed on the go: shows a visitor each key that stands somewhere, and writes
 * back what it answers.
 */
final class Walk {

    private final Links links;
    private final Visitor visitor;
    private final Reshaping reshaping;

    Walk(Links links, Visitor visitor, Reshaping reshaping) {
        this.links = links;
        this.visitor = visitor;
        this.reshaping = reshaping;
    }

    Reshaping reshaping() {
        return reshaping;
    }

    /** The same way where conditions are asked of what is not saved yet, and stay as they are. */
    Walk unshaped() {
        return new Walk(links, visitor, Reshaping.NONE);
    }

    Links links() {
        return links;
    }

    /** The text {@code node[member]} as the key of a {@code kind}. */
    void key(JsonNode node, String member, Kind kind, String place) {
        text(node, member, place, (key, at) -> visitor.visit(new Target(kind, key), at, false));
    }

    /** The text {@code node[member]} as a table: a form, or a sub-table {@code form.field}. */
    void table(JsonNode node, String member, String place) {
        text(node, member, place, (key, at) -> {
            int dot = key.indexOf('.');
            return dot < 0
                    ? visitor.visit(new Target(Kind.FORM, key), at, false)
                    : visitor.visit(new Target(Kind.FORM, key.substring(0, dot)), at, false)
                            + "."
                            + visitor.visit(Target.field(key.substring(0, dot), key.substring(dot + 1)), at, false);
        });
    }

    /** Like {@link #key}, where the thing itself is described. */
    void declared(JsonNode node, String member, Kind kind, String place) {
        text(node, member, place, (key, at) -> visitor.visit(new Target(kind, key), at, true));
    }

    /** The text {@code node[member]} as a field of {@code form}, or as a link of it and a field behind the link. */
    void field(JsonNode node, String member, String form, String place) {
        text(node, member, place, (path, at) -> path(path, form, at));
    }

    /** A field where it only stands in its own form, as {@link eddy.app.reference.Use#part} says; answers its key. */
    String part(String key, String form, String place) {
        return visitor.visit(Target.field(form, key), place, true);
    }

    /** The same of something else. */
    String part(Kind kind, String key, String place) {
        return visitor.visit(new Target(kind, key), place, true);
    }

    void fields(JsonNode list, String form, String place, boolean part) {
        texts(list, place, (key, at) -> visitor.visit(Target.field(form, key), at, part));
    }

    void keys(JsonNode list, Kind kind, String place) {
        texts(list, place, (key, at) -> visitor.visit(new Target(kind, key), at, false));
    }

    private static void texts(JsonNode list, String place, BiFunction<String, String, String> change) {
        if (list instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(change.apply(array.get(i).textValue(), place + "/" + i)));
                }
            }
        }
    }

    /** The names of the members of {@code node} as fields of {@code form}; their order stays. */
    void fieldNames(JsonNode node, String form, String place, boolean part) {
        names(node, place, (name, at) -> visitor.visit(Target.field(form, name), at, part));
    }

    /** The names in every row of a list as columns of the sub-table that is {@code table}. */
    void rows(JsonNode list, String table, String place, boolean part) {
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            fieldNames(list.get(i), table, place + "/" + i, part);
        }
    }

    /** The values of a record by the fields of {@code form}, those of its rows by their columns. */
    void values(JsonNode record, String form, String place) {
        record.properties().stream()
                .filter(e -> links.hasRows(form, e.getKey()))
                .forEach(e -> rows(e.getValue(), form + "." + e.getKey(), place + "/" + e.getKey(), false));
        fieldNames(record, form, place, false);
    }

    void names(JsonNode node, Kind kind, String place) {
        names(node, place, (name, at) -> visitor.visit(new Target(kind, name), at, false));
    }

    private static void names(JsonNode node, String place, BiFunction<String, String, String> change) {
        if (node instanceof ObjectNode object) {
            var entries = new ArrayList<>(object.properties().stream()
                    .map(e -> java.util.Map.entry(e.getKey(), e.getValue()))
                    .toList());
            object.removeAll();
            entries.forEach(e -> object.set(change.apply(e.getKey(), place + "/" + e.getKey()), e.getValue()));
        }
    }

    /** The text {@code node[member]} as FEEL over the fields of {@code form}. */
    void formula(JsonNode node, String member, String form, String place) {
        text(node, member, place, (text, at) -> feel(text, form, at));
    }

    String feel(String text, String form, String place) {
        return FormulaNames.replaced(text, name -> visitor.visit(Target.field(form, name), place, false));
    }

    /** The texts of a label as texts with merge fields over the fields of {@code form}. */
    void merged(JsonNode label, String form, String place) {
        for (String language : names(label)) {
            text(
                    label,
                    language,
                    place,
                    (text, at) -> MergeText.replaced(text, expression -> feel(expression, form, at)));
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private String path(String path, String form, String place) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return visitor.visit(Target.field(form, path), place, false);
        }
        var link = path.substring(0, dot);
        var behind = path.substring(dot + 1);
        var first = visitor.visit(Target.field(form, link), place, false);
        return first
                + "."
                + links.from(form, link)
                        .map(other -> visitor.visit(Target.field(other, behind), place, false))
                        .orElse(behind);
    }

    private static void text(JsonNode node, String member, String place, BiFunction<String, String, String> change) {
        if (node instanceof ObjectNode object && object.path(member).isTextual()) {
            object.put(member, change.apply(object.get(member).textValue(), place + "/" + member));
        }
    }
}
