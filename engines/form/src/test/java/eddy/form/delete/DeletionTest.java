package eddy.form.delete;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult.Outcome;
import eddy.form.CompiledForm;
import eddy.form.Computing;
import eddy.form.Deletion;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.merge.MergeAsk;
import eddy.form.merge.RecordMerging;
import eddy.form.spi.People;
import eddy.form.spi.RecordListener;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@EachDatabase
class DeletionTest {

    private static final String APP = "gone";
    private static final Author SOMEONE = Author.person(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private static final String CUSTOMER = form("customer", "客户", """
            'parent': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'上级','en':'Parent'},
              'form':'customer','onDelete':'unlink'}},
            'orders': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'订单数','en':'Orders'},
              'aggregate':'count','over':{'table':'order','link':'customer'}}}""");
    private static final String ORDER = form("order", "订单", Forms.link("customer", "customer", "cascade"));
    private static final String LINE = form("line", "明细", Forms.link("order", "order", "cascade"));
    private static final String INVOICE = form("invoice", "发票", Forms.link("order", "order", "restrict"));
    private static final String NOTE = form("note", "备注", Forms.link("customer", "customer", "keep"));
    private static final String PROJECT = form("project", "项目", """
            'people': {'type':'array','x-eddy':{'type':'subtable','label':{'zh-CN':'参与方','en':'People'}},
              'items':{'type':'object','properties':{ %s, %s,
                'role': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'角色','en':'Role'}}} }}}""".formatted(
                    Forms.link("who", "customer", "cascade"), Forms.link("proxy", "customer", "unlink")));

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-20T09:00:00+08:00");
    private final List<CompiledForm> forms = Forms.together(APP, CUSTOMER, ORDER, LINE, INVOICE, NOTE, PROJECT);
    private final CompiledForm customer = forms.get(0);
    private final CompiledForm order = forms.get(1);
    private final CompiledForm line = forms.get(2);
    private final CompiledForm invoice = forms.get(3);
    private final CompiledForm note = forms.get(4);
    private final CompiledForm project = forms.get(5);
    private final RecordStore store;
    private final List<RecordListener> listeners;

    DeletionTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        var live = Forms.live(APP, forms);
        var computing = new Computing(database, clock, app -> Optional.of(live));
        listeners = List.of(computing);
        computing.tell(listeners);
        store = new RecordStore(database, clock, listeners, app -> Optional.of(live), People.ANYBODY);
    }

    private static String form(String key, String label, String more) {
        return """
            { 'schemaVersion': 1, 'key': '%s', 'label': {'zh-CN':'%s','en':'%s'}, 'titleField': 'name', 'uniqueKey': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                %s } } }""".formatted(key, label, key, more);
    }

    @BeforeEach
    void empty() {
        forms.forEach(f -> {
            database.db().deleteFrom(DSL.table(DSL.name(f.table().sqlName()))).execute();
            f.subForms().forEach(r -> database.db()
                    .deleteFrom(DSL.table(DSL.name(r.table().sqlName())))
                    .execute());
        });
        database.db().deleteFrom(DSL.table(DSL.name("record_deletion"))).execute();
    }

    private UUID make(CompiledForm form, String name, String more, Object... args) {
        var values = "{'name':'" + name + "'" + more.formatted(args) + "}";
        return store.create(form, Forms.json(values), SOMEONE).id();
    }

    private Deletion delete(CompiledForm form, UUID id) {
        return store.delete(form, id, OptionalInt.empty(), SOMEONE);
    }

    private boolean lies(CompiledForm form, UUID id) {
        return store.get(form, id).orElseThrow().deleted();
    }

    private JsonNode value(CompiledForm form, UUID id, String field) {
        return store.get(form, id).map(StoredRecord::values).orElseThrow().path(field);
    }

    private long ledger() {
        return database.db().fetchCount(DSL.table(DSL.name("record_deletion")));
    }

    @Test
    void what_cascades_goes_along_over_several_forms_and_comes_back_with_the_record() {
        var anna = make(customer, "Anna", "");
        var one = make(order, "O1", ",'customer':'%s'", anna);
        var two = make(order, "O2", ",'customer':'%s'", anna);
        var first = make(line, "L1", ",'order':'%s'", one);
        var deletion = delete(customer, anna);
        assertThat(lies(order, one) && lies(order, two) && lies(line, first)).isTrue();
        assertThat(deletion.deleted())
                .extracting(a -> a.form().key(), a -> a.link().key(), Deletion.Along::count)
                .containsExactly(tuple("order", "customer", 2), tuple("line", "order", 1));
        assertThat(deletion.unlinked()).isEmpty();
        assertThat(store.changes(order, one).get(0).by()).isEqualTo(SOMEONE.person());

        store.restore(customer, anna, SOMEONE);
        assertThat(lies(order, one) || lies(order, two) || lies(line, first)).isFalse();
        assertThat(value(customer, anna, "orders").asInt()).isEqualTo(2);
        assertThat(ledger()).isZero();
    }

    @Test
    void what_went_along_and_was_restored_or_deleted_by_hand_since_stays_as_it_is() {
        var anna = make(customer, "Anna", "");
        var one = make(order, "O1", ",'customer':'%s'", anna);
        var two = make(order, "O2", ",'customer':'%s'", anna);
        delete(customer, anna);
        store.restore(order, one, SOMEONE);
        store.restore(order, two, SOMEONE);
        delete(order, two);
        store.restore(customer, anna, SOMEONE);
        assertThat(lies(order, one)).isFalse();
        assertThat(lies(order, two)).isTrue();
    }

    @Test
    void what_went_along_and_lost_its_unique_key_stays_in_the_bin() {
        var anna = make(customer, "Anna", "");
        var one = make(order, "O1", ",'customer':'%s'", anna);
        var two = make(order, "O2", ",'customer':'%s'", anna);
        delete(customer, anna);
        make(order, "O1", "");
        store.restore(customer, anna, SOMEONE);
        assertThat(lies(order, one)).isTrue();
        assertThat(lies(order, two)).isFalse();
    }

    @Test
    void a_link_that_restricts_keeps_the_record_and_all_that_would_have_gone() {
        var anna = make(customer, "Anna", "");
        var one = make(order, "O1", ",'customer':'%s'", anna);
        var bill = make(invoice, "I1", ",'order':'%s'", one);
        assertThatThrownBy(() -> delete(order, one)).isInstanceOfSatisfying(IssueException.class, e -> {
            assertThat(e.issues()).extracting("code").containsExactly("record.linked");
            assertThat(e.issues().get(0).args()).containsEntry("count", "1").containsEntry("form_en", "invoice");
        });
        assertThatThrownBy(() -> delete(customer, anna)).isInstanceOf(IssueException.class);
        assertThat(lies(customer, anna) || lies(order, one)).isFalse();

        delete(invoice, bill);
        delete(customer, anna);
        assertThat(lies(order, one)).isTrue();
    }

    @Test
    void a_batch_refuses_those_that_are_kept_and_deletes_the_others_with_what_is_theirs() {
        var anna = make(customer, "Anna", "");
        var ben = make(customer, "Ben", "");
        var hers = make(order, "O1", ",'customer':'%s'", anna);
        var his = make(order, "O2", ",'customer':'%s'", ben);
        make(invoice, "I1", ",'order':'%s'", hers);
        var rows = List.<RowChange>of(
                new RowChange.Delete(anna, OptionalInt.empty()), new RowChange.Delete(ben, OptionalInt.empty()));
        var result = store.batch(customer, rows, false, SOMEONE);
        assertThat(result.rows()).extracting("outcome").containsExactly(Outcome.REFUSED, Outcome.DELETED);
        assertThat(result.rows().get(0).issues()).extracting("code").containsExactly("record.linked");
        assertThat(lies(order, his)).isTrue();
        assertThat(lies(order, hers) || lies(customer, anna)).isFalse();
    }

    @Test
    void a_cleared_link_comes_back_unless_somebody_chose_another() {
        var anna = make(customer, "Anna", "");
        var ben = make(customer, "Ben", "");
        var carl = make(customer, "Carl", ",'parent':'%s'", anna);
        var dora = make(customer, "Dora", ",'parent':'%s'", anna);
        var deletion = delete(customer, anna);
        assertThat(deletion.unlinked()).extracting(Deletion.Along::count).containsExactly(2);
        assertThat(value(customer, carl, "parent").isMissingNode()).isTrue();
        assertThat(store.changes(customer, carl).get(0).field()).isEqualTo("parent");

        store.patch(customer, dora, Forms.json("{'parent':'%s'}".formatted(ben)), OptionalInt.empty(), SOMEONE);
        store.restore(customer, anna, SOMEONE);
        assertThat(value(customer, carl, "parent").asText()).isEqualTo(anna.toString());
        assertThat(value(customer, dora, "parent").asText()).isEqualTo(ben.toString());
    }

    @Test
    void a_kept_link_stays() {
        var anna = make(customer, "Anna", "");
        var kept = make(note, "N1", ",'customer':'%s'", anna);
        assertThat(delete(customer, anna).unlinked()).isEmpty();
        assertThat(value(note, kept, "customer").asText()).isEqualTo(anna.toString());
    }

    @Test
    void rows_of_sub_tables_go_or_lose_the_link_and_come_back() {
        var anna = make(customer, "Anna", "");
        var ben = make(customer, "Ben", "");
        var plan = make(
                project,
                "P",
                ",'people':[{'who':'%s','role':'a'},{'who':'%s','role':'b','proxy':'%s'}]",
                anna,
                ben,
                anna);
        var before = value(project, plan, "people");
        delete(customer, anna);
        var left = value(project, plan, "people");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("role").asText()).isEqualTo("b");
        assertThat(left.get(0).has("proxy")).isFalse();

        store.restore(customer, anna, SOMEONE);
        assertThat(value(project, plan, "people"))
                .extracting(row -> row.path("who"), row -> row.path("role"), row -> row.path("proxy"))
                .containsExactlyInAnyOrder(
                        tuple(
                                before.get(0).path("who"),
                                before.get(0).path("role"),
                                before.get(0).path("proxy")),
                        tuple(
                                before.get(1).path("who"),
                                before.get(1).path("role"),
                                before.get(1).path("proxy")));
    }

    @Test
    void a_merge_moves_the_links_and_deletes_nothing_along() {
        var anna = make(customer, "Anna", "");
        var same = make(customer, "Anna L", "");
        var one = make(order, "O1", ",'customer':'%s'", same);
        make(invoice, "I1", ",'order':'%s'", one);
        var ask = new MergeAsk(anna, Map.of(anna, 1, same, 1), Map.of());
        new RecordMerging(database, clock, listeners, List.of()).merge(forms, customer, ask, 0, SOMEONE);
        assertThat(lies(order, one)).isFalse();
        assertThat(value(order, one, "customer").asText()).isEqualTo(anna.toString());
    }

    @Test
    void what_a_form_says_about_it_must_make_sense() {
        assertThat(Forms.compile(APP, form("note", "备注", Forms.link("customer", "customer", "explode")))
                        .issues())
                .extracting("code")
                .containsExactly("form.link.delete");
        var required = form("note", "备注", Forms.link("customer", "customer", "unlink"))
                .replace("'schema': { 'type': 'object',", "'schema': { 'type': 'object', 'required':['customer'],");
        assertThat(Forms.compile(APP, required).issues())
                .extracting("code")
                .containsExactly("form.link.delete.required");
        var facts = form("note", "备注", Forms.link("customer", "customer", "cascade"))
                .replace("'titleField'", "'facts': true, 'titleField'");
        assertThat(Forms.compile(APP, facts).issues()).extracting("code").containsExactly("form.link.delete.facts");
    }
}
