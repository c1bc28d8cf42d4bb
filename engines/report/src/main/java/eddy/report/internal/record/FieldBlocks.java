package eddy.report.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import eddy.core.table.FieldModel;
import eddy.report.internal.record.Block.Cells;
import eddy.report.internal.record.Block.Fact;
import eddy.report.internal.record.Block.Paragraph;
import eddy.report.internal.record.Block.Row;
import eddy.report.internal.record.Block.Shots;
import eddy.report.internal.record.Block.Signature;
import eddy.report.internal.record.Block.Totals;
import eddy.report.internal.record.PrintForm.Shape;

/** The blocks of single fields, and the tables among them. */
final class FieldBlocks {

    private final RecordReading reading;
    private final Consumer<Block> blocks;
    private final List<RecordSheet.Table> tables = new ArrayList<>();

    FieldBlocks(RecordReading reading, Consumer<Block> blocks) {
        this.reading = reading;
        this.blocks = blocks;
    }

    List<RecordSheet.Table> tables() {
        return List.copyOf(tables);
    }

    /** Whether a field may stand beside others. */
    static boolean isShort(FieldModel field) {
        return shape(field) == Shape.WORDS;
    }

    private static Shape shape(FieldModel field) {
        return field.listed().isPresent()
                ? Shape.WORDS
                : PrintForms.of(field.type()).shape();
    }

    void add(FieldModel field, String label) {
        switch (shape(field)) {
            case WORDS, LONG_WORDS -> fact(field, label);
            case PARAGRAPHS -> paragraphs(field, label);
            case FILES -> files(field, label);
            case SIGNATURE -> signature(field, label);
            case TABLE -> table(field, label);
        }
    }

    private void fact(FieldModel field, String label) {
        blocks.accept(new Row(List.of(reading.fact(field, label))));
    }

    private void none(String label) {
        blocks.accept(new Row(List.of(new Fact(label, RecordReading.NONE))));
    }

    private void paragraphs(FieldModel field, String label) {
        var before = label;
        for (var paragraph : reading.paragraphs(field)) {
            blocks.accept(new Paragraph(before, paragraph));
            before = "";
        }
        if (!before.isEmpty()) {
            none(label);
        }
    }

    private void files(FieldModel field, String label) {
        var named = reading.named(field);
        var shots = reading.shots(field);
        if (!named.isEmpty()) {
            blocks.accept(new Row(List.of(new Fact(label, named))));
        } else if (shots.isEmpty()) {
            none(label);
        }
        for (int from = 0; from < shots.size(); from += Block.SHOTS) {
            var next = shots.subList(from, Math.min(shots.size(), from + Block.SHOTS));
            blocks.accept(new Shots(from == 0 && named.isEmpty() ? label : "", next));
        }
    }

    private void signature(FieldModel field, String label) {
        var shots = reading.shots(field);
        if (shots.isEmpty()) {
            none(label);
        } else {
            blocks.accept(new Signature(label, shots.get(0)));
        }
    }

    private void table(FieldModel field, String label) {
        var rows = reading.rows(field);
        if (rows.isEmpty()) {
            none(label);
            return;
        }
        int at = tables.size();
        tables.add(new RecordSheet.Table(
                label, field.columns().stream().map(this::column).toList()));
        rows.forEach(row -> blocks.accept(new Cells(at, reading.cells(field, row))));
        var totals = reading.totals(field);
        if (!totals.isEmpty()) {
            blocks.accept(new Totals(at, totals));
        }
    }

    private RecordSheet.Column column(FieldModel column) {
        var form = PrintForms.of(column.type());
        return new RecordSheet.Column(reading.text(column.label()), form.weight(), form.right());
    }
}
