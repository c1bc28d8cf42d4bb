package eddy.form.internal.delete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.issue.Issue;
import eddy.form.CompiledForm;
import eddy.form.OnDelete;
import eddy.form.internal.store.Columns;
import eddy.form.internal.store.RecordLocks;

/** How far the deletion of records of one form reaches along the links: what goes along, and what keeps any of it. Used once. */
final class Reach {

    /** So many records go along with a deletion at most; they are held in memory. */
    private static final int MOST = 10_000;

    private final Transactions tx;
    private final Collection<CompiledForm> forms;
    /** By form, with the record that brought each here. */
    private final Map<CompiledForm, Map<UUID, UUID>> going = new LinkedHashMap<>();

    private final List<Link> taken = new ArrayList<>();
    private final Map<UUID, List<Issue>> refused = new HashMap<>();

    /** One record that links to another, which is going. */
    record Link(Leading leading, UUID target, UUID owner) {}

    Reach(Transactions tx, Collection<CompiledForm> forms, CompiledForm form, Collection<UUID> roots) {
        this.tx = tx;
        this.forms = forms;
        var own = new LinkedHashMap<UUID, UUID>();
        roots.forEach(id -> own.put(id, id));
        going.put(form, own);
        take(form, own);
        going.forEach(this::restrict);
    }

    /** Records that go along, each with the link by which it does; whoever is linked to comes before who links. */
    List<Link> taken() {
        return taken;
    }

    /** All that goes, those to be deleted first of all included. */
    Map<CompiledForm, Map<UUID, UUID>> going() {
        return going;
    }

    Map<UUID, List<Issue>> refused() {
        return refused;
    }

    /** @param ids with the record to be deleted that brought them here */
    private void take(CompiledForm form, Map<UUID, UUID> ids) {
        for (var leading : leading(form, Leading::takesRecords)) {
            var more = new LinkedHashMap<UUID, UUID>();
            var there = going.computeIfAbsent(leading.holder(), f -> new LinkedHashMap<>());
            hold(leading, ids.keySet());
            for (var link : links(leading, ids.keySet())) {
                var root = ids.get(link.target());
                if (there.putIfAbsent(link.owner(), root) == null) {
                    taken.add(link);
                    more.put(link.owner(), root);
                }
            }
            if (taken.size() > MOST) {
                ids.values().forEach(root -> refuse(root, Issue.error("record.delete.many", "", "limit", MOST)));
                return;
            }
            if (!more.isEmpty()) {
                take(leading.holder(), more);
            }
        }
    }

    private void restrict(CompiledForm form, Map<UUID, UUID> ids) {
        for (var leading : leading(form, l -> l.onDelete() == OnDelete.RESTRICT)) {
            for (var page : Pages.of(ids.keySet())) {
                var counted = DSL.countDistinct(leading.owner());
                tx.db()
                        .select(leading.column(), counted)
                        .from(leading.table())
                        .where(to(leading, page))
                        .groupBy(leading.column())
                        .forEach(row -> refuse(ids.get(row.value1()), linked(leading, row.value2())));
            }
        }
    }

    private List<Leading> leading(CompiledForm form, Predicate<Leading> which) {
        return Leading.to(form, forms).stream().filter(which).toList();
    }

    /** Nobody links to what goes along any more, and what does link is seen from here on. */
    private void hold(Leading leading, Collection<UUID> ids) {
        for (var page : Pages.of(ids)) {
            RecordLocks.deletion(tx.db()
                            .select(Columns.ID)
                            .from(leading.table())
                            .where(to(leading, page))
                            .orderBy(Columns.ID)
                            .limit(MOST + 1))
                    .fetch();
        }
    }

    private List<Link> links(Leading leading, Collection<UUID> ids) {
        var links = new ArrayList<Link>();
        for (var page : Pages.of(ids)) {
            tx.db()
                    .selectDistinct(leading.column(), leading.owner())
                    .from(leading.table())
                    .where(to(leading, page))
                    .orderBy(leading.owner())
                    .limit(MOST + 1)
                    .forEach(row -> links.add(new Link(leading, row.value1(), row.value2())));
        }
        return links;
    }

    /** Those that link there, are alive and do not go themselves. */
    private Condition to(Leading leading, List<UUID> ids) {
        var gone = going.getOrDefault(leading.holder(), Map.of()).keySet();
        return leading.column()
                .in(ids)
                .and(Columns.DELETED_AT.isNull())
                .and(gone.isEmpty() ? DSL.noCondition() : leading.owner().notIn(gone));
    }

    private void refuse(UUID root, Issue issue) {
        var issues = refused.computeIfAbsent(root, r -> new ArrayList<>());
        if (!issues.contains(issue)) {
            issues.add(issue);
        }
    }

    private static Issue linked(Leading leading, int count) {
        return Issue.error(
                "record.linked",
                "",
                "count",
                count,
                "form_zh",
                leading.holder().label().in(Locale.CHINA),
                "form_en",
                leading.holder().label().in(Locale.ENGLISH),
                "field_zh",
                leading.link().label().in(Locale.CHINA),
                "field_en",
                leading.link().label().in(Locale.ENGLISH));
    }
}
