package eddy.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;
import eddy.form.MigrationPlan.AddColumn;
import eddy.form.MigrationPlan.ChangeType;
import eddy.form.MigrationPlan.ChangeUniqueKey;
import eddy.form.MigrationPlan.ColumnChange;
import eddy.form.MigrationPlan.CreateTable;
import eddy.form.MigrationPlan.RetireColumn;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class TablePlannerTest {

    private static int apps;

    private final TestDatabase database;
    private final Clock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final TablePlanner planner;
    private final RecordStore store;
    private final String app = "plan" + ++apps;

    TablePlannerTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
        store = new RecordStore(database, clock, List.of());
    }

    @Test
    void a_new_form_gets_a_table_and_nothing_is_left_to_do() {
        var form = Forms.of(app, Forms.CUSTOMER);
        var plan = planner.plan(app, List.of(form)).orThrow();
        assertThat(plan.steps()).containsExactly(new CreateTable(form));
        assertThat(plan.steps().get(0).text().in(Locale.CHINA)).isEqualTo("新建数据表“客户”（12 个字段）");
        planner.run(plan);
        assertThat(planner.plan(app, List.of(form)).orThrow().steps()).isEmpty();
        assertThat(store.create(form, Forms.json("{'name':'a','code':'1'}"), Author.origin("api")))
                .isNotNull();
    }

    @Test
    void every_step_can_be_repeated_after_a_crash() {
        var form = Forms.of(app, Forms.CUSTOMER);
        var plan = planner.plan(app, List.of(form)).orThrow();
        planner.run(plan);
        planner.run(plan);
        var wider = Forms.of(app, withFax());
        var next = planner.plan(app, List.of(wider)).orThrow();
        planner.run(next);
        planner.run(next);
        assertThat(planner.plan(app, List.of(wider)).orThrow().steps()).isEmpty();
    }

    @Test
    void a_field_is_added_retired_and_comes_back_with_its_values() {
        var without = publish(Forms.CUSTOMER);
        var with = Forms.of(app, withFax());
        var plan = planner.plan(app, List.of(with)).orThrow();
        assertThat(plan.steps()).hasSize(1).first().isInstanceOf(AddColumn.class);
        assertThat(plan.steps().get(0).text().in(Locale.ENGLISH)).isEqualTo("Add the field “Fax” to “Customer”");
        planner.run(plan);
        var record = store.create(with, Forms.json("{'name':'a','fax':'123'}"), Author.origin("api"));

        var retire = planner.plan(app, List.of(without)).orThrow();
        assertThat(retire.steps()).containsExactly(new RetireColumn("customer", "fax"));
        planner.run(retire);
        assertThat(store.get(without, record.id()).orElseThrow().values().has("fax"))
                .isFalse();

        publish(withFax());
        assertThat(store.get(with, record.id())
                        .orElseThrow()
                        .values()
                        .path("fax")
                        .asText())
                .isEqualTo("123");
    }

    @Test
    void an_integer_may_become_a_decimal_with_its_values() {
        var form = publish(Forms.CUSTOMER);
        var id = store.create(form, Forms.json("{'name':'a','score':7}"), Author.origin("api"))
                .id();
        var decimal = Forms.customerWith(
                "'type':'integer','minimum':0,'maximum':100,'x-eddy':{'type':'integer'",
                "'type':'number','x-eddy':{'type':'decimal'");
        var plan = planner.plan(app, List.of(Forms.of(app, decimal))).orThrow();
        assertThat(plan.steps()).first().isInstanceOfSatisfying(ChangeType.class, c -> assertThat(c.change())
                .isEqualTo(ColumnChange.WIDEN));
        var wider = publish(decimal);
        assertThat(store.get(wider, id).orElseThrow().values().path("score").asInt())
                .isEqualTo(7);
        assertThat(store.create(wider, Forms.json("{'name':'b','score':7.25}"), Author.origin("api"))
                        .values()
                        .path("score")
                        .asDouble())
                .isEqualTo(7.25);
    }

    @Test
    void a_unique_number_stays_unique_when_it_becomes_wider() {
        var unique = Forms.customerWith("'uniqueKey': 'code'", "'uniqueKey': 'score'");
        publish(unique);
        var wider = publish(unique.replace(
                "'type':'integer','minimum':0,'maximum':100,'x-eddy':{'type':'integer'",
                "'type':'number','x-eddy':{'type':'decimal'"));
        store.create(wider, Forms.json("{'name':'a','score':1.5}"), Author.origin("api"));
        assertThat(store.find(wider, "1.5")).isPresent();
    }

    @Test
    void a_link_cannot_become_a_number_but_an_empty_column_can() {
        var link = "'fax': {'type':'string','format':'uuid','x-eddy':{'type':'link','form':'customer',"
                + "'label':{'zh-CN':'上级','en':'Parent'}}}, 'score': {";
        var form = publish(Forms.customerWith("'score': {", link));
        var number = Forms.customerWith(
                "'score': {",
                "'fax': {'type':'integer','x-eddy':{'type':'integer','label':{'zh-CN':'上级','en':'Parent'}}}, 'score': {");
        var plan = planner.plan(app, List.of(Forms.of(app, number)));
        assertThat(plan.orThrow().steps()).first().isInstanceOfSatisfying(ChangeType.class, c -> assertThat(c.change())
                .isEqualTo(ColumnChange.REPLACE));
        var parent = store.create(form, Forms.json("{'name':'a'}"), Author.origin("api"))
                .id();
        store.create(form, Forms.json("{'name':'b','fax':'" + parent + "'}"), Author.origin("api"));
        var refused = planner.plan(app, List.of(Forms.of(app, number)));
        assertThat(refused.issues())
                .extracting(Issue::code, Issue::document)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("form.column.incompatible", "forms/customer.form.json"));
        database.required(() -> database.db()
                .deleteFrom(DSL.table(DSL.name(form.table().sqlName())))
                .execute());
        publish(number);
    }

    @Test
    void a_field_becomes_unique_only_without_duplicates() {
        var plain = publish(Forms.customerWith(", 'uniqueKey': 'code'", ""));
        store.create(plain, Forms.json("{'name':'a','code':'1'}"), Author.origin("api"));
        var twin = store.create(plain, Forms.json("{'name':'b','code':'1'}"), Author.origin("api"));
        var unique = Forms.of(app, Forms.CUSTOMER);
        assertThat(planner.plan(app, List.of(unique)).issues())
                .extracting(Issue::code)
                .containsExactly("form.unique.duplicates");
        store.delete(plain, twin.id(), java.util.OptionalInt.empty(), Author.origin("api"));
        assertThat(planner.plan(app, List.of(unique)).orThrow().steps())
                .containsExactly(new ChangeUniqueKey(unique, ""));
        publish(Forms.CUSTOMER);
        assertThat(store.find(unique, "1")).isPresent();
        publish(Forms.customerWith("'uniqueKey': 'code'", "'uniqueKey': 'email'"));
        publish(Forms.customerWith(", 'uniqueKey': 'code'", ""));
    }

    @Test
    void a_form_that_is_gone_keeps_its_table() {
        var form = publish(Forms.CUSTOMER);
        var id = store.create(form, Forms.json("{'name':'a'}"), Author.origin("api"))
                .id();
        var plan = planner.plan(app, List.of()).orThrow();
        assertThat(plan.steps()).hasSize(12);
        planner.run(plan);
        publish(Forms.CUSTOMER);
        assertThat(store.get(form, id)).isPresent();
    }

    private static String withFax() {
        return Forms.customerWith(
                "'score': {",
                "'fax': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'传真','en':'Fax'}}}, 'score': {");
    }

    private CompiledForm publish(String document) {
        var form = Forms.of(app, document);
        planner.run(planner.plan(app, new ArrayList<>(List.of(form))).orThrow());
        return form;
    }
}
