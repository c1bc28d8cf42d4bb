package eddy.core.condition.internal;

import java.util.Optional;

import eddy.core.condition.CompiledCondition.Read;
import eddy.core.condition.Linked;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;

/** Checks which linked records are meant. */
final class RowsCompiler {

    private RowsCompiler() {}

    /** @param ordered whether their order matters to the question, besides {@code last} and the window */
    static Optional<Rows> compile(Linked linked, boolean ordered, Site site) {
        var table = site.tables().table(linked.table());
        if (table.isEmpty()) {
            return site.at("table").refuse("condition.table.unknown", "table", linked.table());
        }
        var there = site.of(table.get());
        var link = link(linked.link(), site.table(), there.at("link"));
        var where = linked.where().flatMap(w -> NodeCompiler.compile(w, there.at("where")));
        boolean needed = ordered || linked.window().isPresent() || linked.last().isPresent();
        var on = needed || linked.on().isPresent() ? on(linked, there) : Optional.<FieldModel>empty();
        if (link.isEmpty() || linked.where().isPresent() && where.isEmpty() || needed && on.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rows(site.table(), table.get(), link.get(), where, linked.window(), linked.last(), on));
    }

    private static Optional<FieldModel> link(String key, TableModel owner, Site there) {
        var field = there.field(key);
        if (field.isEmpty()) {
            return field;
        }
        var target = field.get().linkTo();
        if (target.isEmpty() || !target.get().equals(owner.key())) {
            var several = field.get().listed().isPresent();
            return there.refuse(
                    several ? "condition.link.several" : "condition.link.elsewhere",
                    "link",
                    key,
                    "table",
                    there.table().key(),
                    "owner",
                    owner.key());
        }
        return field;
    }

    private static Optional<FieldModel> on(Linked linked, Site there) {
        if (linked.on().isEmpty()) {
            var created = there.table().field("created_at");
            created.ifPresent(c -> there.reads().add(new Read(there.table().key(), c.key())));
            return created.isPresent()
                    ? created
                    : there.refuse(
                            "condition.order.missing", "table", there.table().key());
        }
        var place = there.at("on");
        var field = place.field(linked.on().get());
        if (field.isEmpty()) {
            return field;
        }
        var kind = field.get().type().kind();
        return kind == ValueKind.DATE || kind == ValueKind.DATETIME
                ? field
                : place.refuse("condition.order.kind", "field", linked.on().get());
    }
}
