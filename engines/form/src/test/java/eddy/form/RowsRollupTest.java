package eddy.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.form.spi.LiveForms;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Roll-ups whose condition looks from a record at its rows, or from a row at its record. */
@EachDatabase
class RowsRollupTest {

    private static final String APP = "rowsrollup";
    private static final Author SOMEONE = Author.origin("api");
    private static final UUID ANNE = new UUID(1, 1);
    private static final UUID BERT = new UUID(1, 2);

    private static final String CONTACT = """
            { 'schemaVersion': 1, 'key': 'contact', 'label': {'zh-CN':'联系人','en':'Contact'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'姓名','en':'Name'}}},
                'won': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'赢单数','en':'Won'},
                  'aggregate':'count','over':{'table':'deal.who','link':'contact',
                    'where':{'left':{'field':'parent.stage'},'op':'eq','right':{'value':'won'}}}}},
                'hers': {'type':'number','x-eddy':{'type':'rollup','label':{'zh-CN':'Anne 的金额','en':'Of Anne'},
                  'aggregate':'sum','field':'amount','over':{'table':'deal','link':'payer',
                    'where':{'some':{'table':'deal.crew','link':'parent'},
                      'holds':{'left':{'field':'person'},'op':'in','right':{'value':['%s']}}}}}} } } }
            """.formatted(ANNE);

    private static final String DEAL = """
            { 'schemaVersion': 1, 'key': 'deal', 'label': {'zh-CN':'商机','en':'Deal'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'stage': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'阶段','en':'Stage'}}},
                'amount': {'type':'number','x-eddy':{'type':'decimal','label':{'zh-CN':'金额','en':'Amount'}}},
                'payer': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'付款人','en':'Payer'},
                  'form':'contact'}},
                'who': {'type':'array','x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'联系人','en':'Who'}},
                  'items':{'type':'object','properties':{'contact':{'type':'string','format':'uuid',
                    'x-eddy':{'type':'link','label':{'zh-CN':'联系人','en':'Who'},'form':'contact','column':'before'}}}}},
                'crew': {'type':'array','x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'成员','en':'Crew'}},
                  'items':{'type':'object','properties':{'person':{'type':'string','format':'uuid',
                    'x-eddy':{'type':'person','label':{'zh-CN':'成员','en':'Crew'}}}}}} } } }
            """;

    private final TestDatabase database;
    private final CompiledForm contact;
    private final CompiledForm deal;
    private final Computing computing;
    private final RecordStore store;

    RowsRollupTest(TestDatabase database) {
        this.database = database;
        var clock = MutableClock.at("2026-03-20T09:00:00+08:00");
        var forms = Forms.together(APP, CONTACT, DEAL);
        contact = forms.get(0);
        deal = forms.get(1);
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        LiveForms.AppForms live = Forms.live(APP, forms);
        computing = new Computing(database, clock, app -> Optional.of(live));
        computing.tell(List.of(computing));
        store = new RecordStore(database, clock, List.of(computing));
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("deal.who", "deal.crew", "deal", "contact")) {
            database.db().deleteFrom(DSL.table(DSL.name(APP + "__" + table))).execute();
        }
    }

    private UUID contact(String name) {
        return store.create(contact, Forms.json("{'name':'" + name + "'}"), SOMEONE)
                .id();
    }

    private UUID deal(String values) {
        return store.create(deal, Forms.json(values), SOMEONE).id();
    }

    private void patch(UUID id, String values) {
        store.patch(deal, id, Forms.json(values), OptionalInt.empty(), SOMEONE);
    }

    private int value(UUID id, String field) {
        return store.get(contact, id).orElseThrow().values().path(field).asInt();
    }

    @Test
    void one_over_rows_hears_of_their_records() {
        var ada = contact("Ada");
        var ben = contact("Ben");
        var first = deal("{'name':'A','stage':'open','who':['%s','%s']}".formatted(ada, ben));
        deal("{'name':'B','stage':'won','who':['%s']}".formatted(ada));
        assertThat(value(ada, "won")).isEqualTo(1);
        patch(first, "{'stage':'won'}");
        assertThat(value(ada, "won")).isEqualTo(2);
        assertThat(value(ben, "won")).isEqualTo(1);
        patch(first, "{'stage':'lost','who':['%s']}".formatted(ada));
        assertThat(value(ada, "won")).isEqualTo(1);
        assertThat(value(ben, "won")).isZero();
        patch(first, "{'stage':'won','who':['%s']}".formatted(ben));
        assertThat(value(ada, "won")).isEqualTo(1);
        assertThat(value(ben, "won")).isEqualTo(1);
        store.delete(deal, first, OptionalInt.empty(), SOMEONE);
        assertThat(value(ben, "won")).isZero();
        store.restore(deal, first, SOMEONE);
        assertThat(value(ben, "won")).isEqualTo(1);
    }

    @Test
    void one_over_records_hears_of_their_rows() {
        var ada = contact("Ada");
        var first = deal("{'name':'A','amount':10,'payer':'%s','crew':['%s']}".formatted(ada, BERT));
        deal("{'name':'B','amount':5,'payer':'%s','crew':['%s','%s']}".formatted(ada, BERT, ANNE));
        assertThat(value(ada, "hers")).isEqualTo(5);
        patch(first, "{'crew':['%s']}".formatted(ANNE));
        assertThat(value(ada, "hers")).isEqualTo(15);
        patch(first, "{'amount':20}");
        assertThat(value(ada, "hers")).isEqualTo(25);
        patch(first, "{'crew':[]}");
        assertThat(value(ada, "hers")).isEqualTo(5);
    }

    @Test
    void one_that_is_not_trusted_any_more_is_worked_out_by_the_next_round() {
        var ada = contact("Ada");
        deal("{'name':'A','stage':'won','who':['%s']}".formatted(ada));
        computing.round(APP);
        database.db()
                .update(DSL.table(DSL.name(APP + "__contact")))
                .set(DSL.field(DSL.name("won"), Integer.class), 7)
                .execute();
        computing.round(APP);
        assertThat(value(ada, "won")).isEqualTo(7);
        computing.distrust(APP, "deal");
        computing.round(APP);
        assertThat(value(ada, "won")).isEqualTo(1);
    }
}
