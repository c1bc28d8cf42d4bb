package eddy.backend.bin;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import eddy.backend.apps.LiveApp;
import eddy.backend.files.FileWork;
import eddy.backend.records.Links;
import eddy.core.Label;
import eddy.core.Transactions;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.RecordStore;

import static eddy.backend.data.Columns.id;
import static eddy.backend.data.Columns.table;
import static eddy.backend.data.Columns.time;

/**
 * Deletes records of the recycle bin for good, with their tags, history, comments, files, rows and facts. Records that link to
 * one stay and lose the link.
 */
@ApplicationScoped
class BinPurge {

    private static final Field<UUID> ID = id("id");
    private static final Field<UUID> RECORD = id("record");
    private static final Field<OffsetDateTime> DELETED_AT = time("deleted_at");
    private static final List<String> BESIDE = List.of(
            "record_tag",
            "record_group",
            "record_change",
            "record_correction",
            "record_deletion",
            "record_comment",
            "bulk_change_row",
            "search_text");

    private final Transactions tx;
    private final RecordStore records;
    private final FileWork files;

    BinPurge(Transactions tx, RecordStore records, FileWork files) {
        this.tx = tx;
        this.records = records;
        this.files = files;
    }

    /** What goes, or changes, with records that are deleted for good. */
    record Extent(long records, long changes, long comments, List<Linked> links) {}

    /**
     * Records that link to those that go.
     *
     * @param deleted whether they go, too, as facts do; others stay without the link
     */
    record Linked(String form, Label label, Label link, boolean deleted, long count) {}

    Extent extent(LiveApp app, CompiledForm form, List<UUID> ids) {
        var lying = lying(form, ids);
        var linked = new ArrayList<Linked>();
        for (var from : linking(app, form)) {
            long count = tx.db().fetchCount(table(from.table().sqlName()), from.to(lying));
            if (count > 0) {
                linked.add(new Linked(
                        from.table().key(), from.table().label(), from.link().label(), from.facts(), count));
            }
        }
        return new Extent(lying.size(), count("record_change", lying), count("record_comment", lying), linked);
    }

    private long count(String beside, List<UUID> ids) {
        return tx.db().fetchCount(table(beside), RECORD.in(ids));
    }

    /** Answers how many are gone. */
    int purge(LiveApp app, CompiledForm form, List<UUID> ids, Author by) {
        return tx.required(() -> {
            var lying = locked(form, ids);
            if (lying.isEmpty()) {
                return 0;
            }
            for (var from : linking(app, form)) {
                unlink(app, from, lying, by);
            }
            files.removeOf(lying);
            for (var beside : BESIDE) {
                tx.db().deleteFrom(table(beside)).where(RECORD.in(lying)).execute();
            }
            for (var rows : form.subtables()) {
                tx.db()
                        .deleteFrom(table(rows.sqlName()))
                        .where(id("parent").in(lying))
                        .execute();
            }
            return tx.db()
                    .deleteFrom(table(form.table().sqlName()))
                    .where(ID.in(lying))
                    .execute();
        });
    }

    private record From(TableModel table, FieldModel link, boolean facts) {
        private Condition to(Collection<UUID> ids) {
            return id(link.column()).in(ids);
        }
    }

    /** Rows of sub-tables keep their links, as the records do that they are part of. */
    private static List<From> linking(LiveApp app, CompiledForm form) {
        var all = new ArrayList<From>();
        for (TableModel table : app.compiled().tables().all()) {
            app.form(table.key()).ifPresent(from -> Links.to(form.key(), table)
                    .forEach(link -> all.add(new From(table, link, from.facts()))));
        }
        return all;
    }

    private void unlink(LiveApp app, From from, List<UUID> ids, Author by) {
        var there = table(from.table().sqlName());
        if (from.facts()) {
            tx.db().deleteFrom(there).where(from.to(ids)).execute();
            return;
        }
        var pointing = DSL.select(ID).from(there).where(from.to(ids));
        records.setFields(app.key(), from.table(), pointing, Collections.singletonMap(from.link(), null), by);
        // What lies in the bin itself has no history to keep of this.
        tx.db()
                .update(there)
                .setNull(id(from.link().column()))
                .where(from.to(ids), DELETED_AT.isNotNull())
                .execute();
    }

    private List<UUID> lying(CompiledForm form, List<UUID> ids) {
        return tx.db()
                .select(ID)
                .from(table(form.table().sqlName()))
                .where(ID.in(ids), DELETED_AT.isNotNull())
                .fetch(ID);
    }

    private List<UUID> locked(CompiledForm form, List<UUID> ids) {
        return tx.db()
                .select(ID)
                .from(table(form.table().sqlName()))
                .where(ID.in(ids), DELETED_AT.isNotNull())
                .orderBy(ID)
                .forUpdate()
                .fetch(ID);
    }
}
