package eddy.app.internal.reference;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.reference.Target.Kind;
import eddy.core.document.DocumentKind;

final class AppWalk implements DocumentWalk {

    @Override
    public DocumentKind kind() {
        return DocumentKind.APP;
    }

    @Override
    public void walk(JsonNode app, Walk walk) {
        var navigation = app.path("navigation");
        for (int i = 0; i < navigation.size(); i++) {
            walk.key(navigation.get(i), "form", Kind.FORM, "/navigation/" + i);
            walk.key(navigation.get(i), "board", Kind.BOARD, "/navigation/" + i);
            walk.keys(navigation.get(i).path("roles"), Kind.ROLE, "/navigation/" + i + "/roles");
        }
        var customer = app.path("customer");
        for (String member : List.of("name", "email", "phone", "language", "owner", "uniqueKey")) {
            walk.field(customer, member, walk.links().customer(), "/customer");
        }
        walk.key(customer, "form", Kind.FORM, "/customer");
        events(app.path("events"), walk);
        listed(app.path("roles"), "roles", Kind.ROLE, walk);
        listed(app.path("groups"), "groups", Kind.GROUP, walk);
        var users = app.path("sampleUsers");
        for (int i = 0; i < users.size(); i++) {
            walk.keys(users.get(i).path("roles"), Kind.ROLE, "/sampleUsers/" + i + "/roles");
        }
    }

    private static void events(JsonNode events, Walk walk) {
        for (String member : List.of("link", "id", "type", "at")) {
            walk.field(events, member, walk.links().events(), "/events");
        }
        walk.key(events, "form", Kind.FORM, "/events");
    }

    /** What the manifest itself declares. */
    private static void listed(JsonNode list, String member, Kind kind, Walk walk) {
        for (int i = 0; i < list.size(); i++) {
            walk.declared(list.get(i), "key", kind, "/" + member + "/" + i);
        }
    }
}
