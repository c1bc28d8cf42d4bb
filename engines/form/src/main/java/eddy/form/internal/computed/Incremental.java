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
import java.util.function.Function;
import java.util.stream.Stream;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
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
        work.throughRows();
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
        var concerned = plan.drawingFrom(changes.table()).stream()
                .filter(this::concerns)
                .toList();
        byVia(concerned.stream().filter(Drawn::isRollup))
                .forEach((via, keys) -> rollups(via, keys, piece -> owners(via.link(), piece)));
        byVia(concerned.stream().filter(d -> !d.isRollup())).forEach(this::lookups);
    }

    /**
     * Roll-ups over rows of the changed records whose condition looks at the record itself. Rows that came or went with
     * it have been told of on their own.
     */
    private void throughRows() {
        if (changes.kind() != Kind.UPDATED) {
            return;
        }
        for (CompiledForm rows : plan.form(changes.table()).stream()
                .flatMap(f -> f.form().subForms().stream())
                .toList()) {
            var concerned = plan.drawingFrom(rows.key()).stream().filter(d -> d.isRollup() && readsChanged(d));
            byVia(concerned).forEach((via, keys) -> rollups(via, keys, piece -> named(rows, via.link(), piece)));
        }
    }

    private boolean readsChanged(Drawn one) {
        return one.reads(changes.table()).stream().anyMatch(changes.fields()::contains);
    }

    private static Map<Via, Set<String>> byVia(Stream<Drawn> drawn) {
        var by = new LinkedHashMap<Via, Set<String>>();
        drawn.forEach(one -> by.computeIfAbsent(new Via(one.form().key(), one.link()), k -> new LinkedHashSet<>())
                .add(one.field().key()));
        return by;
    }

    /** The form whose fields are computed, and the link they come over. */
    private record Via(String form, String link) {}

    private boolean concerns(Drawn one) {
        return changes.kind() != Kind.UPDATED || one.reads().stream().anyMatch(changes.fields()::contains);
    }

    private void rollups(Via via, Set<String> keys, Function<ChangeSet, Select<Record1<UUID>>> owners) {
        var form = plan.form(via.form()).orElseThrow();
        wanted.add(
                changes.listed().isPresent()
                        ? Wanted.of(form, keys, known(owners))
                        : new Wanted(form, keys, Columns.ID.in(owners.apply(changes))));
    }

    private void lookups(Via via, Set<String> keys) {
        var form = plan.form(via.form()).orElseThrow();
        wanted.add(new Wanted(form, keys, changes.holds(uuid(column(via.form(), via.link())))));
    }

    private String column(String table, String field) {
        return plan.forms().stream()
                .flatMap(FormPlan::tables)
                .filter(form -> form.key().equals(table))
                .findFirst()
                .flatMap(form -> form.field(field))
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

    /** The records that rows of the changed ones link to. */
    private static Select<Record1<UUID>> named(CompiledForm rows, String link, ChangeSet of) {
        var column = rows.field(link).map(FieldModel::column).orElse(link);
        return DSL.select(uuid(column))
                .from(Columns.table(rows.table().sqlName()))
                .where(of.holds(Columns.PARENT))
                .and(Columns.DELETED_AT.isNull());
    }

    /** By pieces of the changed records, which are held in memory, too. */
    private Set<UUID> known(Function<ChangeSet, Select<Record1<UUID>>> owners) {
        var ids = new HashSet<UUID>();
        for (var piece : IdPieces.of(db, changes.listed().orElseThrow())) {
            ids.addAll(db.fetchValues(owners.apply(changes.only(piece))));
        }
        ids.remove(null);
        return ids;
    }

    private static Field<UUID> uuid(String column) {
        return DSL.field(DSL.name(column), SQLDataType.UUID);
    }
}
