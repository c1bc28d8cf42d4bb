package eddy.form.internal.delete;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Transactions;
import eddy.core.document.JsonText;
import eddy.form.Author;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.OnDelete;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.internal.compile.RowValues;
import eddy.form.internal.delete.DeletionLedger.Entry;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordBatch;
import eddy.form.internal.store.RecordReads;

/**
 * The links in the rows of one sub-table: the records that hold the rows are written anew. A record that would be refused
 * without the row, or without the link, stays as it is.
 */
final class RowLinks {

    private final Transactions tx;
    private final ChangeLog log;
    private final Leading leading;
    private final CompiledForm rows;

    RowLinks(Transactions tx, ChangeLog log, Leading leading) {
        this.tx = tx;
        this.log = log;
        this.leading = leading;
        this.rows = leading.rows().orElseThrow();
    }

    /** Takes the links to {@code targets} out of the rows, or the rows themselves, and notes what they were. */
    int loosen(List<UUID> targets, DeletionLedger ledger, Author by) {
        var holders = tx.db()
                .selectDistinct(Columns.PARENT)
                .from(leading.table())
                .where(leading.column().in(targets).and(Columns.DELETED_AT.isNull()))
                .orderBy(Columns.PARENT)
                .fetch(Columns.PARENT);
        int changed = 0;
        for (var page : Pages.of(holders)) {
            var noted = new LinkedHashMap<UUID, List<Entry>>();
            var done = rewrite(page, by, (holder, standing) -> without(holder, standing, Set.copyOf(targets), noted));
            noted.keySet().retainAll(done);
            ledger.add(noted.values().stream().flatMap(List::stream).toList());
            changed += done.size();
        }
        return changed;
    }

    private ArrayNode without(UUID holder, JsonNode standing, Set<UUID> targets, Map<UUID, List<Entry>> noted) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : standing) {
            var target = row.path(leading.link().key()).asText();
            if (target.isEmpty() || !targets.contains(UUID.fromString(target))) {
                left.add(row);
                continue;
            }
            noted.computeIfAbsent(holder, h -> new ArrayList<>())
                    .add(new Entry(leading.place(), UUID.fromString(target), holder, 0, row.toString()));
            if (leading.onDelete() == OnDelete.UNLINK) {
                ObjectNode unlinked = row.deepCopy();
                unlinked.remove(leading.link().key());
                left.add(unlinked);
            }
        }
        return left;
    }

    /** Gives rows their link back where they have none, and puts those back that were taken out. */
    void back(List<Entry> entries, Author by) {
        var kept = new LinkedHashMap<UUID, List<JsonNode>>();
        entries.forEach(e -> kept.computeIfAbsent(e.owner(), o -> new ArrayList<>())
                .add(JsonText.parse(e.row()).orThrow()));
        for (var page : Pages.of(kept.keySet())) {
            rewrite(page, by, (holder, standing) -> with(standing, kept.get(holder)));
        }
    }

    private ArrayNode with(JsonNode standing, List<JsonNode> kept) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        standing.forEach(row -> all.add(row.deepCopy()));
        for (JsonNode was : kept) {
            var still = all.valueStream()
                    .filter(row -> row.path(RowValues.ID).equals(was.path(RowValues.ID)))
                    .findFirst();
            if (still.isEmpty()) {
                all.add(was);
            } else if (!still.get().hasNonNull(leading.link().key())) {
                ((ObjectNode) still.get())
                        .set(leading.link().key(), was.get(leading.link().key()));
            }
        }
        return all;
    }

    /** Answers the records that were changed. */
    private Set<UUID> rewrite(List<UUID> holders, Author by, BiFunction<UUID, JsonNode, ArrayNode> change) {
        var changes = new ArrayList<RowChange>();
        for (StoredRecord holder : new RecordReads(tx).lock(leading.holder(), holders)) {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            values.set(
                    rows.rowsField(), change.apply(holder.id(), holder.values().path(rows.rowsField())));
            changes.add(new RowChange.Update(holder.id(), OptionalInt.empty(), values));
        }
        var changed = new HashSet<UUID>();
        new RecordBatch(tx, log, leading.holder(), changes)
                .run(false, by).rows().stream()
                        .filter(r -> r.outcome() == Outcome.UPDATED)
                        .forEach(r -> changed.add(r.id()));
        return changed;
    }
}
