package eddy.flow.internal.run;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.flow.Page;

/** An order of rows in which a list can be continued where it stopped, however long it is. */
public final class Keyset {

    private static final String SEPARATOR = "|";

    private final List<SortField<?>> order;

    private Keyset(List<SortField<?>> order) {
        this.order = order;
    }

    /** @param order columns that are never null, the last of them unique */
    public static Keyset of(SortField<?>... order) {
        return new Keyset(List.of(order));
    }

    /** @throws IssueException {@code flow.cursor.invalid} when {@code after} did not come from such a list */
    public <T> Page<T> page(
            SelectConditionStep<Record> query, Optional<String> after, int limit, Function<Record, T> row) {
        var ordered = query.orderBy(order);
        var rows = after.map(a -> ordered.seekAfter(values(a)).limit(limit + 1).fetch())
                .orElseGet(() -> ordered.limit(limit + 1).fetch());
        boolean more = rows.size() > limit;
        var items = rows.stream().limit(limit).map(row).toList();
        return new Page<>(items, more ? Optional.of(cursor(rows.get(limit - 1))) : Optional.empty());
    }

    private String cursor(Record row) {
        var parts = order.stream()
                .map(s -> String.valueOf(row.get(s.$field().getUnqualifiedName())))
                .toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    private Object[] values(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            if (parts.length != order.size()) {
                throw new IllegalArgumentException(Arrays.toString(parts));
            }
            var values = new ArrayList<Object>();
            for (int i = 0; i < parts.length; i++) {
                values.add(value(order.get(i).$field().getType(), parts[i]));
            }
            return values.toArray();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IssueException(Issue.error("flow.cursor.invalid", ""));
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return OffsetDateTime.parse(text);
    }
}
