package eddy.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import eddy.core.condition.AsOf;
import eddy.core.document.Document;
import eddy.form.Author;
import eddy.form.RecordStore;
import eddy.form.spi.ChangeSet;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules as people write them, on tables as the form engine makes them, with its actions. */
@EachDatabase
class RuleStoryTest {

    private static final String SILENT = rule(
            "silent",
            10,
            """
            {"left":{"field":"last_login_at"},"op":"lt","right":{"moment":"now","minus":{"days":30}}}""",
            "[{\"action\":\"add_tag\",\"tag\":\"silent\"}]",
            "[{\"action\":\"remove_tag\",\"tag\":\"silent\"}]");
    private static final String RISK = rule(
            "risk",
            20,
            """
            {"all":[{"tag":"silent"},{"left":{"aggregate":"sum","field":"amount","over":{"table":"order","link":"customer"}},
             "op":"ge","right":{"value":100}}]}""",
            "[{\"action\":\"set_field\",\"field\":\"risk_level\",\"value\":\"high\"}]",
            "[{\"action\":\"set_field\",\"field\":\"risk_level\",\"value\":\"low\"}]");

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T04:00:00Z");
    private final List<ChangeSet> changes = new ArrayList<>();
    private final RecordStore store;
    private final RuleRunner runner;
    private final RuleInsight insight;
    private final List<CompiledRule> rules;

    RuleStoryTest(TestDatabase database) {
        this.database = database;
        database.truncate();
        CustomerForm.lay(database, clock);
        store = new RecordStore(database, clock, List.of(changes::add));
        runner = new RuleRunner(database, clock);
        insight = new RuleInsight(database);
        rules = List.of(compile("silent", SILENT), compile("risk", RISK));
    }

    @Test
    void a_silent_customer_who_spends_becomes_a_high_risk_and_recovers_after_a_login() {
        var id = customer("2026-01-10T00:00:00Z");
        order(id, 80);
        order(id, 40);

        var result = run();

        assertThat(result.rules()).allSatisfy(r -> assertThat(r.error()).isEmpty());
        assertThat(risk(id)).isEqualTo("high");
        assertThat(insight.tags("churn", id))
                .containsExactly(new RuleInsight.HeldTag("silent", clock.instant(), "silent"));
        assertThat(insight.counts("churn")).containsEntry("silent", 1).containsEntry("risk", 1);

        clock.advance(Duration.ofDays(1));
        patch(id, "last_login_at", clock.instant().toString());
        run();
        assertThat(risk(id)).isEqualTo("low");
        assertThat(insight.tags("churn", id)).isEmpty();
    }

    @Test
    void time_alone_brings_a_customer_in() {
        var id = customer("2026-02-20T00:00:00Z");
        assertThat(run().entered()).isZero();
        clock.advance(Duration.ofDays(21));
        assertThat(run().entered()).isEqualTo(1);
        assertThat(insight.tags("churn", id)).hasSize(1);
    }

    @Test
    void the_preview_says_what_would_happen_and_changes_nothing() {
        var staying = customer("2026-01-10T00:00:00Z");
        var leaving = customer("2026-01-10T00:00:00Z");
        run();
        patch(leaving, "last_login_at", clock.instant().toString());
        var entering = customer("2026-01-10T00:00:00Z");
        var busy = compile(
                "busy", rule("busy", 30, "{\"left\":{\"field\":\"last_login_at\"},\"op\":\"notEmpty\"}", "[]", "[]"));

        var preview = insight.preview("churn", rules.get(0), asOf(), 10);
        var draft = insight.preview("churn", busy, asOf(), 1);

        assertThat(preview).isEqualTo(new RuleInsight.Preview(2, 1, 1, List.of(entering, staying), java.util.Map.of()));
        assertThat(draft.now()).isEqualTo(3);
        assertThat(draft.entering()).isEqualTo(3);
        assertThat(draft.leaving()).isZero();
        assertThat(draft.sample()).hasSize(1);
        assertThat(draft.overlaps()).isEqualTo(java.util.Map.of("silent", 2));
        assertThat(insight.tags("churn", entering)).isEmpty();
    }

    @Test
    void why_shows_the_values_each_comparison_saw() {
        var id = customer("2026-01-10T00:00:00Z");
        order(id, 150);
        run();

        var explained = insight.explain("churn", rules, id, asOf());

        assertThat(explained).extracting(e -> e.rule().key()).containsExactly("silent", "risk");
        assertThat(explained.get(0).since()).isEqualTo(clock.instant());
        var why = explained.get(1).why();
        assertThat(why).hasSize(2).allSatisfy(w -> assertThat(w.holds()).isTrue());
        assertThat(why.get(1).left()).startsWith("150");
        assertThat(insight.why(rules.get(1), id, asOf())).isEqualTo(why);
        assertThat(insight.lastRun("churn").orElseThrow().entered()).isEqualTo(2);
        assertThat(insight.lastRuns("churn")).containsOnlyKeys("silent", "risk");
    }

    @Test
    void a_new_order_concerns_the_rules_and_the_customer_it_points_to() {
        var id = customer("2026-01-10T00:00:00Z");
        customer("2026-01-10T00:00:00Z");
        changes.clear();
        order(id, 500);
        var change = changes.get(0);

        var affected = RuleImpact.affectedBy(rules, change.table(), change.fields());
        var records = new RuleImpact(database).records(affected.get(0), CustomerForm.ORDER.table(), change);

        assertThat(affected).extracting(CompiledRule::key).containsExactly("risk");
        assertThat(records).isEqualTo(Set.of(id));
        assertThat(new RuleImpact(database).records(rules.get(0), CustomerForm.ORDER.table(), change))
                .isEmpty();
    }

    @Test
    void tags_can_be_read_as_a_table() {
        customer("2026-01-10T00:00:00Z");
        run();
        var table = RuleTagTable.tagTable("churn", "customer", "customer");

        var rows = database.db()
                .select(table.fields().stream()
                        .map(f -> eddy.core.table.TableModel.on("t", f))
                        .toList())
                .from(table.as("t"))
                .where(table.visible("t"))
                .fetch();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(0)).isEqualTo("silent");
    }

    private RuleRunResult run() {
        return runner.run(RuleRun.all("churn", 1, rules, asOf()), RuleProgress.NONE);
    }

    private AsOf asOf() {
        return AsOf.at(clock.instant(), Customers.ZONE);
    }

    private UUID customer(String lastLogin) {
        return store.create(CustomerForm.CUSTOMER, values().put("name", "a").put("last_login_at", lastLogin), author())
                .id();
    }

    private void order(UUID customer, int amount) {
        store.create(
                CustomerForm.ORDER,
                values().put("name", "o").put("amount", amount).put("customer", customer.toString()),
                author());
    }

    private void patch(UUID id, String field, String value) {
        store.patch(CustomerForm.CUSTOMER, id, values().put(field, value), java.util.OptionalInt.empty(), author());
    }

    private String risk(UUID id) {
        return store.get(CustomerForm.CUSTOMER, id)
                .orElseThrow()
                .values()
                .path("risk_level")
                .asText();
    }

    private static ObjectNode values() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Author author() {
        return Author.origin("api");
    }

    private CompiledRule compile(String key, String text) {
        return new RuleCompiler()
                .compile(new Document("rule", key, text), CustomerForm.scope(store))
                .orThrow();
    }

    private static String rule(String key, int order, String condition, String then, String otherwise) {
        return """
                {"schemaVersion":1,"key":"%s","label":{"en":"%1$s"},"form":"customer","order":%d,
                 "when":[{"on":"saved"}],"if":%s,"then":%s,"otherwise":%s}""".formatted(key, order, condition, then, otherwise);
    }
}
