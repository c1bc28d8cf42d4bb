package eddy.form.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.condition.AsOf;
import eddy.core.table.Tables;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.search.SearchHit.Mark;
import eddy.form.spi.LiveForms;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class RecordSearchTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String APP = "seek";
    private static final String TICKET = """
            { 'schemaVersion': 1, 'key': 'ticket', 'label': {'zh-CN':'工单','en':'Ticket'}, 'titleField': 'subject',
              'schema': { 'type': 'object', 'properties': {
                'subject': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'主题','en':'Subject'}}},
                'text': {'type':'string','x-eddy':{'type':'long_text','label':{'zh-CN':'内容','en':'Text'}}} } } }
            """;

    static final String VISIT = """
            { 'schemaVersion': 1, 'key': 'visit', 'label': {'zh-CN':'走访','en':'Visit'}, 'titleField': 'subject',
              'schema': { 'type': 'object', 'properties': {
                'subject': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'主题','en':'Subject'}}},
                'of': {'type':'string','format':'uuid',
                       'x-eddy':{'type':'link','form':'customer','label':{'zh-CN':'客户','en':'Customer'}}} } } }
            """;

    private final TestDatabase database;
    private final CompiledForm customer;
    private final CompiledForm ticket;
    private final CompiledForm event;
    private final CompiledForm visit;
    private final RecordSearch search;
    private final RecordStore store;

    RecordSearchTest(TestDatabase database) {
        this.database = database;
        var clock = MutableClock.at("2026-03-02T09:00:00+08:00");
        var forms = Forms.together(APP, Forms.CUSTOMER, TICKET, Forms.EVENT, VISIT);
        customer = forms.get(0);
        ticket = forms.get(1);
        event = forms.get(2);
        visit = forms.get(3);
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, forms).orThrow());
        search = new RecordSearch(database, app -> live(forms));
        store = new RecordStore(database, clock, List.of(search));
    }

    private static Optional<LiveForms.AppForms> live(List<CompiledForm> forms) {
        var tables = Tables.of(forms.stream().map(CompiledForm::table).toList());
        return Optional.of(new LiveForms.AppForms(APP, ZoneId.of("Asia/Shanghai"), tables, forms));
    }

    @BeforeEach
    void empty() {
        for (var table : List.of(
                "seek__visit",
                "seek__customer",
                "seek__ticket",
                "seek__event",
                "search_text",
                "search_form",
                "record_change")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    private StoredRecord customer(String values) {
        return store.create(customer, Forms.json(values), SOMEONE);
    }

    private StoredRecord ticket(String subject, String text) {
        return store.create(ticket, Forms.json("{'subject':'%s','text':'%s'}".formatted(subject, text)), SOMEONE);
    }

    private List<SearchGroup> find(String text) {
        return search.find(List.of(customer, ticket, event), text, 5);
    }

    private List<String> titles(String text) {
        return find(text).stream()
                .flatMap(g -> g.hits().stream())
                .map(h -> h.record().title())
                .toList();
    }

    @Test
    void aListFindsWhatLinksToARecordOfThatTitle() {
        var wei = customer("{'name':'Zhang Wei','email':'east@trade.cn'}");
        var na = customer("{'name':'Li 100%','email':'zhang@b.cn'}");
        var mine = visit("first", wei);
        visit("second", na);
        var about = visit("about zhang", na);
        visit("alone", null);
        assertThat(found("ZHANG")).containsExactlyInAnyOrder(mine.id(), about.id());
        assertThat(found("100%")).hasSize(2);
        assertThat(found("%")).hasSize(2);
        assertThat(found("trade.cn")).isEmpty();
        assertThat(found("")).hasSize(4);
        store.delete(customer, wei.id(), OptionalInt.empty(), SOMEONE);
        assertThat(found("ZHANG")).containsExactly(about.id());
    }

    private StoredRecord visit(String subject, StoredRecord customer) {
        var values = Forms.json("{'subject':'%s'}".formatted(subject));
        if (customer != null) {
            values.put("of", customer.id().toString());
        }
        return store.create(visit, values, SOMEONE);
    }

    private List<UUID> found(String text) {
        var query = RecordQuery.newest(AsOf.at(Instant.EPOCH, ZoneId.of("Asia/Shanghai")), 50)
                .matching(text);
        assertThat(store.count(visit, query))
                .isEqualTo(store.query(visit, query).items().size());
        return store.query(visit, query).items().stream().map(StoredRecord::id).toList();
    }

    @Test
    void oneChineseCharacterFindsNamesFirstAndWhatSpeaksOfThemAfter() {
        ticket("登录问题", "客户张伟说登录不上");
        customer("{'name':'张伟'}");
        customer("{'name':'李娜'}");
        var found = find("伟");
        assertThat(found).extracting(g -> g.form().key()).containsExactly("customer", "ticket");
        assertThat(found.get(0).hits().get(0).title().marks()).containsExactly(new Mark(1, 1));
        assertThat(found.get(1).hits().get(0).title().marks()).isEmpty();
        assertThat(found.get(1).hits().get(0).matches()).singleElement().satisfies(match -> {
            assertThat(match.field().key()).isEqualTo("text");
            assertThat(match.text().text()).isEqualTo("客户张伟说登录不上");
            assertThat(match.text().marks()).containsExactly(new Mark(3, 1));
        });
    }

    @Test
    void theTitleItselfComesBeforeItsBeginningAndThatBeforeAPart() {
        customer("{'name':'Great Acme'}");
        customer("{'name':'ACME Ltd'}");
        customer("{'name':'acme'}");
        customer("{'name':'Other','email':'sales@acme.com'}");
        assertThat(titles("Acme")).containsExactly("acme", "ACME Ltd", "Great Acme", "Other");
    }

    @Test
    void everyWordHasToBeThereInWhateverField() {
        customer("{'name':'张伟','phone':'13800138000'}");
        customer("{'name':'张伟','phone':'13900139000'}");
        assertThat(titles("张伟 1380")).hasSize(1);
        assertThat(titles("张伟 1370")).isEmpty();
        assertThat(titles("  ")).isEmpty();
    }

    @Test
    void whatSqlReadsAsAPatternIsTextLikeAnyOther() {
        customer("{'name':'100% a_b !'}");
        customer("{'name':'1000 axb'}");
        assertThat(titles("0%")).containsExactly("100% a_b !");
        assertThat(titles("a_b")).containsExactly("100% a_b !");
        assertThat(titles("!")).containsExactly("100% a_b !");
        assertThat(titles("a\0b")).hasSize(2);
    }

    @Test
    void aChangedTextIsFoundAndTheOldOneIsNot() {
        var record = customer("{'name':'旧名字'}");
        store.patch(customer, record.id(), Forms.json("{'name':'新名字'}"), OptionalInt.empty(), SOMEONE);
        assertThat(titles("旧名字")).isEmpty();
        assertThat(titles("新名字")).containsExactly("新名字");
        store.patch(customer, record.id(), Forms.json("{'score':5}"), OptionalInt.empty(), SOMEONE);
        assertThat(titles("新名字")).hasSize(1);
    }

    @Test
    void whatLiesInTheBinIsNotFoundUntilItComesBack() {
        var one = customer("{'name':'甲方公司'}");
        var two = customer("{'name':'甲方集团'}");
        store.delete(customer, one.id(), OptionalInt.empty(), SOMEONE);
        store.batch(customer, List.of(new RowChange.Delete(two.id(), OptionalInt.empty())), true, SOMEONE);
        assertThat(titles("甲方")).isEmpty();
        store.restore(customer, one.id(), SOMEONE);
        assertThat(titles("甲方")).containsExactly("甲方公司");
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoTrace() {
        database.requiresNew(() -> {
            customer("{'name':'不作数'}");
            database.rollbackOnly();
        });
        assertThat(titles("不作数")).isEmpty();
    }

    @Test
    void recordsFromBeforeTheIndexAreFoundAfterItsRoundAndOnlyOnce() {
        var plain = new RecordStore(database, MutableClock.at("2026-03-02T09:00:00+08:00"), List.of());
        for (int i = 0; i < 3; i++) {
            plain.create(customer, Forms.json("{'name':'老客户%d'}".formatted(i)), SOMEONE);
        }
        customer("{'name':'老客户新来'}");
        assertThat(titles("老客户")).containsExactly("老客户新来");
        assertThat(search.round(APP)).isEqualTo(3);
        assertThat(titles("老客户")).hasSize(4);
        assertThat(search.round(APP)).isZero();
    }

    @Test
    void factsAreNotSearched() {
        var who = customer("{'name':'某人'}");
        store.insertFacts(
                event,
                List.of(Forms.json("{'event_id':'e1','customer':'%s','type':'login','at':'2026-03-01T00:00:00Z'}"
                        .formatted(who.id()))),
                SOMEONE);
        search.round(APP);
        assertThat(find("login")).isEmpty();
    }

    @Test
    void eachFormShowsItsFirstHitsAndHowManyThereAre() {
        for (int i = 0; i < 7; i++) {
            customer("{'name':'很多客户%d'}".formatted(i));
        }
        ticket("很多工单", "无");
        var found = find("很多");
        assertThat(found.get(0).total()).isEqualTo(7);
        assertThat(found.get(0).hits())
                .extracting(h -> h.record().title())
                .hasSize(5)
                .allMatch(title -> title.startsWith("很多客户"));
        assertThat(found.get(1).total()).isEqualTo(1);
    }

    @Test
    void aLongTextIsCutAroundTheWord() {
        ticket("长文", "无".repeat(300) + "退款" + "无".repeat(300));
        var shown = find("退款").get(0).hits().get(0).matches().get(0).text();
        assertThat(shown.text()).startsWith("…无").endsWith("无…").hasSize(122).contains("退款");
        assertThat(shown.marks()).containsExactly(new Mark(25, 2));
    }

    @Test
    void recordsLookedAtBeforeAreShownWhileTheyAreAlive() {
        var one = customer("{'name':'甲'}");
        var two = customer("{'name':'乙'}");
        store.delete(customer, two.id(), OptionalInt.empty(), SOMEONE);
        var hits = search.these(customer, List.of(two.id(), one.id(), UUID.randomUUID()));
        assertThat(hits).singleElement().satisfies(h -> {
            assertThat(h.record().title()).isEqualTo("甲");
            assertThat(h.title().marks()).isEmpty();
        });
    }

    @Test
    void postgresqlGetsAnIndexForPartsOfWords() {
        boolean postgres = database.db().dialect().family() == SQLDialect.POSTGRES;
        assertThat(search.speedUp()).isEqualTo(postgres);
        assertThat(search.speedUp()).isEqualTo(postgres);
    }
}
