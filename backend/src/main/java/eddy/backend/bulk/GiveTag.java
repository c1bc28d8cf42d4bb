package eddy.backend.bulk;

import java.util.List;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;

/** Gives a tag to those who lack it, or takes it from those who have it. */
record GiveTag(RecordStore store, Transactions tx, String tag, boolean given) implements BulkAction {

    @Override
    public Outcome apply(CompiledForm form, List<UUID> records, Author by) {
        var alive = store.lock(form, records);
        var ids = alive.stream().map(StoredRecord::id).toList();
        var tags = store.tags(ids);
        var changing = alive.stream()
                .filter(r -> tags.getOrDefault(r.id(), List.of()).contains(tag) != given)
                .toList();
        write(form, changing.stream().map(StoredRecord::id).toList(), given, by);
        return new Outcome(
                changing.stream().map(r -> new Done(r.id(), r.version(), null)).toList(), List.of());
    }

    @Override
    public int undo(CompiledForm form, List<Done> done, Author by) {
        return tx.required(() -> takeBack(form, done, by));
    }

    private int takeBack(CompiledForm form, List<Done> done, Author by) {
        var alive = store.lock(form, done.stream().map(Done::record).toList()).stream()
                .map(StoredRecord::id)
                .toList();
        var tags = store.tags(alive);
        var standing = alive.stream()
                .filter(r -> tags.getOrDefault(r, List.of()).contains(tag) == given)
                .toList();
        write(form, standing, !given, by);
        return standing.size();
    }

    private void write(CompiledForm form, List<UUID> ids, boolean give, Author by) {
        if (ids.isEmpty()) {
            return;
        }
        if (give) {
            store.addTag(form.app(), form.table(), select(form, ids), tag, by);
        } else {
            store.removeTag(form.app(), form.table(), select(form, ids), tag, by);
        }
    }

    private static Select<Record1<UUID>> select(CompiledForm form, List<UUID> ids) {
        return DSL.select(id("id")).from(table(form.table().sqlName())).where(id("id").in(ids));
    }
}
