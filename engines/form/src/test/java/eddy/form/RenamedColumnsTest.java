package eddy.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A column of a sub-table that is called otherwise in a later release is still the same column. */
@EachDatabase
class RenamedColumnsTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "columns";
    private static final String ORDER = SubtableForms.ORDER
            .replace(
                    "'item': {'type':'string','maxLength':20,'x-eddy':{",
                    "'what': {'type':'string','x-eddy':{'column':'item',")
            .replace("'required':['item']", "'required':['what']")
            .replace(
                    "'quantity': {'type':'integer','minimum':1,'x-eddy':{",
                    "'pieces': {'type':'integer','x-eddy':{'column':'quantity',")
            .replace("'amount': {'readOnly':true,'x-eddy':{", "'sum': {'readOnly':true,'x-eddy':{'column':'amount',")
            .replace("'quantity * price'", "'pieces * price'")
            .replace("'field':'amount'", "'field':'sum'");
    private static final String PRODUCT = SubtableForms.PRODUCT.replace("'field':'quantity'", "'field':'pieces'");

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final TablePlanner planner;
    private CompiledForm order;
    private CompiledForm product;
    private RecordStore store;
    private Computing computing;

    RenamedColumnsTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
    }

    @BeforeEach
    void publish() {
        publish(SubtableForms.PRODUCT, SubtableForms.ORDER);
        for (var table : List.of("columns__product", "columns__order", "columns__order.lines", "record_change")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    private void publish(String productForm, String orderForm) {
        var forms = Forms.together(APP, productForm, orderForm);
        product = forms.get(0);
        order = forms.get(1);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = Forms.live(APP, forms);
        computing = new Computing(database, clock, app -> Optional.of(live));
        List<RecordListener> listeners = List.of(computing);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
    }

    private UUID desk() {
        var desk = store.create(product, Forms.json("{'name':'Desk'}"), SOMEONE).id();
        return store.create(
                        order,
                        Forms.json("{'number':'A','lines':[{'item':'Pen','quantity':2,'price':1.5},"
                                + "{'item':'Desk','quantity':3,'price':100,'product':'" + desk + "'}]}"),
                        SOMEONE)
                .id();
    }

    private JsonNode values(UUID record) {
        return store.get(order, record).orElseThrow().values();
    }

    private void patch(UUID record, String lines) {
        store.patch(order, record, Forms.json("{'lines':" + lines + "}"), OptionalInt.empty(), SOMEONE);
    }

    @Test
    void the_tables_stay_as_they_are() {
        var renamed = Forms.together(APP, PRODUCT, ORDER);
        assertThat(planner.plan(APP, renamed).orThrow().steps()).isEmpty();
    }

    @Test
    void the_rows_go_on_under_the_new_keys() {
        var record = desk();
        publish(PRODUCT, ORDER);
        var first = values(record).path("lines").path(0);
        assertThat(first.path("what").asText()).isEqualTo("Pen");
        assertThat(first.path("pieces").asInt()).isEqualTo(2);
        assertThat(first.path("sum").asInt()).isEqualTo(3);
        assertThat(first.has("item")).isFalse();

        patch(record, "[{'id':'" + first.path("id").asText() + "','what':'Pen','pieces':4,'price':1.5}]");
        assertThat(values(record).at("/lines/0/id")).isEqualTo(first.get("id"));
        assertThat(values(record).at("/lines/0/sum").asInt()).isEqualTo(6);
        assertThat(values(record).path("total").asInt()).isEqualTo(6);
        assertThat(column("quantity")).containsExactly("4");
    }

    private List<String> column(String name) {
        return database.db()
                .select(DSL.field(DSL.name(name)))
                .from(DSL.table(DSL.name("columns__order.lines")))
                .where(DSL.field(DSL.name("deleted_at")).isNull())
                .fetch(r -> r.get(0).toString());
    }

    @Test
    void formulas_and_roll_ups_are_worked_out_over_the_same_columns() {
        var record = desk();
        publish(PRODUCT, ORDER.replace("'pieces * price'", "'pieces * price * 2'"));
        computing.round(APP);
        assertThat(values(record).at("/lines/0/sum").asInt()).isEqualTo(6);
        assertThat(values(record).path("total").asInt()).isEqualTo(606);
        var sold = store.query(product, RecordQuery.newest(Forms.now(clock), 1)).items();
        assertThat(sold.get(0).values().path("sold").asInt()).isEqualTo(3);
    }

    @Test
    void a_release_that_only_renames_leaves_the_stored_rows_letter_for_letter() {
        desk();
        var before = stored();
        publish(PRODUCT, ORDER);
        computing.round(APP);
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return database.db()
                .select(DSL.field(DSL.name("lines"), String.class))
                .from(DSL.table(DSL.name("columns__order")))
                .fetchSingle()
                .value1();
    }

    @Test
    void the_history_speaks_of_the_new_keys_whenever_it_was_written() {
        var record = desk();
        patch(record, "[{'item':'Pen','quantity':7}]");
        publish(PRODUCT, ORDER);
        patch(record, "[{'what':'Pen','pieces':8}]");
        var changes = store.changes(order, record);
        assertThat(changes.get(0).before().at("/0/pieces").asInt()).isEqualTo(7);
        assertThat(changes.get(0).after().at("/0/pieces").asInt()).isEqualTo(8);
        assertThat(changes.get(1).before().at("/0/pieces").asInt()).isEqualTo(2);
    }

    @Test
    void an_older_release_reads_what_a_later_one_wrote() {
        var record = desk();
        publish(PRODUCT, ORDER);
        patch(record, "[{'what':'Lamp','pieces':5}]");
        publish(SubtableForms.PRODUCT, SubtableForms.ORDER);
        assertThat(values(record).at("/lines/0/item").asText()).isEqualTo("Lamp");
        assertThat(values(record).at("/lines/0/quantity").asInt()).isEqualTo(5);
    }

    @Test
    void rows_that_others_changed_meet_those_of_somebody_who_knew_the_old_keys() {
        var record = desk();
        var seen = store.get(order, record).orElseThrow().version();
        patch(record, "[{'item':'Pen','quantity':7}]");
        publish(PRODUCT, ORDER);
        var same = Forms.json("{}");
        same.set("lines", values(record).get("lines"));
        store.patch(order, record, same, OptionalInt.of(seen), SOMEONE);
        var conflict = assertThrows(
                RecordConflict.class,
                () -> store.patch(
                        order,
                        record,
                        Forms.json("{'lines':[{'what':'Pen','pieces':9}]}"),
                        OptionalInt.of(seen),
                        SOMEONE));
        assertThat(conflict.theirs()).extracting(RecordChange::field).containsExactly("lines");
    }

    @Test
    void a_column_that_takes_the_key_of_one_that_went_does_not_take_its_values() {
        var record = desk();
        var without = SubtableForms.ORDER
                .replace(
                        "'price': {'type':'number','x-eddy':{'type':'money','label':{'zh-CN':'单价','en':'Price'}}},", "")
                .replace("'quantity * price'", "'quantity * 1'");
        publish(SubtableForms.PRODUCT, without);
        publish(
                SubtableForms.PRODUCT,
                without.replace(
                                "'item': {'type':'string','maxLength':20,'x-eddy':{",
                                "'price': {'type':'string','x-eddy':{'column':'item',")
                        .replace("'required':['item']", "'required':['price']"));
        assertThat(values(record).at("/lines/0/price").asText()).isEqualTo("Pen");
        assertThat(values(record).at("/lines/1/price").asText()).isEqualTo("Desk");
    }

    @Test
    void values_that_were_kept_are_given_back_under_the_new_keys() {
        var kept = KeptValues.of(
                order, Forms.json("{'note':null,'lines':[{'id':'1','item':'Pen','quantity':2}],'#tags':['a']}"));
        publish(
                PRODUCT,
                ORDER.replace(
                        "'note': {'type':'string','x-eddy':{", "'words': {'type':'string','x-eddy':{'column':'note',"));
        assertThat(KeptValues.given(order, kept))
                .isEqualTo(Forms.json("{'words':null,'lines':[{'id':'1','what':'Pen','pieces':2}],'#tags':['a']}"));
        assertThat(KeptValues.of(order, KeptValues.given(order, kept))).isEqualTo(kept);
    }

    @Test
    void two_columns_share_no_column_and_none_takes_one_of_the_system() {
        for (var column : List.of("price", "parent", "position", "id")) {
            var taken = ORDER.replace("'column':'quantity'", "'column':'" + column + "'");
            assertThat(Forms.compile(APP, taken).issues())
                    .extracting(i -> i.code())
                    .contains("form.field.column");
        }
    }
}
