package eddy.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

@EachDatabase
class TestDatabaseTest {

    private final TestDatabase database;

    TestDatabaseTest(TestDatabase database) {
        this.database = database;
        database.db()
                .createTableIfNotExists(name("note"))
                .column(name("text"), SQLDataType.VARCHAR)
                .execute();
    }

    @BeforeEach
    void empty() {
        database.truncate();
    }

    private void write(String text) {
        database.db()
                .insertInto(table(name("note")), field(name("text"), String.class))
                .values(text)
                .execute();
    }

    private List<String> notes() {
        return database.db()
                .select(field(name("text"), String.class))
                .from(table(name("note")))
                .orderBy(1)
                .fetch(0, String.class);
    }

    @Test
    void what_was_written_in_a_transaction_stays() {
        database.required(() -> write("a"));
        assertThat(notes()).containsExactly("a");
    }

    @Test
    void an_exception_rolls_back() {
        assertThatThrownBy(() -> database.required(() -> {
                    write("a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(notes()).isEmpty();
    }

    @Test
    void an_exception_of_inner_work_rolls_back_the_outer_even_when_caught() {
        database.required(() -> {
            write("a");
            assertThatThrownBy(() -> database.required(() -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        });
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_new_transaction_inside_another_lives_on_its_own() {
        database.required(() -> {
            write("outer");
            database.requiresNew(() -> write("inner"));
            database.rollbackOnly();
        });
        assertThat(notes()).containsExactly("inner");
        assertThat(database.active()).isFalse();
    }

    @Test
    void tasks_run_after_the_end_and_outside_the_transaction() {
        var seen = new ArrayList<String>();
        database.required(() -> {
            write("a");
            database.afterCommit(() -> seen.add("committed " + notes() + database.active()));
            database.afterCompletion(ok -> seen.add("completed " + ok));
            assertThat(seen).isEmpty();
        });
        database.required(() -> {
            database.afterCommit(() -> seen.add("never"));
            database.afterCompletion(ok -> seen.add("completed " + ok));
            database.rollbackOnly();
        });
        assertThat(seen).containsExactly("committed [a]false", "completed true", "completed false");
    }

    @Test
    void the_data_source_joins_the_transaction() {
        database.required(() -> {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into \"note\" values ('joined')");
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            assertThat(notes()).containsExactly("joined");
            database.rollbackOnly();
        });
        assertThat(notes()).isEmpty();
    }

    @Test
    void outside_a_transaction_the_data_source_commits_by_itself() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into \"note\" values ('alone')");
        }
        assertThat(notes()).containsExactly("alone");
    }
}
