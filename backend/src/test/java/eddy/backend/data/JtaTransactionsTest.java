package eddy.backend.data;

import java.time.Instant;
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
import eddy.backend.identity.Role;
import eddy.backend.identity.UserAccount;
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
    void aPanacheWriteAndAJooqWriteStandTogether() {
        var id = Ids.next();
        tx.required(() -> {
            panache(id);
            jooq(id);
        });
        assertThat(accounts(id)).isEqualTo(1);
        assertThat(settings(id)).isEqualTo(1);
    }

    @Test
    void aPanacheWriteAndAJooqWriteFallTogether() {
        var id = Ids.next();
        assertThatThrownBy(() -> tx.required(() -> {
                    panache(id);
                    jooq(id);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(accounts(id)).isZero();
        assertThat(settings(id)).isZero();
    }

    @Test
    void aFailureInsideAJoinedPieceOfWorkRollsTheWholeBackEvenWhenCaught() {
        var id = Ids.next();
        assertThatThrownBy(() -> tx.required(() -> {
                    jooq(id);
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
            jooq(id);
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
                    jooq(outer);
                    tx.requiresNew(() -> jooq(inner));
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
            jooq(id);
            tx.afterCommit(() -> tx.required(() -> {
                assertThat(settings(id)).isEqualTo(1);
                jooq(after);
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
        tx.required(() -> jooq(id));
        tx.afterCommit(() -> tx.required(() -> {
            assertThat(settings(id)).isEqualTo(1);
            jooq(after);
        }));
        manager.commit();
        assertThat(tx.active()).isFalse();
        assertThat(settings(after)).isEqualTo(1);
    }

    private static void panache(UUID id) {
        var account = new UserAccount();
        account.id = id;
        account.username = id.toString();
        account.name = "Tx";
        account.role = Role.VIEWER;
        account.createdAt = Instant.EPOCH;
        account.updatedAt = Instant.EPOCH;
        account.persistAndFlush();
    }

    private void jooq(UUID id) {
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

    private int accounts(UUID id) {
        return tx.db()
                .fetchCount(
                        DSL.table(DSL.name("user_account")),
                        DSL.field(DSL.name("id"), SQLDataType.UUID).eq(id));
    }
}
