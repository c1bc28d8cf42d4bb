package eddy.form.internal.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

import eddy.core.document.JsonText;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;
import eddy.form.RecordQuery.Sort;

/**
 * The order of a list and the way to go on after a given row: by a field, then by id, missing values last. A cursor holds
 * the last row's value and id and the order it belongs to.
 */
final class Keyset {

    /** The finest difference of times that a column keeps. */
    private static final Duration STEP = Duration.ofNanos(1_000);

    private final FieldModel field;
    private final boolean descending;

    private Keyset(FieldModel field, boolean descending) {
        this.field = field;
        this.descending = descending;
    }

    static Keyset of(CompiledForm form, Optional<Sort> sort) {
        var key = sort.map(Sort::field).orElse("created_at");
        var field = form.table()
                .field(key)
                .orElseThrow(() -> new IssueException(Issue.error("record.sort.unknown", "/sort", "field", key)));
        return new Keyset(field, sort.map(Sort::descending).orElse(true));
    }

    List<OrderField<?>> order(String alias) {
        var id = Columns.in(DSL.name(alias), Columns.ID);
        var column = column(alias);
        SortField<?> byValue = descending ? column.desc() : column.asc();
        return List.of(isSystem() ? byValue : byValue.nullsLast(), descending ? id.desc() : id.asc());
    }

    Condition after(String alias, String cursor) {
        var parts = read(cursor);
        var id = Columns.in(DSL.name(alias), Columns.ID);
        var lastId = UUID.fromString(parts.get(3).asText());
        var column = column(alias);
        var nextId = descending ? id.lt(lastId) : id.gt(lastId);
        var value = field.type().fromJson(parts.get(2));
        if (value == null) {
            return column.isNull().and(nextId);
        }
        Field<Object> last = DSL.val(value, column);
        var beyond = descending ? column.lt(last) : column.gt(last);
        var next = bound(column, value).and(beyond.or(column.eq(last).and(nextId)));
        return isSystem() ? next : next.or(column.isNull());
    }

    /**
     * Where the database may begin to read instead of passing all pages before. It leaves a microsecond: of rows with the very
     * time of an index over time and id, H2 finds none on its way back.
     */
    private Condition bound(Field<Object> column, Object value) {
        if (!isSystem() || !(value instanceof OffsetDateTime time)) {
            return DSL.noCondition();
        }
        var beside = DSL.val((Object) (descending ? time.plus(STEP) : time.minus(STEP)), column);
        return descending ? column.lt(beside) : column.gt(beside);
    }

    String cursor(Record row) {
        var parts = JsonNodeFactory.instance.arrayNode();
        parts.add(field.key()).add(descending);
        parts.add(field.type().toJson(row.get(Columns.of(field))));
        parts.add(row.get(Columns.ID).toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = JsonText.parse(text).value().orElseThrow(IllegalArgumentException::new);
            if (parts.size() == 4
                    && parts.get(0).asText().equals(field.key())
                    && parts.get(1).asBoolean() == descending) {
                UUID.fromString(parts.get(3).asText());
                field.type().fromJson(parts.get(2));
                return parts;
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IssueException(Issue.error("record.cursor.invalid", "/after"));
        }
        throw new IssueException(Issue.error("record.cursor.invalid", "/after"));
    }

    private Field<Object> column(String alias) {
        return Columns.in(DSL.name(alias), Columns.of(field));
    }

    Field<Object> column() {
        return Columns.of(field);
    }

    /** System columns are never missing, which lets the database walk an index. */
    boolean isSystem() {
        return field.key().equals("created_at")
                || field.key().equals("updated_at")
                || field.key().equals("id");
    }
}
