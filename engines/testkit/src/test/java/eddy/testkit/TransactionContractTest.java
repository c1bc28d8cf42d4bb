package eddy.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The finer points of {@code Transactions} that engines rely on. */
@EachDatabase
class TransactionContractTest {

    private final TestDatabase database;

    TransactionContractTest(TestDatabase database) {
        this.database = database;
        database.once(() -> database.db()
                .createTable(DSL.name("line"))
                .column(DSL.name("n"), SQLDataType.INTEGER)
                .constraint(DSL.primaryKey(DSL.name("n")))
                .execute());
    }

    @BeforeEach
    void empty() {
        database.truncate();
    }

    private void write(int n) {
        database.db()
                .insertInto(DSL.table(DSL.name("line")), DSL.field(DSL.name("n"), Integer.class))
                .values(n)
                .execute();
    }

    private List<Integer> lines() {
        return database.db()
                .select(DSL.field(DSL.name("n"), Integer.class))
                .from(DSL.table(DSL.name("line")))
                .orderBy(1)
                .fetch(0, Integer.class);
    }

    @Test
    void work_gives_its_result() {
        assertThat(database.required(() -> 42)).isEqualTo(42);
        assertThat(database.requiresNew(() -> "x")).isEqualTo("x");
    }

    @Test
    void a_transaction_sees_what_it_wrote_and_others_do_not()
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        var other = Executors.newSingleThreadExecutor();
        try {
            database.required(() -> {
                write(1);
                assertThat(lines()).containsExactly(1);
                assertThat(await(other.submit(this::lines))).isEmpty();
            });
            assertThat(other.submit(this::lines).get(10, TimeUnit.SECONDS)).containsExactly(1);
        } finally {
            other.shutdownNow();
        }
    }

    private static <T> T await(java.util.concurrent.Future<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void each_thread_has_a_transaction_of_its_own() throws InterruptedException {
        var inside = new CountDownLatch(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int n = 1; n <= 2; n++) {
                int mine = n;
                pool.execute(() -> database.required(() -> {
                    write(mine);
                    inside.countDown();
                    if (mine == 2) {
                        database.rollbackOnly();
                    }
                }));
            }
        } finally {
            pool.shutdown();
        }
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(inside.getCount()).isZero();
        assertThat(lines()).containsExactly(1);
    }

    @Test
    void a_failed_new_transaction_leaves_the_outer_one_alone() {
        database.required(() -> {
            write(1);
            assertThatThrownBy(() -> database.requiresNew(() -> {
                        write(2);
                        throw new IllegalStateException("inner");
                    }))
                    .hasMessage("inner");
            write(3);
        });
        assertThat(lines()).containsExactly(1, 3);
    }

    @Test
    void tasks_of_an_inner_transaction_run_at_its_own_end() {
        var seen = new ArrayList<String>();
        database.required(() -> {
            database.afterCommit(() -> seen.add("outer"));
            database.requiresNew(() -> {
                database.afterCommit(() -> seen.add("inner"));
                database.required(() -> database.afterCommit(() -> seen.add("joined")));
                assertThat(seen).isEmpty();
            });
            assertThat(seen).containsExactly("inner", "joined");
        });
        assertThat(seen).containsExactly("inner", "joined", "outer");
    }

    @Test
    void a_task_after_the_commit_may_begin_a_transaction() {
        database.required(() -> {
            write(1);
            database.afterCommit(() -> database.required(() -> write(2)));
        });
        assertThat(lines()).containsExactly(1, 2);
    }

    @Test
    void outside_a_transaction_tasks_run_at_once_and_there_is_nothing_to_roll_back() {
        var seen = new ArrayList<Object>();
        database.afterCommit(() -> seen.add("done"));
        database.afterCompletion(seen::add);
        assertThat(seen).containsExactly("done", true);
        assertThatThrownBy(database::rollbackOnly).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rows_stream_inside_a_transaction() {
        database.required(() -> {
            for (int n = 0; n < 500; n++) {
                write(n);
            }
        });
        int sum = database.required(() -> {
            try (var cursor = database.db()
                    .select(DSL.field(DSL.name("n"), Integer.class))
                    .from(DSL.table(DSL.name("line")))
                    .fetchSize(50)
                    .fetchLazy()) {
                int total = 0;
                for (var row : cursor) {
                    total += row.value1();
                }
                return total;
            }
        });
        assertThat(sum).isEqualTo(499 * 500 / 2);
    }

    @Test
    void connections_are_given_back() throws SQLException {
        for (int i = 0; i < 60; i++) {
            int n = i;
            assertThatThrownBy(() -> database.required(() -> {
                        write(n);
                        write(n);
                    }))
                    .isInstanceOf(org.jooq.exception.DataAccessException.class);
        }
        assertThat(lines()).isEmpty();
        try (var connection = database.plainDataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }
}
