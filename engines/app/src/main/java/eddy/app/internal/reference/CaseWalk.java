package eddy.app.internal.reference;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.reference.Target.Kind;
import eddy.core.document.DocumentKind;

/** The way over a test case: records by form, what happens to them, what must hold. */
final class CaseWalk implements DocumentWalk {

    @Override
    public DocumentKind kind() {
        return DocumentKind.CASE;
    }

    @Override
    public void walk(JsonNode document, Walk walk) {
        var given = document.path("given");
        given.properties().forEach(e -> {
            for (int i = 0; i < e.getValue().size(); i++) {
                walk.values(e.getValue().get(i), e.getKey(), "/given/" + e.getKey() + "/" + i);
            }
        });
        walk.names(given, Kind.FORM, "/given");
        started(document.path("start"), "/start", walk);
        var steps = document.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i), "/steps/" + i, walk);
        }
        expected(document.path("then"), "/then", walk);
    }

    private static void step(JsonNode step, String place, Walk walk) {
        started(step.path("start"), place + "/start", walk);
        walk.key(step.path("touch"), "message", Kind.MESSAGE, place + "/touch");
        for (String tagging : List.of("addTag", "removeTag")) {
            walk.key(step.path(tagging), "tag", Kind.TAG, place + "/" + tagging);
            record(step.path(tagging), place + "/" + tagging, walk);
        }
        walk.values(step.path("event").path("data"), walk.links().events(), place + "/event/data");
        var complete = step.path("complete");
        var todoForm = walk.links().ofTodo(complete.path("todo").asText());
        walk.values(complete.path("values"), todoForm, place + "/complete/values");
        record(complete, place + "/complete", walk);
        step.path("save")
                .properties()
                .forEach(e -> walk.values(e.getValue(), e.getKey(), place + "/save/" + e.getKey()));
        walk.names(step.path("save"), Kind.FORM, place + "/save");
        expected(step.path("then"), place + "/then", walk);
    }

    /** A flow, and the record it runs for. */
    private static void started(JsonNode node, String place, Walk walk) {
        walk.key(node, "flow", Kind.FLOW, place);
        record(node, place, walk);
    }

    /** A record: its form, and its unique key. */
    private static void record(JsonNode node, String place, Walk walk) {
        walk.names(node.path("record"), Kind.FORM, place + "/record");
    }

    private static void expected(JsonNode then, String place, Walk walk) {
        for (String list : List.of("touches", "notTouches")) {
            walk.keys(then.path(list), Kind.MESSAGE, place + "/" + list);
            each(then.path(list), place + "/" + list, (one, at) -> walk.key(one, "message", Kind.MESSAGE, at));
        }
        each(then.path("cases"), place + "/cases", (one, at) -> started(one, at, walk));
        each(then.path("todos"), place + "/todos", (one, at) -> {
            started(one, at, walk);
            walk.key(one, "role", Kind.ROLE, at);
        });
        marks(then.path("tags"), Kind.TAG, place + "/tags", walk);
        marks(then.path("groups"), Kind.GROUP, place + "/groups", walk);
        then.path("fields").properties().forEach(form -> form.getValue()
                .properties()
                .forEach(record -> walk.values(
                        record.getValue(), form.getKey(), place + "/fields/" + form.getKey() + "/" + record.getKey())));
        walk.names(then.path("fields"), Kind.FORM, place + "/fields");
    }

    private static void marks(JsonNode marks, Kind kind, String place, Walk walk) {
        marks.properties().forEach(form -> form.getValue()
                .properties()
                .forEach(record ->
                        walk.names(record.getValue(), kind, place + "/" + form.getKey() + "/" + record.getKey())));
        walk.names(marks, Kind.FORM, place);
    }

    private static void each(JsonNode list, String place, java.util.function.BiConsumer<JsonNode, String> visit) {
        for (int i = 0; i < list.size(); i++) {
            visit.accept(list.get(i), place + "/" + i);
        }
    }
}
