package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.reference.Target.Kind;

/** The way over the settings of an action of a rule or of a step of a flow: a member is called like what it points to. */
final class SettingsWalk {

    private final Walk walk;

    SettingsWalk(Walk walk) {
        this.walk = walk;
    }

    /** @param form the table whose records are acted on */
    void settings(JsonNode node, String form, String place) {
        walk.field(node, "field", form, place);
        walk.key(node, "tag", Kind.TAG, place);
        walk.key(node, "group", Kind.GROUP, place);
        walk.key(node, "message", Kind.MESSAGE, place);
        walk.key(node, "decision", Kind.DECISION, place);
        walk.key(node, "flow", Kind.FLOW, place);
        walk.key(node, "form", Kind.FORM, place);
        var assign = node.path("assign");
        walk.field(assign, "owner", form, place + "/assign");
        walk.key(assign, "role", Kind.ROLE, place + "/assign");
        new ConditionWalk(walk).condition(node.path("if"), form, place + "/if");
    }

    void list(JsonNode actions, String form, String place) {
        for (int i = 0; i < actions.size(); i++) {
            settings(actions.get(i), form, place + "/" + i);
        }
    }
}
