package eddy.report.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.table.FieldModel;
import eddy.report.RecordPrint;
import eddy.report.internal.record.Block.Fact;
import eddy.report.internal.record.Block.Section;

/**
 * Takes a record apart along the layout of its form: tabs, steps and groups one below the other under their names, columns
 * side by side, wide fields across. What the form's logic hides is left out, and so are sections with nothing in them.
 */
public final class RecordLayout {

    private static final String SCOPE = "#/properties/";

    private final RecordReading reading;
    private final FieldBlocks fields;
    private final List<Block> blocks = new ArrayList<>();
    private Section waiting;

    private RecordLayout(RecordPrint record, UnaryOperator<String> legible) {
        reading = new RecordReading(record, legible);
        fields = new FieldBlocks(reading, this::add);
    }

    /** @param legible makes a text one that can be printed */
    public static RecordSheet of(RecordPrint record, UnaryOperator<String> legible) {
        var layout = new RecordLayout(record, legible);
        var ui = record.form().document().path("ui");
        if (ui.isMissingNode()) {
            record.form().fields().forEach(f -> layout.reading
                    .field(f.key())
                    .ifPresent(known -> layout.fields.add(known, layout.reading.text(known.label()))));
        } else {
            layout.element(ui);
        }
        return new RecordSheet(List.copyOf(layout.blocks), layout.fields.tables());
    }

    private void add(Block block) {
        if (waiting != null) {
            blocks.add(waiting);
            waiting = null;
        }
        blocks.add(block);
    }

    private void element(JsonNode element) {
        switch (element.path("type").asText()) {
            case "Control" -> control(element).ifPresent(c -> fields.add(c.field(), c.label()));
            case "HorizontalLayout" -> columns(element.path("elements"));
            case "Group" -> section("", element);
            case "Categorization" ->
                element.path("elements").forEach(page -> section(reading.text(page.path("label")), page));
            case "Label" -> add(new Block.Note(reading.text(element.path("text"))));
            default -> element.path("elements").forEach(this::element);
        }
    }

    private void section(String page, JsonNode element) {
        var name = page.isEmpty() ? reading.text(element.path("label")) : "";
        // The first group of a tab stands below the name of the tab.
        boolean untold = waiting != null && waiting.name().isEmpty() && page.isEmpty();
        waiting = new Section(untold ? waiting.page() : page, name);
        element.path("elements").forEach(this::element);
        // Nothing of the group was shown: the name of the tab waits for the next one.
        waiting = new Section(waiting != null && page.isEmpty() ? waiting.page() : "", "");
    }

    /** Columns side by side where they hold nothing but short facts; else what they hold one after the other. */
    private void columns(JsonNode columns) {
        var side = new ArrayList<List<Fact>>();
        for (JsonNode column : columns) {
            var facts = new ArrayList<Fact>();
            if (!facts(column, facts)) {
                columns.forEach(this::element);
                return;
            }
            if (!facts.isEmpty()) {
                side.add(facts);
            }
        }
        for (int from = 0; from < side.size(); from += Block.WIDEST) {
            rows(side.subList(from, Math.min(side.size(), from + Block.WIDEST)));
        }
    }

    private void rows(List<List<Fact>> columns) {
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < tallest; i++) {
            int row = i;
            add(new Block.Row(columns.stream()
                    .map(c -> row < c.size() ? c.get(row) : new Fact("", ""))
                    .toList()));
        }
    }

    /** Gathers the facts below an element; whether there is nothing else below it. */
    private boolean facts(JsonNode element, List<Fact> facts) {
        var type = element.path("type").asText();
        if (type.equals("Control")) {
            var control = control(element);
            if (control.isEmpty()) {
                return true;
            }
            if (!FieldBlocks.isShort(control.get().field())) {
                return false;
            }
            facts.add(reading.fact(control.get().field(), control.get().label()));
            return true;
        }
        return type.equals("VerticalLayout")
                && element.path("elements").valueStream().allMatch(e -> facts(e, facts));
    }

    private record Placed(FieldModel field, String label) {}

    private Optional<Placed> control(JsonNode element) {
        var scope = element.path("scope").asText();
        return reading.field(scope.startsWith(SCOPE) ? scope.substring(SCOPE.length()) : scope)
                .map(field -> {
                    var own = reading.text(element.path("label"));
                    return new Placed(field, own.isEmpty() ? reading.text(field.label()) : own);
                });
    }
}
