package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.app.reference.Target.Kind;
import eddy.core.document.DocumentKind;

final class RuleWalk implements DocumentWalk {

    @Override
    public DocumentKind kind() {
        return DocumentKind.RULE;
    }

    @Override
    public void walk(JsonNode rule, Walk walk) {
        var form = rule.path("form").asText();
        walk.key(rule, "form", Kind.FORM, "");
        new ConditionWalk(walk).condition(rule.path("if"), form, "/if");
        var settings = new SettingsWalk(walk);
        settings.list(rule.path("then"), form, "/then");
        settings.list(rule.path("otherwise"), form, "/otherwise");
    }
}
