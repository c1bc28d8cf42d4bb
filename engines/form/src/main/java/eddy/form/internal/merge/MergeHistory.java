package eddy.form.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.Field;

import eddy.core.Ids;
import eddy.core.Transactions;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.internal.store.ChangeLog;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RowInserts;
import eddy.form.merge.Merge.Member;

/** What the history of the record that stays says of a merge; like tags, this is no new version of it. */
final class MergeHistory {

    private static final String MERGED = "#merged:";
    private static final String PARTED = "#parted:";
    private static final Map<String, String> MARKS = Map.of("record_tag", "#tag:", "record_group", "#group:");

    private final Transactions tx;
    private final ChangeLog log;
    private final CompiledForm form;
    private final UUID survivor;
    private final int version;
    private final Author by;
    private final Instant at;
    private final UUID changeSet = Ids.next();
    private final List<Map<Field<?>, Object>> rows = new ArrayList<>();

    MergeHistory(Transactions tx, ChangeLog log, CompiledForm form, UUID survivor, int version, Author by, Instant at) {
        this.tx = tx;
        this.log = log;
        this.form = form;
        this.survivor = survivor;
        this.version = version;
        this.by = by;
        this.at = at;
    }

    void merged(Collection<Member> others) {
        others.forEach(o -> add(MERGED + o.id(), null, o.title()));
    }

    void parted(Collection<Member> others) {
        others.forEach(o -> add(PARTED + o.id(), null, o.title()));
    }

    /** Tags and groups that came with the others, or went back with them. */
    void marks(String table, Collection<String> names, boolean given) {
        var mark = MARKS.get(table);
        if (mark != null) {
            names.forEach(name -> add(mark + name, given ? null : name, given ? name : null));
        }
    }

    private void add(String what, String before, String after) {
        rows.add(log.row(form, changeSet, survivor, version, what, before, after, by, at));
    }

    void write() {
        RowInserts.insert(tx.db(), Columns.RECORD_CHANGE, rows);
    }
}
