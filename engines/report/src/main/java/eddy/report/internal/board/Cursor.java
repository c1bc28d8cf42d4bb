package eddy.report.internal.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import eddy.core.Label;
import eddy.core.issue.Issue;

/** A place in a board document under reading; what is wrong is collected, with its JSON pointer. */
record Cursor(JsonNode json, String pointer, List<Issue> issues) {

    Cursor at(String name) {
        var next = json.path(name);
        return new Cursor(next, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), issues);
    }

    List<Cursor> items() {
        var items = new ArrayList<Cursor>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new Cursor(json.get(i), pointer + "/" + i, issues));
        }
        return items;
    }

    /** The members of an object in document order. */
    Map<String, Cursor> members() {
        var members = new LinkedHashMap<String, Cursor>();
        json.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
        return members;
    }

    boolean has(String name) {
        return json.has(name);
    }

    boolean present() {
        return !(json instanceof MissingNode);
    }

    <T> Optional<T> refuse(String code, Object... args) {
        issues.add(Issue.error(code, pointer, args));
        return Optional.empty();
    }

    /** Whether this is an object; other members than {@code known} are refused. */
    boolean objectOf(Set<String> known) {
        if (!json.isObject()) {
            refuse("board.object.expected");
            return false;
        }
        for (var member : members().entrySet()) {
            if (!known.contains(member.getKey())) {
                member.getValue().refuse("board.property.unknown", "property", member.getKey());
            }
        }
        return true;
    }

    boolean list() {
        if (!json.isArray()) {
            refuse("board.list.expected");
        }
        return json.isArray();
    }

    Optional<String> text() {
        return json.isTextual() && !json.textValue().isBlank()
                ? Optional.of(json.textValue())
                : refuse("board.text.expected");
    }

    Optional<Integer> whole(int least, int most) {
        return json.isInt() && json.intValue() >= least && json.intValue() <= most
                ? Optional.of(json.intValue())
                : refuse("board.whole.expected", "least", least, "most", most);
    }

    /** A label with a text in at least one language. */
    Optional<Label> label() {
        var texts = new LinkedHashMap<String, String>();
        members().forEach((language, text) -> {
            if (text.json().isTextual() && !text.json().textValue().isBlank()) {
                texts.put(language, text.json().textValue());
            }
        });
        return texts.isEmpty() ? refuse("board.label.missing") : Optional.of(new Label(texts));
    }

    Optional<Label> optionalLabel(String name) {
        return has(name) ? at(name).label() : Optional.empty();
    }

    /** A key as documents know it. */
    static boolean key(String text) {
        return text.matches("[a-z][a-z0-9_]{0,39}");
    }
}
