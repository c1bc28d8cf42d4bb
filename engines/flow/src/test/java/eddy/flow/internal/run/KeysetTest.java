package eddy.flow.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.Ids;
import eddy.core.issue.IssueException;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class KeysetTest {

    private static final Table<Record> ROWS = DSL.table(DSL.name("keyset_row"));
    private static final int COUNT = 57;

    private final TestDatabase database;

    KeysetTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        database.db().dropTableIfExists(DSL.name("keyset_row")).execute();
        database.db()
                .createTable(DSL.name("keyset_row"))
                .column(DSL.name("id"), SQLDataType.UUID)
                .column(DSL.name("priority_rank"), SQLDataType.INTEGER)
                .column(DSL.name("due_key"), SQLDataType.TIMESTAMPWITHTIMEZONE(6))
                .execute();
        var random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            database.db()
                    .insertInto(ROWS)
                    .set(Columns.id("id"), Ids.next())
                    .set(Columns.number("priority_rank"), random.nextInt(2))
                    .set(
                            Columns.time("due_key"),
                            Columns.utc(
                                    java.time.Instant.ofEpochSecond(1_772_000_000L + random.nextInt(5), 123_456_000)))
                    .execute();
        }
    }

    private static Keyset urgentFirst() {
        return Keyset.of(
                Columns.number("priority_rank").asc(),
                Columns.time("due_key").asc(),
                Columns.id("id").asc());
    }

    private static Keyset newestFirst() {
        return Keyset.of(Columns.time("due_key").desc(), Columns.id("id").desc());
    }

    private List<UUID> walk(Keyset order, int limit) {
        var seen = new ArrayList<UUID>();
        var after = Optional.<String>empty();
        do {
            var page = order.page(
                    database.db().select().from(ROWS).where(DSL.noCondition()),
                    after,
                    limit,
                    r -> r.get(Columns.id("id")));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return seen;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 56, 57, 58, 200})
    void pages_of_any_size_hold_every_row_once_and_in_order(int limit) {
        var whole = walk(urgentFirst(), 1_000);
        assertThat(whole).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(walk(urgentFirst(), limit)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 57})
    void a_descending_order_pages_alike(int limit) {
        assertThat(walk(newestFirst(), limit)).isEqualTo(walk(newestFirst(), 1_000));
    }

    @Test
    void a_row_that_comes_in_between_does_not_move_the_others() {
        var query = database.db().select().from(ROWS).where(DSL.noCondition());
        var first = urgentFirst().page(query, Optional.empty(), 10, r -> r.get(Columns.id("id")));
        database.db()
                .insertInto(ROWS)
                .set(Columns.id("id"), Ids.next())
                .set(Columns.number("priority_rank"), 0)
                .set(Columns.time("due_key"), Columns.utc(java.time.Instant.EPOCH))
                .execute();
        var second = urgentFirst()
                .page(
                        database.db().select().from(ROWS).where(DSL.noCondition()),
                        first.next(),
                        10,
                        r -> r.get(Columns.id("id")));
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void an_empty_list_has_no_next_page() {
        var page = newestFirst()
                .page(
                        database.db().select().from(ROWS).where(DSL.falseCondition()),
                        Optional.empty(),
                        10,
                        r -> r.get(Columns.id("id")));
        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    static List<String> cursorsThatAreNone() {
        return List.of("", "nonsense", "####", encoded("a|b|c"), encoded("1|2"), encoded("1|2026|x|y"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("cursorsThatAreNone")
    void a_cursor_that_is_none_is_an_issue(String cursor) {
        assertThatThrownBy(() -> urgentFirst()
                        .page(
                                database.db().select().from(ROWS).where(DSL.noCondition()),
                                Optional.of(cursor),
                                10,
                                r -> r))
                .isInstanceOf(IssueException.class)
                .hasMessageContaining("flow.cursor.invalid");
    }
}
