package eddy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;
import eddy.form.MigrationPlan.ConvertColumn;
import eddy.form.spi.LiveForms;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A field with one record, person or department becomes one with several, and the other way round. */
@EachDatabase
class SeveralConversionTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final UUID ANNE = new UUID(1, 1);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final String CONTACT = """
            { 'schemaVersion': 1, 'key': 'contact', 'label': {'zh-CN':'联系人','en':'Contact'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'姓名','en':'Name'}}},
                'deals': {'type':'integer','x-eddy':{'type':'rollup','label':{'zh-CN':'商机数','en':'Deals'},
                  'aggregate':'count','over':%s}} } } }
            """;
    private static final String BY_ONE = CONTACT.formatted("{'table':'deal','link':'who'}");
    private static final String BY_ROWS = CONTACT.formatted("{'table':'deal.who','link':'link'}");
    private static final String PLAIN = """
            { 'schemaVersion': 1, 'key': 'contact', 'label': {'zh-CN':'联系人','en':'Contact'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'姓名','en':'Name'}}} } } }
            """;
    private static final String DEAL = """
            { 'schemaVersion': 1, 'key': 'deal', 'label': {'zh-CN':'商机','en':'Deal'}, 'titleField': 'name',
              'schema': { 'type': 'object', 'properties': {
                'name': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'名称','en':'Name'}}},
                'who': %s } } }
            """;

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final TablePlanner planner;
    private final Computing computing;
    private final RecordStore store;
    private final String app = "several" + NEXT.incrementAndGet();
    private LiveForms.AppForms live;
    private CompiledForm contact;
    private CompiledForm deal;

    SeveralConversionTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
        computing = new Computing(database, clock, a -> Optional.ofNullable(live));
        computing.tell(List.of(computing));
        store = new RecordStore(database, clock, List.of(computing));
    }

    private static String one(String type) {
        return DEAL.formatted(column(type));
    }

    private static String several(String type) {
        return DEAL.formatted(list(type));
    }

    private static String list(String type) {
        return "{'type':'array','x-eddy':{'type':'subtable','shown':'list','label':{'zh-CN':'联系人','en':'Who'}},"
                + "'items':{'type':'object','properties':{'" + type + "':" + column(type) + "}}}";
    }

    private static String column(String type) {
        return "{'type':'string','format':'uuid','x-eddy':{'type':'" + type
                + "','label':{'zh-CN':'联系人','en':'Who'},'form':'contact','onDelete':'restrict'}}";
    }

    private List<CompiledForm> forms(String contactForm, String dealForm) {
        return Forms.together(app, contactForm, dealForm);
    }

    private void publish(String contactForm, String dealForm, boolean accept) {
        var forms = forms(contactForm, dealForm);
        planner.run(planner.plan(app, new ArrayList<>(forms), f -> accept).orThrow());
        assertThat(planner.plan(app, forms).orThrow().steps()).isEmpty();
        contact = forms.get(0);
        deal = forms.get(1);
        live = Forms.live(app, forms);
        computing.round(app);
    }

    private UUID contact(String name) {
        return store.create(contact, Forms.json("{'name':'" + name + "'}"), SOMEONE)
                .id();
    }

    private UUID deal(String name, Object... who) {
        var values = Forms.json("{'name':'" + name + "'}");
        if (deal.field("who").orElseThrow().listed().isPresent()) {
            var list = values.putArray("who");
            List.of(who).forEach(id -> list.add(id.toString()));
        } else if (who.length > 0) {
            values.put("who", who[0].toString());
        }
        return store.create(deal, values, SOMEONE).id();
    }

    private JsonNode who(UUID id) {
        return store.get(deal, id).orElseThrow().values().path("who");
    }

    private List<RecordChange> changes(UUID id) {
        return store.changes(deal, id).stream()
                .filter(c -> !c.field().startsWith("#"))
                .toList();
    }

    private List<String> listed(UUID id, String column) {
        return who(id).valueStream().map(row -> row.path(column).asText()).toList();
    }

    private int dealsOf(UUID id) {
        return store.get(contact, id).orElseThrow().values().path("deals").asInt();
    }

    private ConvertColumn step(String contactForm, String dealForm) {
        return planner.survey(app, forms(contactForm, dealForm)).orThrow().steps().stream()
                .filter(ConvertColumn.class::isInstance)
                .map(ConvertColumn.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_link_becomes_the_first_of_several_and_the_other_side_knows() {
        publish(BY_ONE, one("link"), false);
        var anna = contact("Anna");
        var ben = contact("Ben");
        var first = deal("First", anna);
        var second = deal("Second", anna);
        var none = deal("None");

        assertThat(step(BY_ROWS, several("link")).text().in(Locale.ENGLISH))
                .contains("“Who”", "hold several", "2 records");
        var plan = planner.survey(app, forms(BY_ROWS, several("link"))).orThrow();
        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.told()).singleElement().isInstanceOf(ConvertColumn.class);
        publish(BY_ROWS, several("link"), false);
        assertThat(listed(first, "link")).containsExactly(anna.toString());
        assertThat(who(none).isMissingNode()).isTrue();
        assertThat(dealsOf(anna)).isEqualTo(2);
        assertThat(changes(first)).isEmpty();

        var rows = who(second).deepCopy();
        var more = Forms.json("{}");
        more.putArray("who").add(rows.get(0)).add(ben.toString());
        store.patch(deal, second, more, java.util.OptionalInt.empty(), SOMEONE);
        assertThat(listed(second, "link")).containsExactly(anna.toString(), ben.toString());
        assertThat(who(second).get(0)).isEqualTo(rows.get(0));
        assertThat(dealsOf(anna)).isEqualTo(2);
        assertThat(dealsOf(ben)).isEqualTo(1);
    }

    @Test
    void a_deleted_record_brings_its_rows_along_when_it_comes_back() {
        publish(BY_ONE, one("link"), false);
        var anna = contact("Anna");
        var gone = deal("Gone", anna);
        store.delete(deal, gone, java.util.OptionalInt.empty(), SOMEONE);
        publish(BY_ROWS, several("link"), false);
        assertThat(dealsOf(anna)).isZero();
        store.restore(deal, gone, SOMEONE);
        assertThat(listed(gone, "link")).containsExactly(anna.toString());
        assertThat(dealsOf(anna)).isEqualTo(1);
    }

    @Test
    void people_and_departments_become_several_too() {
        for (String type : List.of("person", "department")) {
            publish(BY_ONE, one("link"), false);
            var single = alone(type, column(type));
            var id = store.create(single, Forms.json("{'name':'A'}"), SOMEONE).id();
            give(single, id, ANNE);
            var many = alone(type, list(type));
            var rows = store.get(many, id).orElseThrow().values().path("who");
            assertThat(rows).hasSize(1);
            assertThat(rows.path(0).path(type).asText()).isEqualTo(ANNE.toString());
        }
    }

    /** A form of its own for a type, published beside the others. */
    private CompiledForm alone(String type, String who) {
        var own = DEAL.replace("'deal'", "'" + type + "_deal'").formatted(who);
        var forms = Forms.together(app, BY_ONE, one("link"), own);
        planner.run(planner.plan(app, forms).orThrow());
        return forms.get(2);
    }

    private void give(CompiledForm form, UUID id, UUID who) {
        database.db()
                .update(DSL.table(DSL.name(form.table().sqlName())))
                .set(DSL.field(DSL.name("who"), UUID.class), who)
                .where(DSL.field(DSL.name("id"), UUID.class).eq(id))
                .execute();
    }

    @Test
    void a_link_does_not_become_several_people_nor_several_records_a_person() {
        publish(BY_ONE, one("link"), false);
        deal("A", contact("Anna"));
        assertThat(refused(several("person"))).containsExactly("form.column.incompatible");
        publish(BY_ROWS, several("link"), false);
        assertThat(refused(one("person"))).containsExactly("form.column.incompatible");
    }

    private List<String> refused(String dealForm) {
        return planner.plan(app, forms(PLAIN, dealForm)).issues().stream()
                .map(Issue::code)
                .toList();
    }

    @Test
    void of_several_the_first_stays_once_it_is_accepted_and_the_others_stay_in_the_history() {
        publish(BY_ROWS, several("link"), false);
        var anna = contact("Anna");
        var ben = contact("Ben");
        var both = deal("Both", anna, ben);
        var single = deal("Single", ben);

        var refused = planner.plan(app, forms(BY_ONE, one("link")));
        assertThat(refused.issues()).extracting(Issue::code).containsExactly("form.column.several");
        assertThat(refused.issues().get(0).args()).containsEntry("count", "1").containsEntry("examples", "Both");
        assertThat(step(BY_ONE, one("link")).text().in(Locale.ENGLISH))
                .contains("hold one", "1 records stay", "1 hold more than one (such as Both)");
        assertThat(planner.survey(app, forms(BY_ONE, one("link"))).orThrow().told())
                .singleElement()
                .isInstanceOf(ConvertColumn.class);

        publish(BY_ONE, one("link"), true);
        assertThat(who(both).asText()).isEqualTo(anna.toString());
        assertThat(who(single).asText()).isEqualTo(ben.toString());
        assertThat(dealsOf(anna)).isEqualTo(1);
        assertThat(dealsOf(ben)).isEqualTo(1);
        var change = store.changes(deal, both).get(0);
        assertThat(change.origin()).isEqualTo("release");
        assertThat(change.before()).extracting(JsonNode::asText).containsExactly(anna.toString(), ben.toString());
        assertThat(change.after().asText()).isEqualTo(anna.toString());
        assertThat(changes(single)).isEmpty();
        assertThat(aliveRows()).isZero();
    }

    @Test
    void an_older_release_comes_back_and_the_newer_one_again() {
        publish(BY_ONE, one("link"), false);
        var anna = contact("Anna");
        var first = deal("First", anna);
        publish(BY_ROWS, several("link"), false);
        publish(BY_ONE, one("link"), false);
        assertThat(who(first).asText()).isEqualTo(anna.toString());
        assertThat(dealsOf(anna)).isEqualTo(1);
        publish(BY_ROWS, several("link"), false);
        assertThat(listed(first, "link")).containsExactly(anna.toString());
        assertThat(dealsOf(anna)).isEqualTo(1);
        assertThat(aliveRows()).isEqualTo(1);
    }

    @Test
    void a_value_of_the_history_is_told_as_the_field_is_now() {
        publish(BY_ONE, one("link"), false);
        var anna = contact("Anna");
        var first = deal("First", anna);
        store.patch(deal, first, Forms.json("{'who':null}"), java.util.OptionalInt.empty(), SOMEONE);
        publish(BY_ROWS, several("link"), false);
        var before = store.changes(deal, first).get(0).before();
        assertThat(before.path(0).path("link").asText()).isEqualTo(anna.toString());
    }

    @Test
    void work_cut_short_goes_on_and_a_value_written_anew_meanwhile_has_one_row() {
        publish(BY_ONE, one("link"), false);
        var anna = contact("Anna");
        var ben = contact("Ben");
        var first = deal("First", anna);
        var second = deal("Second", anna);
        var wanted = forms(BY_ROWS, several("link"));
        var plan = planner.survey(app, wanted).orThrow();
        planner.run(new MigrationPlan(
                app,
                plan.steps().stream().filter(s -> !(s instanceof ConvertColumn)).toList()));
        begun(first, anna);
        give(deal, first, ben);
        publish(BY_ROWS, several("link"), false);
        assertThat(listed(first, "link")).containsExactly(ben.toString());
        assertThat(listed(second, "link")).containsExactly(anna.toString());
        assertThat(aliveRows()).isEqualTo(2);
        assertThat(dealsOf(anna)).isEqualTo(1);
        assertThat(dealsOf(ben)).isEqualTo(1);
    }

    /** As if a server had stopped after it moved the value of one record. */
    private void begun(UUID moved, UUID value) {
        var table = DSL.table(DSL.name(deal.table().sqlName()));
        var beside = DSL.field(DSL.name("who__new"), SQLDataType.VARCHAR);
        var row = UUID.randomUUID();
        database.db().alterTable(table).addColumn(beside).execute();
        database.db()
                .update(table)
                .set(beside, "[{\"id\":\"" + row + "\",\"link\":\"" + value + "\"}]")
                .setNull(DSL.field(DSL.name("who"), UUID.class))
                .where(DSL.field(DSL.name("id"), UUID.class).eq(moved))
                .execute();
        var rows = forms(BY_ROWS, several("link")).get(1).subForms().get(0);
        var at = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        database.db()
                .insertInto(DSL.table(DSL.name(rows.table().sqlName())))
                .set(DSL.field(DSL.name("id"), UUID.class), row)
                .set(DSL.field(DSL.name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), at)
                .set(DSL.field(DSL.name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE), at)
                .set(DSL.field(DSL.name("version"), Integer.class), 1)
                .set(DSL.field(DSL.name("sample"), Boolean.class), false)
                .set(DSL.field(DSL.name("parent"), UUID.class), moved)
                .set(DSL.field(DSL.name("position"), SQLDataType.BIGINT), 0L)
                .set(DSL.field(DSL.name("link"), UUID.class), value)
                .execute();
    }

    private int aliveRows() {
        return database.db()
                .fetchCount(DSL.selectOne()
                        .from(DSL.table(DSL.name(app + "__deal.who")))
                        .where(DSL.field(DSL.name("deleted_at")).isNull()));
    }
}
