package eddy.app.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.document.DocumentKind;

final class BoardWalk implements DocumentWalk {

    @Override
    public DocumentKind kind() {
        return DocumentKind.BOARD;
    }

    @Override
    public void walk(JsonNode board, Walk walk) {
        board.path("dataSets").properties().forEach(e -> dataSet(e.getValue(), "/dataSets/" + e.getKey(), walk));
    }

    private static void dataSet(JsonNode dataSet, String place, Walk walk) {
        var table = dataSet.path("table").asText();
        var conditions = new ConditionWalk(walk);
        conditions.condition(dataSet.path("where"), table, place + "/where");
        walk.field(dataSet, "period", table, place);
        dataSet.path("measures").properties().forEach(e -> {
            var at = place + "/measures/" + e.getKey();
            walk.field(e.getValue(), "field", table, at);
            conditions.condition(e.getValue().path("where"), table, at + "/where");
        });
        dataSet.path("dimensions")
                .properties()
                .forEach(e -> walk.field(e.getValue(), "field", table, place + "/dimensions/" + e.getKey()));
        walk.table(dataSet, "table", place);
    }
}
