package eddy.backend.records;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.impl.DSL;

import eddy.core.Transactions;
import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/** Records of other forms that point to the record: orders, tickets, survey answers, behaviour events. */
@ApplicationScoped
class LinkedTimeline implements TimelineSource {

    private final Transactions tx;

    LinkedTimeline(Transactions tx) {
        this.tx = tx;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("event", "record");
    }

    @Override
    public List<TimelineItem> before(Instant instant, int limit, Subject subject) {
        var items = new ArrayList<TimelineItem>();
        for (TableModel table : subject.app().compiled().tables().all()) {
            if (table.system()) {
                continue;
            }
            Links.to(subject.form().key(), table)
                    .findFirst()
                    .ifPresent(link -> items.addAll(of(table, link, instant, limit, subject)));
        }
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items.size() > limit ? items.subList(0, limit) : items;
    }

    private List<TimelineItem> of(TableModel table, FieldModel link, Instant instant, int limit, Subject subject) {
        var at = happened(table);
        var title = table.field(table.titleField()).orElseThrow();
        var form = subject.app().form(table.key());
        boolean facts = form.map(CompiledForm::facts).orElse(false);
        var id = DSL.field(DSL.name("t", "id"), UUID.class);
        return tx.db()
                .select(id, TableModel.on("t", at), TableModel.on("t", title))
                .from(table.as("t"))
                .where(TableModel.on("t", link).eq(subject.record()))
                .and(table.visible("t"))
                .and(TableModel.on("t", at).lt(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)))
                .orderBy(TableModel.on("t", at).desc(), id.desc())
                .limit(limit)
                .fetch(row -> new TimelineItem(
                        ((OffsetDateTime) row.value2()).toInstant(),
                        facts ? "event" : "record",
                        facts
                                ? text(title, row.value3(), subject)
                                : table.label().in(subject.locale()),
                        facts ? null : text(title, row.value3(), subject),
                        facts ? null : row.value1(),
                        null,
                        table.key()));
    }

    private static String text(FieldModel field, Object value, Subject subject) {
        return value == null ? "" : field.type().shown(value, field.settings(), subject.locale());
    }

    /** The first date-time of the form says when it happened; else its creation does. */
    private static FieldModel happened(TableModel table) {
        Optional<FieldModel> own = table.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.DATETIME && !Links.SYSTEM.contains(f.key()))
                .findFirst();
        return own.orElseGet(() -> table.field("created_at").orElseThrow());
    }
}
