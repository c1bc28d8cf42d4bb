package eddy.form.internal.computed;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.table.FieldModel;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.IdPieces;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** What a change of records asks to be worked out again: in the records themselves, and in those that draw from them. */
public final class Incremental {

    private final DSLContext db;
    private final ComputedPlan plan;
    private final ChangeSet changes;
    private final List<Wanted> wanted = new ArrayList<>();

    private Incremental(DSLContext db, ComputedPlan plan, ChangeSet changes) {
        this.db = db;
        this.plan = plan;
        this.changes = changes;
    }

    public static List<Wanted> after(DSLContext db, ComputedPlan plan, ChangeSet changes) {
        var work = new Incremental(db, plan, changes);
        work.inTheSameRecords();
        work.inOthers();
        return work.wanted;
    }

    private void inTheSameRecords() {
        plan.form(changes.table()).filter(form -> !form.isEmpty()).ifPresent(form -> {
            var keys =
                    switch (changes.kind()) {
                        case CREATED -> form.keysOfNew();
                        case RESTORED -> form.keys();
                        case UPDATED -> form.following(changes.fields());
                        case DELETED -> Set.<String>of();
                    };
            if (!keys.isEmpty()) {
                wanted.add(changes.listed()
                        .map(ids -> Wanted.of(form, keys, ids))
                        .orElseGet(() -> new Wanted(form, keys, changes.holds(Columns.ID))));
            }
        });
    }

    private void inOthers() {
        var rollups = new LinkedHashMap<Via, Set<String>>();
        var lookups = new LinkedHashMap<Via, Set<String>>();
        for (Drawn one : plan.drawingFrom(changes.table())) {
            if (concerns(one)) {
                var via = new Via(one.form().key(), one.link());
                (one.isRollup() ? rollups : lookups)
                        .computeIfAbsent(via, k -> new LinkedHashSet<>())
                        .add(one.field().key());
            }
        }
        add(rollups, true);
        add(lookups, false);
    }

    /** The form whose fields are computed, and the link they come over. */
    private record Via(String form, String link) {}

    private boolean concerns(Drawn one) {
        return changes.kind() != Kind.UPDATED || one.reads().stream().anyMatch(changes.fields()::contains);
    }

    private void add(Map<Via, Set<String>> fields, boolean rollups) {
        fields.forEach((via, keys) -> {
            var form = plan.form(via.form()).orElseThrow();
            if (rollups) {
                wanted.add(
                        changes.listed().isPresent()
                                ? Wanted.of(form, keys, known(via.link()))
                                : new Wanted(form, keys, Columns.ID.in(owners(via.link(), changes))));
            } else {
                wanted.add(new Wanted(form, keys, changes.holds(uuid(column(via.form(), via.link())))));
            }
        });
    }

    private String column(String form, String field) {
        return plan.form(form)
                .flatMap(f -> f.form().field(field))
                .map(FieldModel::column)
                .orElse(field);
    }

    /** The records that the changed ones link to, and those they linked to before the change. */
    private Select<Record1<UUID>> owners(String link, ChangeSet of) {
        var column = column(changes.table(), link);
        Select<Record1<UUID>> owners =
                DSL.select(uuid(column)).from(Columns.table(changes.sqlName())).where(of.holds(Columns.ID));
        if (changes.fields().contains(link)) {
            owners = owners.union(DSL.select(Columns.OLD_VALUE.cast(SQLDataType.UUID))
                    .from(Columns.RECORD_CHANGE)
                    .where(of.holds(Columns.RECORD))
                    .and(Columns.FIELD.eq(column))
                    .and(Columns.AT.eq(changes.at().atOffset(ZoneOffset.UTC)))
                    .and(Columns.OLD_VALUE.isNotNull()));
        }
        return owners;
    }

    /** No more than the changed records, which are held in memory, too. */
    private Set<UUID> known(String link) {
        var ids = new HashSet<UUID>();
        for (var piece : IdPieces.of(db, changes.listed().orElseThrow())) {
            ids.addAll(db.fetchValues(owners(link, changes.only(piece))));
        }
        ids.remove(null);
        return ids;
    }

    private static Field<UUID> uuid(String column) {
        return DSL.field(DSL.name(column), SQLDataType.UUID);
    }
}
