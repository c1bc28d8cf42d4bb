package eddy.form.fill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.core.Ids;
import eddy.core.issue.IssueException;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.RowChange;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.form.imports.FileSettings;
import eddy.form.imports.ImportContext;
import eddy.form.imports.ImportLimits;
import eddy.form.imports.ImportMapping;
import eddy.form.imports.Importer;
import eddy.form.imports.Progress;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EachDatabase
class FillTest {

    private static final Author LINA = Author.person(UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad90"));

    /** Written so that a rule stands before the one that fills what it reads. */
    private static final String LOGIC = """
            'logic': [
              {'effect':'fill','fields':['email'],'to':{'value':'vip@example.com'},'if':{'left':{'field':'tier'},'op':'eq','right':{'value':'high'}}},
              {'effect':'fill','fields':['tier'],'to':{'value':'high'},'overwrite':true,'if':{'left':{'field':'spend'},'op':'gt','right':{'value':1000}}},
              {'effect':'fill','fields':['score'],'to':{'formula':'floor(spend / 100)'},'if':{'left':{'field':'spend'},'op':'notEmpty'}},
              {'effect':'fill','fields':['joined_on'],'to':{'formula':'today()'},'if':{'left':{'field':'active'},'op':'eq','right':{'value':true}}},
              {'effect':'fill','fields':['name'],'to':{'field':'code'},'if':{'left':{'field':'name'},'op':'empty'}},
              {'effect':'lock','fields':['email'],'if':{'left':{'field':'active'},'op':'eq','right':{'value':true}}} ]
            """;

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T01:00:00+08:00");
    private final CompiledForm customer = Forms.of("fill", Forms.customerWith("'logic': []", LOGIC));
    private final RecordStore store;
    private final Importer importer;

    @TempDir
    Path folder;

    FillTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("fill", List.of(customer)).orThrow());
        store = new RecordStore(database, clock, List.of());
        importer = new Importer(database, clock, List.of());
    }

    @BeforeEach
    void empty() {
        database.db().deleteFrom(DSL.table(DSL.name("fill__customer"))).execute();
    }

    private StoredRecord made(String values) {
        return store.create(customer, Forms.json(values), LINA);
    }

    private StoredRecord patched(StoredRecord record, String values) {
        return store.patch(customer, record.id(), Forms.json(values), OptionalInt.empty(), LINA);
    }

    private static String text(StoredRecord record, String field) {
        return record.values().path(field).asText();
    }

    @Test
    void rules_fill_a_new_record_each_after_those_it_waits_for() {
        var record = made("{'code':'1','spend':2000,'active':true}");
        assertThat(record.values().toString()).isEqualTo(json("""
                {'code':'1','name':'1','email':'vip@example.com','tier':'high','score':20,'spend':2000,
                 'joined_on':'2026-03-02','active':true}""").toString());
    }

    @Test
    void what_a_person_wrote_stays_unless_the_rule_overwrites() {
        var record = made("{'code':'1','name':'Ann','spend':2000,'tier':'low','score':7}");
        assertThat(text(record, "tier")).isEqualTo("high");
        assertThat(text(record, "score")).isEqualTo("7");
        assertThat(text(record, "name")).isEqualTo("Ann");
    }

    @Test
    void a_change_fills_only_through_the_fields_it_writes() {
        var record = made("{'code':'1','name':'Ann','tier':'low'}");
        database.db()
                .update(DSL.table(DSL.name("fill__customer")))
                .set(DSL.field(DSL.name("tier"), String.class), "high")
                .execute();
        assertThat(patched(record, "{'phone':'13800000000'}").values().has("email"))
                .isFalse();
        assertThat(text(patched(record, "{'tier':'high'}"), "email")).isEqualTo("vip@example.com");
        assertThat(text(patched(record, "{'email':null}"), "email")).isEqualTo("vip@example.com");
    }

    @Test
    void what_is_filled_stays_when_the_condition_no_longer_holds() {
        var record = made("{'code':'1','spend':2000}");
        assertThat(text(patched(record, "{'spend':1}"), "tier")).isEqualTo("high");
    }

    @Test
    void a_lock_keeps_people_out_and_not_the_form_itself() {
        var record = made("{'code':'1','active':true}");
        assertThat(text(patched(record, "{'tier':'high'}"), "email")).isEqualTo("vip@example.com");
        var other = made("{'code':'2','active':true}");
        assertThat(text(patched(other, "{'tier':'high','email':'vip@example.com'}"), "email"))
                .isEqualTo("vip@example.com");
        assertThatThrownBy(() -> patched(other, "{'email':'me@example.com'}"))
                .isInstanceOfSatisfying(
                        IssueException.class,
                        e -> assertThat(e.issues().get(0).code()).isEqualTo("record.field.locked"));
    }

    @Test
    void bulk_calls_and_files_are_filled_alike() throws IOException {
        var wanted = made("{'code':'1','spend':2000}").values();
        store.batch(customer, List.of(new RowChange.Create(Forms.json("{'code':'2','spend':2000}"))), true, LINA);
        var path = Files.writeString(folder.resolve("f.csv"), "code,spend\n3,2000\n");
        var file = Importer.open(path, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        var mapping = new ImportMapping(
                Map.of(0, "code", 1, "spend"), Optional.of("code"), ImportMapping.Mode.ALL_OR_NOTHING, Map.of());
        var context = new ImportContext(
                ZoneId.of("Asia/Shanghai"),
                form -> Optional.empty(),
                name -> Optional.empty(),
                name -> Optional.empty());
        importer.run(Ids.next(), "f.csv", file, customer, mapping, context, LINA, Progress.NONE);
        for (String code : List.of("2", "3")) {
            var expected = wanted.deepCopy();
            expected.put("code", code).put("name", code);
            assertThat(store.find(customer, code).orElseThrow().values()).isEqualTo(expected);
        }
    }

    private static JsonNode json(String text) {
        return Forms.json(text);
    }
}
