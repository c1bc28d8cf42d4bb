package eddy.form.cleaning;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.BatchResult;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.internal.cleaning.CorrectionLog;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static eddy.form.cleaning.CleaningForms.compiled;
import static eddy.form.cleaning.CleaningForms.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class CleaningTest {

    private static final String APP = "clean";
    private static final Author LINA = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static final String WHEN_HIGH = "'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}";

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final RecordStore store;
    private final CorrectionLog corrections;
    private CompiledForm form = compiled(APP);

    CleaningTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, List.of(form)).orThrow());
        store = new RecordStore(database, clock, List.of());
        corrections = new CorrectionLog(database);
    }

    @BeforeEach
    void empty() {
        database.db().dropTableIfExists(DSL.name("clean__event")).execute();
        database.db()
                .deleteFrom(DSL.table(DSL.name("form_column")))
                .where(DSL.field(DSL.name("form")).eq("event"))
                .execute();
        for (var table : List.of("clean__customer", "record_correction", "record_change", "record_tag")) {
            database.db().deleteFrom(DSL.table(DSL.name(table))).execute();
        }
    }

    private void rules(String... rules) {
        form = compiled(APP, rules);
    }

    private StoredRecord create(String values) {
        return store.create(form, Forms.json(values), LINA);
    }

    private StoredRecord patch(StoredRecord record, String values) {
        return store.patch(form, record.id(), Forms.json(values), OptionalInt.empty(), LINA);
    }

    private static String text(StoredRecord record, String field) {
        return record.values().path(field).asText(null);
    }

    private void scores(int... scores) {
        for (int score : scores) {
            store.create(compiled(APP), Forms.json("{'name':'n','score':%d}".formatted(score)), LINA);
        }
    }

    @Test
    void textsAreWrittenTheWayTheRulesSayBeforeTheyAreJudged() {
        rules(
                rule("blank", "trim", "name"),
                rule("gaps", "collapse", "name"),
                rule("narrow", "width", "name"),
                rule("large", "case", "code", "'to':'upper'"),
                rule("tel", "phone", "phone"),
                rule("mail", "email", "email"));
        var made = create("{'name':' \u3000ＡＢＣ   公司\u00a0','code':'a-1','phone':'138-0013-8000',"
                + "'email':' Sales@Example.COM '}");
        assertThat(text(made, "name")).isEqualTo("ABC 公司");
        assertThat(text(made, "code")).isEqualTo("A-1");
        assertThat(text(made, "phone")).isEqualTo("13800138000");
        assertThat(text(made, "email")).isEqualTo("sales@example.com");
        assertThat(corrections.counts(form))
                .isEqualTo(Map.of("blank", 1L, "gaps", 1L, "narrow", 1L, "large", 1L, "tel", 1L, "mail", 1L));
    }

    @Test
    void whatCannotBeMadeRightIsStillRefused() {
        rules(rule("tel", "phone", "phone"));
        assertThatThrownBy(() -> create("{'name':'n','phone':'call me'}")).isInstanceOf(IssueException.class);
        assertThat(corrections.counts(form)).isEmpty();
    }

    @Test
    void rulesRunInTheirOrderAndSeeWhatTheOnesBeforeMade() {
        rules(
                rule("fill", "fill", "code", "'from':'field'", "'field':'name'"),
                rule("large", "case", "code", "'to':'upper'"));
        assertThat(text(create("{'name':'abc'}"), "code")).isEqualTo("ABC");
        rules(
                rule("large", "case", "code", "'to':'upper'"),
                rule("fill", "fill", "code", "'from':'field'", "'field':'name'"));
        assertThat(text(create("{'name':'xyz'}"), "code")).isEqualTo("xyz");
    }

    @Test
    void aRuleWithAConditionLeavesTheOthersAlone() {
        rules(rule("large", "case", "name", "'to':'upper'", WHEN_HIGH));
        assertThat(text(create("{'name':'abc','tier':'high'}"), "name")).isEqualTo("ABC");
        assertThat(text(create("{'name':'abc','tier':'low'}"), "name")).isEqualTo("abc");
        assertThat(text(create("{'name':'abc'}"), "name")).isEqualTo("abc");
    }

    @Test
    void aChangeIsCleanedWhereItWritesAndNowhereElse() {
        var old = create("{'name':' old ','code':' c '}");
        rules(rule("blank", "trim", "name"), rule("blank_code", "trim", "code"));
        var changed = patch(old, "{'code':' d '}");
        assertThat(text(changed, "code")).isEqualTo("d");
        assertThat(text(changed, "name")).isEqualTo(" old ");
        assertThat(corrections.of(old.id())).singleElement().satisfies(c -> {
            assertThat(c.field()).isEqualTo("code");
            assertThat(c.before().asText()).isEqualTo(" d ");
            assertThat(c.after().asText()).isEqualTo("d");
            assertThat(c.origin()).isEqualTo("cleaning:blank_code");
        });
    }

    @Test
    void missingValuesAreFilled() {
        scores(10, 20, 30, 40);
        rules(
                rule("tier", "fill", "tier", "'from':'constant'", "'value':'low'"),
                rule("middle", "fill", "score", "'from':'median'"),
                rule("same", "fill", "joined_on", "'from':'previous'"));
        var first = create("{'name':'a','joined_on':'2026-01-05'}");
        assertThat(text(first, "tier")).isEqualTo("low");
        assertThat(text(first, "score")).isEqualTo("25");
        assertThat(text(create("{'name':'b','score':1}"), "joined_on")).isEqualTo("2026-01-05");
        assertThat(text(patch(first, "{'tier':null}"), "tier")).isEqualTo("low");
    }

    @Test
    void thePreviousValueGoesThroughABatch() {
        rules(rule("same", "fill", "joined_on", "'from':'previous'"));
        var rows = List.<RowChange>of(
                new RowChange.Create(Forms.json("{'name':'a'}")),
                new RowChange.Create(Forms.json("{'name':'b','joined_on':'2026-01-05'}")),
                new RowChange.Create(Forms.json("{'name':'c'}")));
        var made = store.batch(form, rows, true, LINA);
        assertThat(made.rows().stream().map(r -> text(store.get(form, r.id()).orElseThrow(), "joined_on")))
                .containsExactly(null, "2026-01-05", "2026-01-05");
        assertThat(corrections.counts(form)).isEqualTo(Map.of("same", 1L));
    }

    @Test
    void numbersOutsideARangeAreRefused() {
        rules(rule("sane", "outlier", "spend", "'by':'range'", "'min':1", "'max':100", "'then':'reject'"));
        assertThatThrownBy(() -> create("{'name':'a','spend':101}")).isInstanceOfSatisfying(IssueException.class, e -> {
            assertThat(e.issues().get(0).code()).isEqualTo("record.value.outlier");
            assertThat(e.issues().get(0).place()).isEqualTo("/spend");
        });
        var made = create("{'name':'a','spend':100}");
        assertThatThrownBy(() -> patch(made, "{'spend':0.5}")).isInstanceOf(IssueException.class);
    }

    @Test
    void outliersByQuartilesAndByDeviationAreMarkedUntilTheyAreRight() {
        scores(IntStream.rangeClosed(40, 60).toArray());
        for (String by : List.of("iqr", "zscore")) {
            rules(rule("odd", "outlier", "score", "'by':'" + by + "'", "'tag':'odd_score'"));
            assertThat(store.tags(List.of(create("{'name':'a','score':59}").id())))
                    .isEmpty();
            var far = create("{'name':'a','score':99}");
            assertThat(store.tags(List.of(far.id()))).isEqualTo(Map.of(far.id(), List.of("odd_score")));
            assertThat(text(far, "score")).isEqualTo("99");
            patch(far, "{'score':50}");
            assertThat(store.tags(List.of(far.id()))).isEmpty();
        }
        assertThat(corrections.counts(form)).isEqualTo(Map.of("odd", 2L));
    }

    @Test
    void withFewValuesNothingIsAnOutlier() {
        scores(1, 2, 3);
        rules(rule("odd", "outlier", "score", "'by':'zscore'", "'then':'reject'"));
        assertThat(text(create("{'name':'a','score':99}"), "score")).isEqualTo("99");
    }

    @Test
    void theUniqueKeyIsKnownByItsCleanForm() {
        rules(rule("large", "case", "code", "'to':'upper'"));
        create("{'name':'a','code':'k1'}");
        assertThatThrownBy(() -> create("{'name':'b','code':'K1'}")).isInstanceOf(IssueException.class);
        var batch = store.batch(
                form,
                List.of(
                        new RowChange.Create(Forms.json("{'name':'c','code':'k1'}")),
                        new RowChange.Create(Forms.json("{'name':'d','code':'k2'}")),
                        new RowChange.Create(Forms.json("{'name':'e','code':'K2'}"))),
                false,
                LINA);
        assertThat(batch.rows())
                .extracting(BatchResult.Row::outcome)
                .containsExactly(BatchResult.Outcome.REFUSED, BatchResult.Outcome.CREATED, BatchResult.Outcome.REFUSED);
    }

    @Test
    void whatIsTakenBackReturnsAsItWas() {
        var old = create("{'name':' old '}");
        rules(rule("blank", "trim", "name"));
        patch(old, "{'name':' new '}");
        var back = store.patch(form, old.id(), Forms.json("{'name':' old '}"), OptionalInt.empty(), LINA.undoing());
        assertThat(text(back, "name")).isEqualTo(" old ");
    }

    @Test
    void factsAreCleanedBeforeTheyAreToldApart() {
        var event = Forms.of(
                APP,
                Forms.EVENT.replace(
                        "'required': ['customer','type','at'] }",
                        "'required': ['customer','type','at'] }, 'cleaning': ["
                                + rule("large", "case", "event_id", "'to':'upper'") + "]"));
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan(APP, List.of(form, event)).orThrow());
        var who = create("{'name':'a'}").id();
        var fact = "{'event_id':'%s','customer':'%s','type':'login','at':'2026-03-01T00:00:00Z'}";
        var result = store.insertFacts(
                event, List.of(Forms.json(fact.formatted("e1", who)), Forms.json(fact.formatted("E1", who))), LINA);
        assertThat(result.accepted()).containsExactly(0);
        assertThat(result.duplicates()).isEqualTo(1);
        assertThat(store.find(event, "E1")).isPresent();
        assertThat(corrections.counts(event)).isEqualTo(Map.of("large", 1L));
    }

    @Test
    void aRefusedRowLeavesNoCorrection() {
        rules(rule("blank", "trim", "name"));
        store.batch(
                form,
                List.of(
                        new RowChange.Create(Forms.json("{'name':' a ','score':999}")),
                        new RowChange.Create(Forms.json("{'name':' b '}"))),
                false,
                LINA);
        assertThat(corrections.counts(form)).isEqualTo(Map.of("blank", 1L));
    }
}
