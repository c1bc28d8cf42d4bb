package eddy.touch.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.touch.CompiledMessage;
import eddy.touch.TouchApp;
import eddy.touch.spi.People;

/** Reads what messages need of many customers with one query. */
final class CustomerCards {

    private static final String ROW = "c";

    private CustomerCards() {}

    /** Card by record id; deleted customers are absent. */
    static Map<UUID, CustomerCard> load(DSLContext db, TouchApp app, Collection<Queued> queued, People people) {
        var records = queued.stream().map(Queued::record).collect(Collectors.toSet());
        return load(db, app, records, fields(app, queued), people);
    }

    /** Like the other, of these customers and these fields. */
    static Map<UUID, CustomerCard> load(
            DSLContext db, TouchApp app, Set<UUID> records, Collection<FieldModel> fields, People people) {
        Field<UUID> id = DSL.field(DSL.name(ROW, "id"), SQLDataType.UUID);
        var columns = new LinkedHashMap<FieldModel, Field<Object>>();
        fields.forEach(f -> columns.put(f, TableModel.on(ROW, f)));
        var wanted = new LinkedHashSet<Field<?>>(List.of(id));
        wanted.addAll(columns.values());
        var rows = db.select(wanted)
                .from(app.customers().as(ROW))
                .where(app.customers().visible(ROW), id.in(records))
                .fetch();
        var values = new LinkedHashMap<UUID, Map<String, Object>>();
        for (var row : rows) {
            var own = new HashMap<String, Object>();
            columns.forEach((f, column) -> {
                var value = row.get(column);
                if (value != null) {
                    own.put(f.key(), value);
                }
            });
            values.put(row.get(id), own);
        }
        var names = people.names(persons(fields, values.values()));
        var cards = new HashMap<UUID, CustomerCard>();
        values.forEach((record, own) -> cards.put(record, new CustomerCard(app, own, names)));
        return cards;
    }

    private static Collection<FieldModel> fields(TouchApp app, Collection<Queued> queued) {
        var fields = new LinkedHashSet<FieldModel>();
        app.field("language").ifPresent(fields::add);
        for (var touch : queued) {
            add(app, touch.channel(), app.messages().get(touch.message()), fields);
        }
        return fields;
    }

    /** What the message needs to know. */
    static Collection<FieldModel> fields(TouchApp app, CompiledMessage message) {
        var fields = new LinkedHashSet<FieldModel>();
        app.field("language").ifPresent(fields::add);
        add(app, message.channel(), message, fields);
        return fields;
    }

    /** @param message {@code null} when there is none any more */
    private static void add(TouchApp app, String channel, CompiledMessage message, Set<FieldModel> fields) {
        app.address(channel).ifPresent(fields::add);
        app.consent(channel).ifPresent(fields::add);
        if (message != null) {
            message.reads()
                    .forEach(path -> app.customers().field(path.split("\\.")[0]).ifPresent(fields::add));
        }
    }

    private static Collection<UUID> persons(Collection<FieldModel> fields, Collection<Map<String, Object>> values) {
        return fields.stream()
                .filter(f -> f.type().kind() == ValueKind.PERSON)
                .flatMap(f -> values.stream().map(v -> (UUID) v.get(f.key())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
