package eddy.form.internal.computed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.table.FieldModel;
import eddy.form.internal.store.Columns;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.ChangeSet.Kind;

/** What a change of records asks to be worked out again: in the records themselves, and in those that draw from them. */
public final class Incremental {

    private final ComputedPlan plan;
    private final ChangeSet changes;
    private final List<Wanted> wanted = new ArrayList<>();

    private Incremental(ComputedPlan plan, ChangeSet changes) {
        this.plan = plan;
        this.changes = changes;
    }

    public static List<Wanted> after(ComputedPlan plan, ChangeSet changes) {
        var work = new Incremental(plan, changes);
        work.inTheSameRecords();
        work.inOthers();
        return work.wanted;
    }

    public static Select<Record1<UUID>> ids(String sqlName, Collection<UUID> records) {
        return DSL.select(Columns.ID).from(Columns.table(sqlName)).where(Columns.ID.in(records));
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
                wanted.add(new Wanted(form, keys, changes.records()));
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
                wanted.add(new Wanted(form, keys, owners(via.link())));
            } else {
                wanted.add(new Wanted(form, keys, pointing(form, column(via.form(), via.link()))));
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
    private Select<Record1<UUID>> owners(String link) {
        var column = column(changes.table(), link);
        var now = DSL.field(DSL.name(column), SQLDataType.UUID);
        Select<Record1<UUID>> owners =
                DSL.select(now).from(Columns.table(changes.sqlName())).where(Columns.ID.in(changes.records()));
        if (!changes.fields().contains(link)) {
            return owners;
        }
        var before = DSL.select(Columns.OLD_VALUE.cast(SQLDataType.UUID))
                .from(Columns.RECORD_CHANGE)
                .where(Columns.RECORD.in(changes.records()))
                .and(Columns.FIELD.eq(column))
                .and(Columns.AT.eq(changes.at().atOffset(java.time.ZoneOffset.UTC)))
                .and(Columns.OLD_VALUE.isNotNull());
        return owners.union(before);
    }

    private Select<Record1<UUID>> pointing(FormPlan form, String link) {
        return DSL.select(Columns.ID)
                .from(Columns.table(form.form().table().sqlName()))
                .where(DSL.field(DSL.name(link), SQLDataType.UUID).in(changes.records()));
    }
}
