package eddy.backend.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.Bundle;
import eddy.app.CompiledApp;
import eddy.core.document.DocumentKind;
import eddy.flow.CompiledFlow;
import eddy.form.CompiledForm;
import eddy.rule.CompiledRule;

/** Every name in a case must be one the app has. */
record CaseNames(CompiledApp app, List<String> mistakes) {

    void check(String place, JsonNode json) {
        json.path("given").properties().forEach(f -> form(place + "/given", f.getKey()));
        act(place, json);
        for (int i = 0; i < json.path("steps").size(); i++) {
            act(place + "/steps/" + i, json.path("steps").get(i));
        }
    }

    private void act(String place, JsonNode json) {
        if (json.has("start")) {
            flow(place + "/start/flow", json.at("/start/flow").asText());
        }
        if (json.has("complete")) {
            todo(place + "/complete/todo", json.at("/complete/todo").asText());
            user(place + "/complete/by", json.at("/complete/by"));
        }
        if (json.has("touch")) {
            message(place + "/touch/message", json.at("/touch/message").asText());
        }
        json.path("save").properties().forEach(f -> form(place + "/save", f.getKey()));
        then(place + "/then", json.path("then"));
    }

    private void then(String place, JsonNode then) {
        for (var list : List.of("touches", "notTouches")) {
            each(place + "/" + list, then.path(list), "message", this::message);
        }
        each(place + "/todos", then.path("todos"), "todo", this::todo);
        each(place + "/cases", then.path("cases"), "flow", this::flow);
        then.path("todos").forEach(t -> {
            user(place + "/todos", t.path("assignee"));
            role(place + "/todos", t.path("role"));
        });
        then.path("fields").properties().forEach(f -> {
            form(place + "/fields", f.getKey());
            f.getValue().properties().forEach(r -> r.getValue()
                    .properties()
                    .forEach(v -> field(place + "/fields/" + f.getKey(), f.getKey(), v.getKey())));
        });
        for (var marks : List.of("tags", "groups")) {
            then.path(marks).properties().forEach(f -> {
                form(place + "/" + marks, f.getKey());
                f.getValue()
                        .properties()
                        .forEach(r -> r.getValue().properties().forEach(m -> mark(place + "/" + marks, m.getKey())));
            });
        }
    }

    private void each(String place, JsonNode list, String name, BiConsumer<String, String> check) {
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i);
            check.accept(
                    place + "/" + i,
                    one.isTextual() ? one.asText() : one.path(name).asText());
        }
    }

    private void flow(String place, String key) {
        known(place, "flow", key, keys(DocumentKind.FLOW));
    }

    private void message(String place, String key) {
        known(place, "message", key, keys(DocumentKind.MESSAGE));
    }

    private void form(String place, String key) {
        known(place, "form", key, keys(DocumentKind.FORM));
    }

    private void field(String place, String form, String key) {
        app.compiled(DocumentKind.FORM, form, CompiledForm.class)
                .ifPresent(f -> known(
                        place,
                        "field",
                        key,
                        f.fields().stream().map(x -> x.key()).toList()));
    }

    /** A todo is named by its step, or by the rule that makes it. */
    private void todo(String place, String key) {
        Set<String> names = new TreeSet<>();
        app.all(DocumentKind.FLOW, CompiledFlow.class)
                .forEach(f ->
                        f.steps().stream().filter(s -> s.type().equals("todo")).forEach(s -> names.add(s.id())));
        app.all(DocumentKind.RULE, CompiledRule.class).stream()
                .filter(r -> r.then().stream().anyMatch(a -> a.type().key().equals("create_todo")))
                .forEach(r -> names.add(r.key()));
        known(place, "todo", key, names);
    }

    private void user(String place, JsonNode name) {
        if (name.isTextual()) {
            known(
                    place,
                    "user",
                    name.asText(),
                    app.manifest().sampleUsers().stream().map(u -> u.username()).toList());
        }
    }

    private void role(String place, JsonNode key) {
        if (key.isTextual()) {
            known(
                    place,
                    "role",
                    key.asText(),
                    app.manifest().roles().stream().map(r -> r.key()).toList());
        }
    }

    /** Tags and groups have no documents of their own: some other document must speak of them. */
    private void mark(String place, String key) {
        boolean spoken = app.bundle().documents().stream()
                .filter(d -> !d.kind().equals(DocumentKind.CASE.key()))
                .anyMatch(d -> d.content().contains("\"" + key + "\""));
        if (!spoken) {
            mistakes.add(place + ": no document of the app speaks of “" + key + "”");
        }
    }

    private Set<String> keys(DocumentKind kind) {
        Bundle bundle = app.bundle();
        Set<String> keys = new TreeSet<>();
        bundle.documents(kind).forEach(d -> keys.add(d.key()));
        return keys;
    }

    private void known(String place, String what, String key, Collection<String> all) {
        if (!all.contains(key)) {
            mistakes.add(place + ": the app has no " + what + " “" + key + "”; it has " + all);
        }
    }
}
