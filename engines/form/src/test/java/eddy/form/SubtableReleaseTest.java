package eddy.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.form.spi.LiveForms;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What a release makes of the rows that stand. */
@EachDatabase
class SubtableReleaseTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "growing";

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final Computing computing;
    private final RecordStore store;
    private LiveForms.AppForms live;
    private CompiledForm order;

    SubtableReleaseTest(TestDatabase database) {
        this.database = database;
        computing = new Computing(database, clock, app -> Optional.of(live));
        computing.tell(List.of(computing));
        store = new RecordStore(database, clock, List.of(computing));
    }

    private void publish(String orderForm) {
        var forms = Forms.together(APP, SubtableForms.PRODUCT, orderForm);
        order = forms.get(1);
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        live = Forms.live(APP, forms);
    }

    private List<String> amounts() {
        return database.db()
                .select(DSL.field(DSL.name("amount"), BigDecimal.class))
                .from(DSL.table(DSL.name("growing__order.lines")))
                .where(DSL.field(DSL.name("deleted_at")).isNull())
                .orderBy(DSL.field(DSL.name("position")))
                .fetch(r -> r.value1().stripTrailingZeros().toPlainString());
    }

    @Test
    void publishing_adds_widens_and_retires_columns_and_works_out_new_formulas() {
        publish(SubtableForms.ORDER);
        computing.round(APP);
        var record = store.create(
                order,
                Forms.json("{'number':'A','lines':[{'item':'Pen','quantity':2,'price':1.5},"
                        + "{'item':'Desk','quantity':1,'price':120}]}"),
                SOMEONE);
        publish(
                SubtableForms.ORDER
                        .replace("'formula':'quantity * price'", "'formula':'quantity * price * 2'")
                        .replace(
                                "'quantity': {'type':'integer','minimum':1,'x-eddy':{'type':'integer'",
                                "'quantity': {'type':'number','x-eddy':{'type':'decimal'")
                        .replace(
                                "'item': {",
                                "'unit': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'单位','en':'Unit'}}},'item': {"));
        computing.round(APP);
        assertThat(amounts()).containsExactly("6", "240");
        assertThat(total(record)).isEqualTo("246");
        assertThat(store.get(order, record.id()).orElseThrow().version()).isEqualTo(1);
        store.patch(
                order,
                record.id(),
                Forms.json("{'lines':[{'item':'Pen','unit':'box','quantity':0.5,'price':10}]}"),
                OptionalInt.empty(),
                SOMEONE);
        assertThat(total(record)).isEqualTo("10");

        publish(SubtableForms.ORDER.replace(
                "'quantity': {'type':'integer','minimum':1,'x-eddy':{'type':'integer'",
                "'quantity': {'type':'number','x-eddy':{'type':'decimal'"));
        var lines = store.get(order, record.id()).orElseThrow().values().path("lines");
        assertThat(lines.path(0).has("unit")).isFalse();
        var again = Forms.json("{}");
        again.set("lines", lines);
        assertThat(store.patch(order, record.id(), again, OptionalInt.empty(), SOMEONE)
                        .version())
                .isEqualTo(2);
    }

    private String total(StoredRecord record) {
        return store.get(order, record.id())
                .orElseThrow()
                .values()
                .path("total")
                .asText();
    }
}
