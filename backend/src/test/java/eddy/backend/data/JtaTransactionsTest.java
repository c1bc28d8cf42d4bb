package eddy.backend.data;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;

import io.quarkus.test.junit.QuarkusTest;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

import eddy.backend.HttpTest;
import eddy.core.Ids;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class JtaTransactionsTest extends HttpTest {

    @Inject
    Transactions tx;

    @Inject
    TransactionManager manager;

    @Test
    void whatIsWrittenTogetherStandsTogether() {
        var one = Ids.next();
        var other = Ids.next();
        tx.required(() -> {
            write(one);
            write(other);
        });
        assertThat(settings(one)).isEqualTo(1);
        assertThat(settings(other)).isEqualTo(1);
    }

    @Test
    void whatIsWrittenTogetherFallsTogether() {
        var one = Ids.next();
        var other = Ids.next();
        assertThatThrownBy(() -> tx.required(() -> {
                    write(one);
                    tx.required(() -> write(other));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(settings(one)).isZero();
        assertThat(settings(other)).isZero();
    }

    @Test
    void aFailureInsideAJoinedPieceOfWorkRollsTheWholeBackEvenWhenCaught() {
        var id = Ids.next();
        assertThatThrownBy(() -> tx.required(() -> {
                    write(id);
                    assertThatThrownBy(() -> tx.required(() -> {
                                throw new IllegalStateException("inner");
                            }))
                            .hasMessage("inner");
                    tx.db().fetchCount(DSL.table(DSL.name("setting")));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(settings(id)).isZero();
    }

    @Test
    void rollbackOnlyUndoesWithoutAnException() {
        var id = Ids.next();
        var seen = new ArrayList<Boolean>();
        tx.required(() -> {
            write(id);
            tx.afterCompletion(seen::add);
            tx.rollbackOnly();
        });
        assertThat(settings(id)).isZero();
        assertThat(seen).containsExactly(false);
    }

    @Test
    void aTransactionOfItsOwnStandsWhenTheOuterOneFalls() {
        var outer = Ids.next();
        var inner = Ids.next();
        assertThatThrownBy(() -> tx.required(() -> {
                    write(outer);
                    tx.requiresNew(() -> write(inner));
                    assertThat(settings(outer)).isEqualTo(1);
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(settings(outer)).isZero();
        assertThat(settings(inner)).isEqualTo(1);
    }

    @Test
    void whatWaitsForTheCommitSeesItAndMayBeginATransactionItself() {
        var id = Ids.next();
        var after = Ids.next();
        tx.required(() -> {
            write(id);
            tx.afterCommit(() -> tx.required(() -> {
                assertThat(settings(id)).isEqualTo(1);
                write(after);
            }));
            assertThat(settings(after)).isZero();
        });
        assertThat(settings(after)).isEqualTo(1);
        List<String> never = new ArrayList<>();
        assertThatThrownBy(() -> tx.required(() -> {
                    tx.afterCommit(() -> never.add("ran"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(never).isEmpty();
    }

    @Test
    void theSameHoldsInATransactionThatSomebodyElseBegan() throws Exception {
        var id = Ids.next();
        var after = Ids.next();
        manager.begin();
        tx.required(() -> write(id));
        tx.afterCommit(() -> tx.required(() -> {
            assertThat(settings(id)).isEqualTo(1);
            write(after);
        }));
        manager.commit();
        assertThat(tx.active()).isFalse();
        assertThat(settings(after)).isEqualTo(1);
    }

    private void write(UUID id) {
        tx.db()
                .insertInto(DSL.table(DSL.name("setting")))
                .set(DSL.field(DSL.name("key"), String.class), id.toString())
                .set(DSL.field(DSL.name("value"), String.class), "x")
                .set(
                        DSL.field(DSL.name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE),
                        java.time.OffsetDateTime.now())
                .execute();
    }

    private int settings(UUID id) {
        return tx.db()
                .fetchCount(
                        DSL.table(DSL.name("setting")),
                        DSL.field(DSL.name("key"), String.class).eq(id.toString()));
    }
}
