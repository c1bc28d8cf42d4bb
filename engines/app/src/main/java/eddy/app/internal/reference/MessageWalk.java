package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.document.DocumentKind;

final class MessageWalk implements DocumentWalk {

    @Override
    public DocumentKind kind() {
        return DocumentKind.MESSAGE;
    }

    @Override
    public void walk(JsonNode message, Walk walk) {
        var customer = walk.links().customer();
        walk.merged(message.path("subject"), customer, "/subject");
        walk.merged(message.path("body"), customer, "/body");
    }
}
