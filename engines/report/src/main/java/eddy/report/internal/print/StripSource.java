package eddy.report.internal.print;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

import eddy.report.internal.record.Block;
import eddy.report.internal.record.Block.Section;
import eddy.report.internal.record.Block.Shot;

/** Feeds the blocks of a record to its design one by one. */
final class StripSource implements JRDataSource {

    /** As many pictures of a record are drawn; the rest is named. */
    private static final int MOST_PICTURES = 60;

    private final Iterator<Block> blocks;
    private final Function<UUID, Optional<byte[]>> pictures;
    private final String total;
    private final Map<String, Object> strip = new HashMap<>();
    private Section section = new Section("", "");
    private int sections;
    private int drawn;

    /** @param total what the sums of a table are called */
    StripSource(List<Block> blocks, Function<UUID, Optional<byte[]>> pictures, String total) {
        this.total = total;
        this.blocks = blocks.iterator();
        this.pictures = pictures;
    }

    @Override
    public boolean next() {
        boolean first = sections == 0;
        while (blocks.hasNext()) {
            var block = blocks.next();
            if (block instanceof Section begun) {
                section = begun;
                sections++;
                first = true;
            } else {
                fill(block, first);
                return true;
            }
        }
        return false;
    }

    private void fill(Block block, boolean first) {
        sections = Math.max(1, sections);
        strip.clear();
        strip.put(RecordDesign.SECTION, sections);
        strip.put(RecordDesign.TABLE, -1);
        strip.put(RecordBands.PAGE, section.page());
        strip.put(RecordBands.NAME, section.name());
        strip.put("paged", !section.page().isEmpty());
        strip.put("named", !section.name().isEmpty());
        strip.put("apart", section.name().isEmpty() && section.page().isEmpty() && sections > 1);
        strip.put(RecordBands.RULED, !first);
        if (block instanceof Block.Row row) {
            row(row);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph, first);
        } else if (block instanceof Block.Note note) {
            is("note");
            strip.put(RecordBands.WORDS, note.text());
        } else if (block instanceof Block.Shots shots) {
            shots(shots, first);
        } else if (block instanceof Block.Signature signature) {
            is("signature");
            strip.put(RecordBands.LABEL, signature.label());
            strip.put(RecordBands.shot(0), picture(signature.shot()));
        } else if (block instanceof Block.Cells cells) {
            table(cells.table(), RecordTableBands.cells(cells.table()), cells.cells());
        } else if (block instanceof Block.Totals totals) {
            table(totals.table(), RecordTableBands.totals(totals.table()), totals.cells());
            if (totals.cells().get(0).isEmpty()) {
                strip.put(RecordTableBands.cell(0), total);
            }
        }
    }

    private void is(String kind) {
        strip.put(kind, true);
    }

    private void row(Block.Row row) {
        is(RecordBands.row(row.facts().size()));
        for (int i = 0; i < row.facts().size(); i++) {
            strip.put(RecordBands.label(i), row.facts().get(i).label());
            strip.put(RecordBands.value(i), row.facts().get(i).value());
        }
    }

    private void paragraph(Block.Paragraph block, boolean first) {
        var paragraph = block.paragraph();
        strip.put(RecordBands.RULED, !first && !block.label().isEmpty());
        if (paragraph.isRule()) {
            is("rule");
            return;
        }
        is(RecordBands.paragraph(Math.min(RecordBands.DEEPEST, paragraph.indent())));
        strip.put(RecordBands.LABEL, block.label());
        strip.put(RecordBands.MARKER, paragraph.marker());
        strip.put(RecordBands.WORDS, StyledRuns.of(paragraph));
    }

    private void shots(Block.Shots shots, boolean first) {
        is("shots");
        strip.put(RecordBands.RULED, !first && !shots.label().isEmpty());
        strip.put(RecordBands.LABEL, shots.label());
        for (int i = 0; i < shots.shots().size(); i++) {
            var shot = shots.shots().get(i);
            strip.put(RecordBands.shot(i), picture(shot));
            strip.put(RecordBands.caption(i), shot.caption());
        }
    }

    private SimpleDataRenderer picture(Shot shot) {
        drawn++;
        return drawn > MOST_PICTURES
                ? null
                : pictures.apply(shot.id())
                        .flatMap(SmallPicture::of)
                        .map(SimpleDataRenderer::getInstance)
                        .orElse(null);
    }

    private void table(int table, String kind, List<String> cells) {
        is(kind);
        is(RecordTableBands.of(table));
        strip.put(RecordDesign.TABLE, table);
        for (int c = 0; c < cells.size(); c++) {
            strip.put(RecordTableBands.cell(c), cells.get(c));
        }
    }

    @Override
    public Object getFieldValue(JRField field) {
        var value = strip.get(field.getName());
        return value == null && field.getValueClass() == Boolean.class ? Boolean.FALSE : value;
    }
}
