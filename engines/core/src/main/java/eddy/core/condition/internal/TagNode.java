package eddy.core.condition.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.condition.AsOf;
import eddy.core.condition.Period;
import eddy.core.table.TableModel;

/** Whether the record carries a tag, and long enough. Never unknown. */
record TagNode(String pointer, String app, TableModel table, String tag, Optional<Period> heldFor) implements Leaf {

    private static final Field<OffsetDateTime> SINCE =
            DSL.field(DSL.name("record_tag", "since"), SQLDataType.TIMESTAMPWITHTIMEZONE(6));

    @Override
    public Condition predicate(String alias, AsOf asOf) {
        var held = held(alias);
        if (heldFor.isPresent()) {
            var since = Times.shift(asOf.now().atZone(asOf.zone()), heldFor.get(), -1);
            held = held.and(SINCE.le(Times.utc(since)));
        }
        return DSL.exists(
                DSL.selectOne().from(DSL.table(DSL.name("record_tag"))).where(held));
    }

    private Condition held(String alias) {
        return column("app")
                .eq(app)
                .and(column("form").eq(table.keptKey()))
                .and(DSL.field(DSL.name("record_tag", "record"), UUID.class)
                        .eq(Rows.id(table, alias).coerce(UUID.class)))
                .and(column("tag").eq(tag));
    }

    private static Field<String> column(String name) {
        return DSL.field(DSL.name("record_tag", name), String.class);
    }

    @Override
    public String op() {
        return "tag";
    }

    /** Since when the record carries the tag. */
    @Override
    public Shown left(String alias, AsOf asOf) {
        var since = DSL.field(
                DSL.select(SINCE).from(DSL.table(DSL.name("record_tag"))).where(held(alias)));
        return new Shown(null, Optional.of(Side.any(since)));
    }

    @Override
    public Optional<Shown> right(String alias, AsOf asOf) {
        return Optional.of(Shown.text(tag));
    }
}
