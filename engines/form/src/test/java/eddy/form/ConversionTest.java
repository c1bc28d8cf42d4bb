package eddy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

import eddy.core.issue.Issue;
import eddy.form.MigrationPlan.ConvertColumn;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A field that gets another type takes the values along that can be read as such. */
@EachDatabase
class ConversionTest {

    private static final Author SOMEONE = Author.origin("api");
    private static final String TEXT = "'fax': {'type':'string','x-eddy':{'type':'text',";
    private static final String INTEGER = "'fax': {'type':'integer','x-eddy':{'type':'integer',";
    private static final String LABEL = "'label':{'zh-CN':'传真','en':'Fax'}}}, 'score': {";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final TestDatabase database;
    private final TablePlanner planner;
    private final RecordStore store;
    /** Each test has tables of its own: on PostgreSQL a connection remembers what a column was when it asked often. */
    private final String app = "converted" + NEXT.incrementAndGet();

    ConversionTest(TestDatabase database) {
        this.database = database;
        var clock = MutableClock.at("2026-03-02T09:00:00+08:00");
        planner = new TablePlanner(database, clock);
        store = new RecordStore(database, clock, List.of());
    }

    private static String withFax(String type) {
        return Forms.customerWith("'score': {", type + LABEL);
    }

    private CompiledForm publish(String document, boolean accept) {
        var form = Forms.of(app, document);
        planner.run(
                planner.plan(app, new ArrayList<>(List.of(form)), f -> accept).orThrow());
        assertThat(planner.plan(app, List.of(form)).orThrow().steps()).isEmpty();
        return form;
    }

    private UUID create(CompiledForm form, String value) {
        return store.create(form, Forms.json("{'name':'a','fax':'" + value + "'}"), SOMEONE)
                .id();
    }

    private String value(CompiledForm form, UUID id) {
        return store.get(form, id).orElseThrow().values().path("fax").asText();
    }

    @Test
    void text_becomes_numbers_where_it_can_and_the_rest_stays_in_the_history() {
        var text = publish(withFax(TEXT), false);
        var number = create(text, " 1,204 ");
        var word = create(text, "many");
        var none = store.create(text, Forms.json("{'name':'b'}"), SOMEONE).id();
        var wanted = Forms.of(app, withFax(INTEGER));

        var refused = planner.plan(app, List.of(wanted));
        assertThat(refused.issues()).extracting(Issue::code).containsExactly("form.column.misfit");
        assertThat(refused.issues().get(0).args()).containsEntry("count", "1").containsEntry("examples", "many");
        var step = (ConvertColumn)
                planner.survey(app, List.of(wanted)).orThrow().steps().get(0);
        assertThat(step.text().in(Locale.ENGLISH)).contains("“Fax”", "1 records", "1 cannot (such as many)");

        var integer = publish(withFax(INTEGER), true);
        assertThat(value(integer, number)).isEqualTo("1204");
        assertThat(value(integer, word)).isEmpty();
        assertThat(value(integer, none)).isEmpty();
        assertThat(store.changes(integer, word).get(0))
                .satisfies(c -> assertThat(c.field()).isEqualTo("fax"))
                .satisfies(c -> assertThat(c.before().asText()).isEqualTo("many"));
        assertThat(create(integer, "")).isNotNull();
    }

    @Test
    void a_change_within_one_kind_of_column_is_looked_at_too() {
        var text = publish(withFax(TEXT), false);
        var good = create(text, "138 1234 5678");
        create(text, "call me");
        var phone = "'fax': {'type':'string','x-eddy':{'type':'phone',";
        assertThat(planner.plan(app, List.of(Forms.of(app, withFax(phone)))).issues())
                .extracting(Issue::code)
                .containsExactly("form.column.misfit");
        var form = publish(withFax(phone), true);
        assertThat(value(form, good)).isEqualTo("13812345678");
    }

    @Test
    void a_number_is_no_list_of_tags_by_itself_and_a_text_no_file() {
        var text = publish(withFax(TEXT), false);
        var id = create(text, "a, b");
        assertThat(planner.plan(
                                app,
                                List.of(Forms.of(app, withFax("'fax': {'type':'array','x-eddy':{'type':'files',"))))
                        .issues())
                .extracting(Issue::code)
                .containsExactly("form.column.incompatible");
        var tags = "'fax': {'type':'array','items':{'type':'string'},'x-eddy':{'type':'tags',";
        var form = publish(withFax(tags), false);
        assertThat(store.get(form, id).orElseThrow().values().path("fax"))
                .extracting(JsonNode::asText)
                .containsExactly("a", "b");
    }

    @Test
    void days_and_moments_become_each_other() {
        var day = publish(withFax("'fax': {'type':'string','format':'date','x-eddy':{'type':'date',"), true);
        var id = create(day, "2026-03-01");
        var moment =
                publish(withFax("'fax': {'type':'string','format':'date-time','x-eddy':{'type':'datetime',"), false);
        assertThat(value(moment, id)).isEqualTo("2026-02-28T16:00:00Z");
        var again = publish(withFax("'fax': {'type':'string','format':'date','x-eddy':{'type':'date',"), false);
        assertThat(value(again, id)).isEqualTo("2026-03-01");
    }

    @Test
    void work_that_was_cut_short_goes_on_where_it_was() {
        var text = publish(withFax(TEXT), false);
        var first = create(text, "1");
        var second = create(text, "2");
        begun(text, first, 1);
        var form = publish(withFax(INTEGER), false);
        assertThat(value(form, first)).isEqualTo("1");
        assertThat(value(form, second)).isEqualTo("2");
    }

    @Test
    void work_cut_short_between_the_two_columns_is_finished() {
        var text = publish(withFax(TEXT), false);
        var id = create(text, "7");
        begun(text, id, 7);
        database.db()
                .alterTable(DSL.name(text.table().sqlName()))
                .dropColumn("fax")
                .execute();
        assertThat(value(publish(withFax(INTEGER), false), id)).isEqualTo("7");
    }

    /** As if a server had stopped after it moved the value of one record. */
    private void begun(CompiledForm form, UUID moved, long value) {
        var table = DSL.table(DSL.name(form.table().sqlName()));
        var beside = DSL.field(DSL.name("fax__new"), SQLDataType.BIGINT);
        database.db().alterTable(table).addColumn(beside).execute();
        database.db()
                .update(table)
                .set(beside, value)
                .setNull(DSL.field(DSL.name("fax"), String.class))
                .where(DSL.field(DSL.name("id"), UUID.class).eq(moved))
                .execute();
    }
}
