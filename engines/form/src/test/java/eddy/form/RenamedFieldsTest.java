package eddy.form;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.table.Tables;
import eddy.form.spi.LiveForms;
import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A field that is called otherwise in a later release is still the same field. */
@EachDatabase
class RenamedFieldsTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "renamed";
    private static final String ORDER = ComputedForms.ORDER
            .replace("'number': {'type':'string','x-eddy':{", "'no': {'type':'string','x-eddy':{'column':'number',")
            .replace("'titleField': 'number'", "'titleField': 'no'")
            .replace("'uniqueKey': 'number'", "'uniqueKey': 'no'")
            .replace(
                    "'customer': {'type':'string','format':'uuid','x-eddy':{",
                    "'client': {'type':'string','format':'uuid','x-eddy':{'column':'customer',")
            .replace("'link':'customer'", "'link':'client'")
            .replace(
                    "'amount': {'type':'number','minimum':0,'x-eddy':{",
                    "'sum': {'type':'number','x-eddy':{'column':'amount',");
    private static final String CUSTOMER = ComputedForms.CUSTOMER
            .replace("'link':'customer'", "'link':'client'")
            .replace("'field':'amount'", "'field':'sum'");

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final TablePlanner planner;
    private List<CompiledForm> forms;
    private RecordStore store;

    RenamedFieldsTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
    }

    @BeforeEach
    void publish() {
        publish(ComputedForms.CUSTOMER, ComputedForms.ORDER);
        for (var table :
                List.of("renamed__customer", "renamed__order", "record_change", "form_computed", "form_serial")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    @Test
    void the_table_stays_as_it_is() {
        var renamed = Forms.together(APP, CUSTOMER, ORDER);
        assertThat(planner.plan(APP, renamed).orThrow().steps()).isEmpty();
    }

    @Test
    void its_values_history_and_numbers_go_on_under_the_new_key() {
        var anna = create(0, "{'name': 'Anna'}");
        var bert = create(0, "{'name': 'Bert'}");
        var first = create(1, "{'customer': '" + anna + "', 'amount': 10}");
        patch(1, first, "{'amount': 20}");
        var number = value(1, first, "number");
        assertThat(number).endsWith("-001");

        publish(CUSTOMER, ORDER);
        assertThat(value(1, first, "sum")).isEqualTo("20");
        assertThat(store.changes(forms.get(1), first))
                .extracting(RecordChange::field)
                .containsExactly("sum", "#created");
        assertThat(store.find(forms.get(1), number)).isPresent();

        var second = create(1, "{'client': '" + anna + "', 'sum': 5}");
        assertThat(value(1, second, "no")).endsWith("-002");
        assertThat(value(0, anna, "total")).isEqualTo("25");
        patch(1, second, "{'client': '" + bert + "'}");
        assertThat(value(0, anna, "total")).isEqualTo("20");
        assertThat(value(0, bert, "total")).isEqualTo("5");
        assertThat(store.changes(forms.get(1), second))
                .first()
                .extracting(RecordChange::field)
                .isEqualTo("client");
    }

    @Test
    void changes_that_meet_are_told_by_the_new_key() {
        var anna = create(0, "{'name': 'Anna'}");
        var order = create(1, "{'customer': '" + anna + "', 'amount': 10}");
        var seen = store.get(forms.get(1), order).orElseThrow().version();
        patch(1, order, "{'amount': 20}");
        publish(CUSTOMER, ORDER);
        var theirs = org.junit.jupiter.api.Assertions.assertThrows(
                RecordConflict.class,
                () -> store.patch(forms.get(1), order, Forms.json("{'sum': 30}"), OptionalInt.of(seen), SOMEONE));
        assertThat(theirs.theirs()).extracting(RecordChange::field).containsExactly("sum");
    }

    private void publish(String customer, String order) {
        forms = Forms.together(APP, customer, order);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = new LiveForms.AppForms(
                APP,
                ZoneId.of("Asia/Shanghai"),
                Tables.of(forms.stream().map(CompiledForm::table).toList()),
                forms);
        var computing = new Computing(database, clock, app -> Optional.of(live));
        List<RecordListener> listeners = List.of(computing);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners);
    }

    private UUID create(int form, String values) {
        return store.create(forms.get(form), Forms.json(values), SOMEONE).id();
    }

    private void patch(int form, UUID id, String values) {
        store.patch(forms.get(form), id, Forms.json(values), OptionalInt.empty(), SOMEONE);
    }

    private String value(int form, UUID id, String field) {
        return store.get(forms.get(form), id).orElseThrow().values().path(field).asText();
    }
}
