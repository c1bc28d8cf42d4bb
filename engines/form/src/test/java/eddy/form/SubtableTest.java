package eddy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.form.RowChange.Create;
import eddy.form.RowChange.Update;
import eddy.form.spi.ChangeSet;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@EachDatabase
class SubtableTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "shop";
    private static final String TWO = "{'number':'A1','lines':[{'item':'Pen','quantity':2,'price':1.5},"
            + "{'item':'Desk','quantity':1,'price':120}]}";

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final List<ChangeSet> told = new ArrayList<>();
    private final TablePlanner planner;
    private final Computing computing;
    private final RecordStore store;
    private LiveForms.AppForms live;
    private CompiledForm product;
    private CompiledForm order;

    SubtableTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
        publish(SubtableForms.ORDER);
        computing = new Computing(database, clock, app -> Optional.of(live));
        List<RecordListener> listeners = List.of(computing, told::add);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
    }

    private void publish(String orderForm) {
        var forms = Forms.together(APP, SubtableForms.PRODUCT, orderForm);
        product = forms.get(0);
        order = forms.get(1);
        planner.run(planner.plan(APP, forms).orThrow());
        live = Forms.live(APP, forms);
    }

    @BeforeEach
    void empty() {
        publish(SubtableForms.ORDER);
        for (var table : List.of("shop__order.lines", "shop__order", "shop__product", "record_change")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
        computing.round(APP);
        told.clear();
    }

    private StoredRecord create(String values) {
        return store.create(order, Forms.json(values), SOMEONE);
    }

    private StoredRecord patch(UUID id, ObjectNode changes) {
        return store.patch(order, id, changes, OptionalInt.empty(), SOMEONE);
    }

    private JsonNode lines(UUID id) {
        return store.get(order, id).orElseThrow().values().path("lines");
    }

    private String value(CompiledForm form, UUID id, String field) {
        return store.get(form, id).orElseThrow().values().path(field).asText(null);
    }

    private List<String> table(UUID order) {
        return database.db()
                .select(DSL.field(DSL.name("position")), DSL.field(DSL.name("item")), DSL.field(DSL.name("amount")))
                .from(DSL.table(DSL.name("shop__order.lines")))
                .where(DSL.field(DSL.name("parent"), UUID.class).eq(order))
                .and(DSL.field(DSL.name("deleted_at")).isNull())
                .orderBy(DSL.field(DSL.name("position")))
                .fetch(r -> r.value1() + " " + r.value2() + " "
                        + (r.value3() == null
                                ? "-"
                                : new java.math.BigDecimal(r.value3().toString())
                                        .stripTrailingZeros()
                                        .toPlainString()));
    }

    private List<Issue> refused(Runnable work) {
        return catchThrowableOfType(IssueException.class, work::run).issues();
    }

    @Test
    void rows_are_kept_with_their_formulas_and_summed_in_the_record() {
        var record = create(TWO);
        assertThat(record.values().path("lines").path(0).path("amount").decimalValue())
                .isEqualByComparingTo("3");
        assertThat(table(record.id())).containsExactly("0 Pen 3", "1 Desk 120");
        assertThat(value(order, record.id(), "total")).isEqualTo("123");
        assertThat(value(order, record.id(), "large")).isEqualTo("1");
        assertThat(told).anyMatch(c -> c.table().equals("order.lines") && c.kind() == ChangeSet.Kind.CREATED);
    }

    @Test
    void rows_keep_their_ids_while_they_are_changed_moved_and_removed() {
        var record = create(TWO);
        var pen = lines(record.id()).path(0).path("id").asText();
        var desk = lines(record.id()).path(1).path("id").asText();
        var changed = Forms.json("{'lines':[{'id':'" + desk + "','item':'Desk','quantity':1,'price':100}," + "{'id':'"
                + pen + "','item':'Pen','quantity':4,'price':1.5,'amount':77},{'item':'Lamp'}]}");
        patch(record.id(), changed);
        assertThat(lines(record.id()).findValuesAsText("id")).hasSize(3).startsWith(desk, pen);
        assertThat(table(record.id())).containsExactly("0 Desk 100", "1 Pen 6", "2 Lamp -");
        assertThat(value(order, record.id(), "total")).isEqualTo("106");

        patch(record.id(), Forms.json("{'lines':[{'id':'" + pen + "','item':'Pen','quantity':1,'price':1}]}"));
        assertThat(table(record.id())).containsExactly("0 Pen 1");
        assertThat(value(order, record.id(), "total")).isEqualTo("1");
        patch(record.id(), Forms.json("{'lines':null}"));
        assertThat(table(record.id())).isEmpty();
        assertThat(value(order, record.id(), "total")).isEqualTo("0");
    }

    @Test
    void the_id_of_a_row_of_another_record_is_not_taken() {
        var other = lines(create(TWO).id()).path(0).path("id").asText();
        var record = create("{'number':'B','lines':[{'id':'" + other + "','item':'Pen'}]}");
        assertThat(lines(record.id()).path(0).path("id").asText()).isNotEqualTo(other);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        var record = create(TWO);
        var same = Forms.json("{'lines':[{'item':'Pen','quantity':2.0,'price':1.50,'product':null},{},"
                + "{'item':'Desk','quantity':1,'price':120,'amount':5}]}");
        assertThat(patch(record.id(), same).version()).isEqualTo(record.version());
    }

    @Test
    void each_cell_is_judged_and_named() {
        var issues = refused(() -> create("{'number':'A','lines':[{'item':'Pen','quantity':1},"
                + "{'quantity':0,'price':'x','colour':'red'},{'item':'" + "x".repeat(21) + "'}]}"));
        assertThat(issues)
                .extracting(i -> i.place() + " " + i.code())
                .containsExactlyInAnyOrder(
                        "/lines/1/item record.value.required",
                        "/lines/1/quantity record.value.small",
                        "/lines/1/price record.value.money",
                        "/lines/1/colour record.field.unknown",
                        "/lines/2/item record.value.long");
        assertThat(issues)
                .filteredOn(i -> i.place().equals("/lines/1/item"))
                .first()
                .satisfies(i -> assertThat(i.args())
                        .containsEntry("field_zh", "明细（第 2 行）品名")
                        .containsEntry("field_en", "Lines, row 2, Item"));
        assertThat(refused(
                        () -> create("{'number':'A','lines':[{'item':'1'},{'item':'2'},{'item':'3'},{'item':'4'}]}")))
                .extracting(Issue::code)
                .containsExactly("record.value.many");
        assertThat(refused(() -> create("{'number':'A','lines':['Pen']}")))
                .extracting(Issue::code)
                .containsExactly("record.value.subtable");
        assertThat(refused(() -> create("{'number':'A','lines':[{'item':'a\\u0000'}]}")))
                .extracting(Issue::code)
                .containsExactly("record.value.character");
    }

    @Test
    void a_link_in_a_row_leads_somewhere_and_counts_there() {
        var pens = store.create(product, Forms.json("{'name':'Pen'}"), SOMEONE).id();
        var desks =
                store.create(product, Forms.json("{'name':'Desk'}"), SOMEONE).id();
        assertThat(refused(() -> create("{'number':'A','lines':[{'item':'Pen','product':'" + order(1) + "'}]}")))
                .extracting(Issue::place)
                .containsExactly("/lines/0/product");
        var record = create("{'number':'A','lines':[{'item':'Pen','quantity':5,'product':'" + pens + "'}]}");
        assertThat(value(product, pens, "sold")).isEqualTo("5");
        patch(record.id(), Forms.json("{'lines':[{'item':'Pen','quantity':7,'product':'" + desks + "'}]}"));
        assertThat(value(product, pens, "sold")).isEqualTo("0");
        assertThat(value(product, desks, "sold")).isEqualTo("7");
        store.delete(order, record.id(), OptionalInt.empty(), SOMEONE);
        assertThat(value(product, desks, "sold")).isEqualTo("0");
        store.restore(order, record.id(), SOMEONE);
        assertThat(value(product, desks, "sold")).isEqualTo("7");
        assertThat(table(record.id())).containsExactly("0 Pen -");
    }

    private static UUID order(int number) {
        return new UUID(7, number);
    }

    @Test
    void the_history_tells_rows_before_and_after() {
        var record = create(TWO);
        patch(record.id(), Forms.json("{'lines':[{'item':'Pen','quantity':9,'price':1.5}]}"));
        var change = store.changes(order, record.id()).get(0);
        assertThat(change.field()).isEqualTo("lines");
        assertThat(change.before()).hasSize(2);
        assertThat(change.after().path(0).path("quantity").asInt()).isEqualTo(9);
    }

    @Test
    void rows_are_one_field_to_two_people_who_change_a_record() {
        var record = create(TWO);
        patch(record.id(), Forms.json("{'note':'hello'}"));
        var rows = Forms.json("{'lines':[{'item':'Pen','quantity':3}]}");
        store.patch(order, record.id(), rows, OptionalInt.of(record.version()), SOMEONE);
        assertThatThrownBy(() -> store.patch(
                        order,
                        record.id(),
                        Forms.json("{'lines':[{'item':'Ink'}]}"),
                        OptionalInt.of(record.version()),
                        SOMEONE))
                .isInstanceOf(RecordConflict.class);
        store.patch(order, record.id(), rows, OptionalInt.of(record.version()), SOMEONE);
    }

    @Test
    void many_records_bring_their_rows_in_one_batch() {
        var record = create(TWO);
        var result = store.batch(
                order,
                List.of(
                        new Create(Forms.json("{'number':'B','lines':[{'item':'Ink','quantity':2,'price':4}]}")),
                        new Create(Forms.json("{'number':'C','lines':[{'quantity':2}]}")),
                        new Update(
                                record.id(),
                                OptionalInt.empty(),
                                Forms.json("{'lines':[{'item':'Pen','quantity':1,'price':1}]}"))),
                false,
                SOMEONE);
        assertThat(result.rows().get(1).issues()).extracting(Issue::place).containsExactly("/lines/0/item");
        assertThat(value(order, result.rows().get(0).id(), "total")).isEqualTo("8");
        assertThat(table(record.id())).containsExactly("0 Pen 1");
        assertThat(value(order, record.id(), "total")).isEqualTo("1");
    }

    @Test
    void samples_take_their_rows_along() {
        var record = store.createSample(order, Forms.json(TWO), SOMEONE);
        store.removeSamples(order);
        assertThat(table(record.id())).isEmpty();
        assertThat(database.db().fetchCount(DSL.table(DSL.name("shop__order.lines"))))
                .isZero();
    }

    @Test
    void a_column_of_another_type_is_refused_while_it_holds_values() {
        create(TWO);
        var forms = Forms.together(
                APP,
                SubtableForms.PRODUCT,
                SubtableForms.ORDER.replace(
                        "'item': {'type':'string','maxLength':20,'x-eddy':{'type':'text'",
                        "'item': {'type':'boolean','x-eddy':{'type':'boolean'"));
        assertThat(planner.plan(APP, forms).issues())
                .extracting(i -> i.document() + i.place())
                .containsExactly("forms/order.form.json/schema/properties/lines/items/properties/item");
    }
}
