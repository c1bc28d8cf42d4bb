package eddy.backend.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import eddy.core.field.ValueKind;
import eddy.core.table.FieldModel;
import eddy.core.table.TableModel;
import eddy.form.CompiledForm;

/** Records of other forms that point to the record: orders, tickets, survey answers, behaviour events. */
@ApplicationScoped
class LinkedTimeline implements TimelineSource {

    private static final String ROW = "t";
    private static final Field<UUID> ID = DSL.field(DSL.name(ROW, "id"), SQLDataType.UUID);
    /** So many values of a record say what it is about. */
    private static final int SHOWN = 3;

    @Override
    public List<TimelineStream> streams(Subject subject) {
        var streams = new ArrayList<TimelineStream>();
        for (TableModel table : subject.app().compiled().tables().all()) {
            var form = subject.app().form(table.key());
            if (!table.system() && form.isPresent()) {
                Links.to(subject.form().key(), table)
                        .findFirst()
                        .map(link -> stream(form.get(), link, subject))
                        .ifPresent(streams::add);
            }
        }
        return streams;
    }

    private static TimelineStream stream(CompiledForm form, FieldModel link, Subject subject) {
        var table = form.table();
        var at = happened(table);
        var title = table.field(table.titleField()).orElseThrow();
        var shown = form.facts() ? List.<FieldModel>of() : shown(form, List.of(link, at, title));
        var columns = new ArrayList<Field<?>>(List.of(ID, at(at), TableModel.on(ROW, title)));
        shown.forEach(f -> columns.add(TableModel.on(ROW, f)));
        return new TimelineStream(
                "form." + form.key(),
                "form." + form.key(),
                form.facts() ? "event" : "record",
                form.label(),
                table.as(ROW),
                at(at),
                List.of(ID),
                columns,
                TableModel.on(ROW, link).eq(subject.record()).and(table.visible(ROW)),
                text -> search(form, text, subject),
                rows -> rows.stream()
                        .map(row -> item(form, row, at, title, shown, subject))
                        .toList());
    }

    private static TimelineItem item(
            CompiledForm form, Record row, FieldModel at, FieldModel title, List<FieldModel> shown, Subject subject) {
        var name = text(title, row, subject);
        var values = shown.stream()
                .map(f -> text(f, row, subject))
                .filter(v -> !v.isEmpty())
                .collect(Collectors.joining(" · "));
        var detail = values.isEmpty() ? name : name + " · " + values;
        return new TimelineItem(
                row.get(at(at)).toInstant(),
                form.facts() ? "event" : "record",
                form.facts() ? name : form.label().in(subject.locale()),
                form.facts() ? null : detail,
                row.get(ID),
                null,
                form.key());
    }

    private static String text(FieldModel field, Record row, Subject subject) {
        var value = row.get(TableModel.on(ROW, field));
        return value == null ? "" : field.type().shown(value, field.settings(), subject.locale());
    }

    /** The first fields of the form's list that speak for themselves. */
    private static List<FieldModel> shown(CompiledForm form, List<FieldModel> without) {
        return form.listColumns().stream()
                .map(key -> form.field(key).orElse(null))
                .filter(Objects::nonNull)
                .filter(f -> !without.contains(f))
                .filter(f -> !f.options().isEmpty()
                        || f.type().kind() == ValueKind.NUMBER
                        || f.type().kind() == ValueKind.TEXT)
                .limit(SHOWN)
                .toList();
    }

    private static Condition search(CompiledForm form, String text, Subject subject) {
        var any = TimelineFilter.said(form.facts() ? "" : form.label().in(subject.locale()), text);
        for (FieldModel field : form.fields()) {
            if (!field.options().isEmpty()) {
                var named = field.options().stream()
                        .filter(o -> says(o, text, subject))
                        .map(FieldModel.Option::value)
                        .toList();
                any = named.isEmpty()
                        ? any
                        : any.or(TableModel.on(ROW, field).coerce(String.class).in(named));
            } else if (field.type().kind() == ValueKind.TEXT) {
                any = any.or(TableModel.on(ROW, field).coerce(String.class).containsIgnoreCase(text));
            }
        }
        return any;
    }

    static boolean says(FieldModel.Option option, String text, Subject subject) {
        return option.label().in(subject.locale()).toLowerCase().contains(text.toLowerCase());
    }

    /** The first date-time of the form says when it happened; else its creation does. */
    private static FieldModel happened(TableModel table) {
        Optional<FieldModel> own = table.fields().stream()
                .filter(f -> f.type().kind() == ValueKind.DATETIME && !Links.SYSTEM.contains(f.key()))
                .findFirst();
        return own.orElseGet(() -> table.field("created_at").orElseThrow());
    }

    private static Field<OffsetDateTime> at(FieldModel field) {
        return DSL.field(DSL.name(ROW, field.column()), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }
}
