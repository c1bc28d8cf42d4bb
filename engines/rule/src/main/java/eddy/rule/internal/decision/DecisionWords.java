package eddy.rule.internal.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;

/** What people call the outputs of a table and their values, and what is said about its rows. Immutable. */
record DecisionWords(List<String> notes, Map<String, Label> outputs, Map<String, Map<String, Label>> values) {

    static DecisionWords of(DecisionTable table, DecisionSettings settings) {
        var outputs = new HashMap<String, Label>();
        var values = new HashMap<String, Map<String, Label>>();
        for (var output : table.outputs()) {
            var said = settings.json().path("outputs").path(output.name());
            var plain = output.label().isBlank() ? output.name() : output.label();
            outputs.put(output.name(), label(said.path("label"), plain));
            values.put(
                    output.name(),
                    said.path("values")
                            .valueStream()
                            .collect(Collectors.toMap(
                                    v -> v.path("value").asText(),
                                    v -> label(v.path("label"), v.path("value").asText()),
                                    (one, other) -> one)));
        }
        return new DecisionWords(
                table.rows().stream().map(DecisionTable.Row::note).toList(), Map.copyOf(outputs), Map.copyOf(values));
    }

    String note(int row) {
        return notes.get(row - 1);
    }

    Label output(String name) {
        return outputs.getOrDefault(name, plain(name));
    }

    Label value(String output, Object value) {
        var text = String.valueOf(value);
        return values.getOrDefault(output, Map.of()).getOrDefault(text, plain(text));
    }

    private static Label label(JsonNode texts, String plain) {
        var said = new HashMap<String, String>();
        texts.properties().forEach(e -> said.put(e.getKey(), e.getValue().asText()));
        return said.isEmpty() ? plain(plain) : new Label(said);
    }

    private static Label plain(String text) {
        return Label.of(text, text);
    }
}
