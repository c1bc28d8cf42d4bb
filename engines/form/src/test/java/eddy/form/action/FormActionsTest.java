package eddy.form.action;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.core.action.ActionCall;
import eddy.core.action.ActionCatalog;
import eddy.core.action.ActionStep;
import eddy.core.condition.AsOf;
import eddy.core.document.CompileScope;
import eddy.core.document.DocumentKind;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueTexts;
import eddy.core.table.Tables;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordStore;
import eddy.form.StoredRecord;
import eddy.form.TablePlanner;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@EachDatabase
class FormActionsTest {

    private final MutableClock clock = MutableClock.at("2026-03-02T07:30:00+08:00");
    private static final String PERSON =
            "'owner': {'type':'string','format':'uuid','x-eddy':{'type':'person','label':{'zh-CN':'负责人','en':'Owner'}}},"
                    + "'unit': {'type':'string','format':'uuid','x-eddy':{'type':'department','label':{'zh-CN':'部门','en':'Unit'}}},";
    private static final UUID HERE = new UUID(1, 1);
    private static final UUID LEFT = new UUID(2, 2);

    private final CompiledForm customer =
            Forms.of("act", Forms.customerWith("'parent': {'type'", PERSON + "'parent': {'type'"));
    private final CompiledForm event = Forms.of("act", Forms.EVENT);
    private final TestDatabase database;
    private final RecordStore store;
    private final Scope scope;
    private final List<Issue> leftOut = new ArrayList<>();

    FormActionsTest(TestDatabase database) {
        this.database = database;
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("act", List.of(customer, event)).orThrow());
        store = new RecordStore(database, clock, List.of(), app -> Optional.empty(), ids -> {
            var here = new java.util.HashSet<>(ids);
            here.retainAll(java.util.Set.of(HERE));
            return here;
        });
        scope = new Scope(new ActionCatalog(FormActions.all(store)), List.of(customer, event));
    }

    @BeforeEach
    void empty() {
        database.db().deleteFrom(DSL.table(DSL.name("act__customer"))).execute();
    }

    @Test
    void a_tag_is_given_by_a_rule_and_taken_again() {
        var a = create("{'name':'a'}");
        run("{'action':'add_tag','tag':'silent'}");
        run("{'action':'add_tag','tag':'silent'}");
        assertThat(store.tags(List.of(a.id())).get(a.id())).containsExactly("silent");
        assertThat(database.db()
                        .select(DSL.field(DSL.name("by_rule"), String.class))
                        .from(DSL.table(DSL.name("record_tag")))
                        .where(DSL.field(DSL.name("record"), UUID.class).eq(a.id()))
                        .fetchSingle()
                        .value1())
                .isEqualTo("silent_30");
        run("{'action':'remove_tag','tag':'silent'}");
        assertThat(store.tags(List.of(a.id()))).isEmpty();
    }

    @Test
    void groups_are_joined_and_left() {
        create("{'name':'a'}");
        run("{'action':'join_group','group':'silent_users'}");
        assertThat(database.db().fetchCount(DSL.table(DSL.name("record_group"))))
                .isEqualTo(1);
        run("{'action':'leave_group','group':'silent_users'}");
        assertThat(database.db().fetchCount(DSL.table(DSL.name("record_group"))))
                .isZero();
    }

    @Test
    void fields_are_set_cleared_and_set_to_a_moment_of_the_as_of_time() {
        var a = create("{'name':'a','score':1}");
        run("{'action':'set_field','field':'tier','value':'high'}");
        run("{'action':'set_field','field':'score','value':null}");
        run("{'action':'set_field','field':'spend','value':12.5}");
        run("{'action':'set_field','field':'seen_at','value':{'moment':'now'}}");
        run("{'action':'set_field','field':'joined_on','value':{'moment':'today'}}");
        var values = store.get(customer, a.id()).orElseThrow().values();
        assertThat(values.path("tier").asText()).isEqualTo("high");
        assertThat(values.has("score")).isFalse();
        assertThat(values.path("spend").asDouble()).isEqualTo(12.5);
        assertThat(values.path("seen_at").asText()).startsWith("2026-03-01T23:30");
        assertThat(values.path("joined_on").asText()).isEqualTo("2026-03-02");
        run("{'action':'set_field','field':'seen_at','value':{'moment':'today'}}");
        assertThat(store.get(customer, a.id())
                        .orElseThrow()
                        .values()
                        .path("seen_at")
                        .asText())
                .startsWith("2026-03-01T16:00");
        assertThat(store.changes(customer, a.id()).get(0).origin()).isEqualTo("rule:silent_30");
    }

    @Test
    void setting_what_is_there_already_changes_nothing() {
        var a = create("{'name':'a','tier':'high'}");
        run("{'action':'set_field','field':'tier','value':'high'}");
        assertThat(store.get(customer, a.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void who_has_gone_since_is_not_written_but_told() {
        var a = create("{'name':'a','owner':'" + HERE + "'}");
        run("{'action':'set_field','field':'owner','value':'" + LEFT + "'}");
        run("{'action':'set_field','field':'unit','value':'" + UUID.randomUUID() + "'}");
        run("{'action':'set_field','field':'parent','value':'" + UUID.randomUUID() + "'}");
        var now = store.get(customer, a.id()).orElseThrow();
        assertThat(now.values().path("owner").asText()).isEqualTo(HERE.toString());
        assertThat(now.version()).isEqualTo(1);
        assertThat(leftOut)
                .extracting(Issue::code)
                .containsExactly("action.left_out.person", "action.left_out.department", "action.left_out.link");
        run("{'action':'set_field','field':'parent','value':'" + a.id() + "'}");
        run("{'action':'set_field','field':'owner','value':null}");
        now = store.get(customer, a.id()).orElseThrow();
        assertThat(now.values().path("parent").asText()).isEqualTo(a.id().toString());
        assertThat(now.values().has("owner")).isFalse();
        assertThat(leftOut).hasSize(3);
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'action':'add_tag','tag':'Not A Key'}                              | action.key.invalid",
                "{'action':'set_field','value':'x'}                                  | action.set_field.blank",
                "{'action':'set_field','field':'fax','value':'x'}                    | action.set_field.unknown",
                "{'action':'set_field','field':'code','value':'x'}                   | action.set_field.unique",
                "{'action':'set_field','field':'name','value':null}                  | action.set_field.required",
                "{'action':'set_field','field':'tier','value':'mid'}                 | record.value.choice",
                "{'action':'set_field','field':'score','value':'5'}                  | record.value.integer",
                "{'action':'set_field','field':'score','value':{'moment':'now'}}     | action.set_field.moment",
                "{'action':'set_field','field':'seen_at','value':{'moment':'later'}} | action.set_field.moment",
            })
    void a_wrong_configuration_is_refused_when_its_document_is_compiled(String action, String code) {
        assertThat(ActionStep.read(Forms.json(action), customer.table(), scope).issues())
                .extracting(Issue::code)
                .containsExactly(code);
    }

    @Test
    void facts_are_not_set() {
        var action = Forms.json("{'action':'set_field','field':'type','value':'x'}");
        assertThat(ActionStep.read(action, event.table(), scope).issues())
                .extracting(Issue::code)
                .containsExactly("action.set_field.table");
    }

    @Test
    void every_code_of_this_engine_has_its_text_in_both_languages() {
        var texts = IssueTexts.load();
        assertThat(texts.codes(java.util.Locale.CHINA)).isEqualTo(texts.codes(java.util.Locale.ENGLISH));
    }

    private void run(String action) {
        var step = ActionStep.read(Forms.json(action), customer.table(), scope).orThrow();
        database.required(() -> step.apply(new ActionCall(
                "act",
                1,
                customer.table(),
                records(),
                new ActionCall.Origin("rule", "silent_30", "0", null),
                AsOf.at(clock.instant(), ZoneId.of("Asia/Shanghai")),
                database,
                leftOut::add)));
    }

    private static Select<Record2<UUID, String>> records() {
        var id = DSL.field(DSL.name("id"), UUID.class);
        return DSL.select(id, DSL.concat(DSL.inline("silent_30:"), id.cast(String.class)))
                .from(DSL.table(DSL.name("act__customer")));
    }

    private StoredRecord create(String values) {
        return store.create(customer, Forms.json(values), Author.origin("api"));
    }

    private record Scope(ActionCatalog actions, List<CompiledForm> forms) implements CompileScope {

        @Override
        public String app() {
            return "act";
        }

        @Override
        public JsonNode manifest() {
            return Forms.json("{}");
        }

        @Override
        public Tables tables() {
            return Tables.of(forms.stream().map(CompiledForm::table).toList());
        }

        @Override
        public boolean exists(DocumentKind kind, String key) {
            return compiled(kind, key, CompiledForm.class).isPresent();
        }

        @Override
        public Optional<JsonNode> content(DocumentKind kind, String key) {
            return Optional.empty();
        }

        @Override
        public <T> Optional<T> compiled(DocumentKind kind, String key, Class<T> type) {
            return forms.stream().filter(f -> f.key().equals(key)).findFirst().map(type::cast);
        }
    }
}
