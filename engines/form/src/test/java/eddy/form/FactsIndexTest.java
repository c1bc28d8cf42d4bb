package eddy.form;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are asked for those of one record in a time, however the form came to be one of facts. */
@EachDatabase
class FactsIndexTest {

    private static final String CLAIM =
            "'type': {'type':'string','x-eddy':{'type':'text','label':{'zh-CN':'类型','en':'Type'}}}";
    private static final String TIME =
            "'at': {'type':'string','format':'date-time','x-eddy':{'type':'datetime','label':{'zh-CN':'时间','en':'At'}}}";

    private static int apps;

    private final TestDatabase database;
    private final Clock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final TablePlanner planner;
    private final String app = "facts" + ++apps;

    FactsIndexTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
    }

    @Test
    void a_table_made_for_facts() {
        publish(Forms.EVENT);
        assertThat(linkIndexes()).containsExactly(List.of("customer", "at"));
    }

    @Test
    void a_table_that_held_records_before() {
        publish(Forms.EVENT.replace("'facts': true", "'facts': false"));
        assertThat(linkIndexes()).containsExactly(List.of("customer"));
        var facts = publish(Forms.EVENT);
        assertThat(linkIndexes()).containsExactly(List.of("customer", "at"));
        assertThat(planner.plan(app, List.of(facts)).orThrow().steps()).isEmpty();
    }

    @Test
    void a_point_in_time_that_came_later() {
        var timeless = Forms.EVENT.replace(",\n    " + TIME, "").replace(",'at'", "");
        assertThat(timeless).doesNotContain("date-time");
        publish(timeless);
        assertThat(linkIndexes()).containsExactly(List.of("customer"));
        publish(Forms.EVENT);
        assertThat(linkIndexes()).containsExactly(List.of("customer", "at"));
    }

    @Test
    void a_link_that_came_later() {
        publish(Forms.EVENT);
        publish(
                Forms.EVENT.replace(
                        CLAIM,
                        CLAIM
                                + ", 'by': {'type':'string','format':'uuid','x-eddy':{'type':'link','label':{'zh-CN':'由','en':'By'},'form':'customer'}}"));
        assertThat(linkIndexes()).containsExactly(List.of("by", "at"), List.of("customer", "at"));
    }

    private CompiledForm publish(String document) {
        var form = Forms.of(app, document);
        planner.run(planner.plan(app, new ArrayList<>(List.of(form))).orThrow());
        return form;
    }

    /** The columns of the indexes that begin with a link, by their first one. */
    private List<List<String>> linkIndexes() {
        return database.db().connectionResult(connection -> {
            var byName = new TreeMap<String, List<String>>();
            var names = connection.getMetaData();
            try (var rows = names.getIndexInfo(null, null, TableNames.table(app, "event"), false, true)) {
                while (rows.next()) {
                    byName.computeIfAbsent(rows.getString("INDEX_NAME"), n -> new ArrayList<>())
                            .add(rows.getString("COLUMN_NAME"));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return byName.values().stream()
                    .filter(columns -> List.of("customer", "by").contains(columns.get(0)))
                    .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                    .toList();
        });
    }
}
