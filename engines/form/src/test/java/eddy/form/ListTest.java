package eddy.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.issue.Issue;
import eddy.core.issue.IssueException;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Several records or people in one field: a sub-table that is shown as a list. */
@EachDatabase
class ListTest {

    private final ListWorld world;
    private UUID anna;
    private UUID ben;
    private UUID cora;

    ListTest(TestDatabase database) {
        world = new ListWorld(database);
    }

    @BeforeEach
    void empty() {
        world.empty();
        anna = world.contact("a", "Anna");
        ben = world.contact("b", "Ben");
        cora = world.contact("c", "Cora");
    }

    private StoredRecord patch(UUID id, String values) {
        return world.store.patch(world.project, id, Forms.json(values), OptionalInt.empty(), ListWorld.SOMEONE);
    }

    private List<Issue> refused(Runnable work) {
        return catchThrowableOfType(IssueException.class, work::run).issues();
    }

    private int projectsOf(UUID contact) {
        return world.store
                .get(world.contact, contact)
                .orElseThrow()
                .values()
                .path("projects")
                .asInt();
    }

    private List<String> found(String condition) {
        var read = ConditionReader.read(Forms.json(condition)).orThrow();
        var compiled = new ConditionCompiler(ListWorld.APP, world.tables)
                .compile(read, world.project.table())
                .orThrow();
        var query = RecordQuery.newest(world.asOf(), 10).where(compiled);
        return world.store.query(world.project, query).items().stream()
                .map(StoredRecord::title)
                .sorted()
                .toList();
    }

    @Test
    void the_search_above_a_list_finds_whom_a_record_names_among_several() {
        var person = UUID.randomUUID();
        world.project("P", anna, ben);
        var crewed = world.store.create(
                world.project, Forms.json("{'name':'Q','members':['%s']}".formatted(person)), ListWorld.SOMEONE);
        assertThat(searched(new SearchText("whoever", Set.of(person)))).containsExactly("Q");
        assertThat(searched(new SearchText("whoever", Set.of(UUID.randomUUID()))))
                .isEmpty();
        patch(crewed.id(), "{'members':[]}");
        assertThat(searched(new SearchText("whoever", Set.of(person)))).isEmpty();
    }

    private List<String> searched(SearchText text) {
        var query =
                new RecordQuery(Optional.empty(), world.asOf(), text, Optional.empty(), 10, Optional.empty(), false);
        assertThat(world.store.count(world.project, query))
                .isEqualTo(world.store.query(world.project, query).items().size());
        return world.store.query(world.project, query).items().stream()
                .map(StoredRecord::title)
                .toList();
    }

    @Test
    void bare_ids_and_rows_say_the_same() {
        var ids = world.project("P", anna, ben);
        var rows = world.store.create(
                world.project,
                Forms.json("{'name':'Q','contacts':[{'contact':'%s'},{'contact':'%s'}]}".formatted(anna, ben)),
                ListWorld.SOMEONE);
        assertThat(world.contacts(ids.id()))
                .isEqualTo(world.contacts(rows.id()))
                .containsExactly(anna.toString(), ben.toString());
        assertThat(world.rows(ids.id(), "contacts").get(0).path("id").asText()).isNotBlank();
        assertThat(projectsOf(anna)).isEqualTo(2);
    }

    @Test
    void a_value_keeps_its_row_whatever_stands_around_it() {
        var project = world.project("P", anna, ben);
        var row = world.rows(project.id(), "contacts").get(1).path("id").asText();
        patch(project.id(), "{'contacts':['%s','%s']}".formatted(cora, ben));
        assertThat(world.contacts(project.id())).containsExactly(cora.toString(), ben.toString());
        assertThat(world.rows(project.id(), "contacts").get(1).path("id").asText())
                .isEqualTo(row);
        assertThat(world.rows(project.id(), "contacts").get(0).path("id").asText())
                .isNotEqualTo(
                        world.rows(project.id(), "contacts").get(1).path("id").asText());
        assertThat(projectsOf(anna)).isZero();
        assertThat(projectsOf(cora)).isEqualTo(1);
    }

    @Test
    void another_order_is_no_change() {
        var project = world.project("P", anna, ben);
        var same = patch(project.id(), "{'contacts':['%s','%s']}".formatted(ben, anna));
        assertThat(same.version()).isEqualTo(project.version());
        assertThat(world.contacts(project.id())).containsExactly(anna.toString(), ben.toString());
    }

    @Test
    void the_same_value_twice_is_refused_and_named_by_the_field() {
        var issues = refused(() -> world.project("P", anna, ben, anna));
        assertThat(issues).extracting(Issue::code).containsExactly("record.value.twice");
        assertThat(issues.get(0).place()).isEqualTo("/contacts/2/contact");
        assertThat(issues.get(0).args()).containsEntry("field_en", "Contacts").containsEntry("field_zh", "相关联系人");
    }

    @Test
    void a_row_that_says_more_is_refused_even_when_its_value_stands() {
        var project = world.project("P", anna);
        assertThat(refused(() -> patch(project.id(), "{'contacts':[{'contact':'%s','more':1}]}".formatted(anna))))
                .extracting(Issue::code)
                .containsExactly("record.field.unknown");
    }

    @Test
    void too_many_and_unknown_ones_are_refused() {
        assertThat(refused(() -> world.project("P", anna, ben, cora, world.contact("d", "Dan"))))
                .extracting(Issue::code)
                .containsExactly("record.value.many");
        assertThat(refused(() -> world.project("P", UUID.randomUUID())))
                .extracting(Issue::code)
                .containsExactly("record.link.missing");
        assertThat(refused(() -> world.project("P", "nobody")))
                .extracting(Issue::code)
                .containsExactly("record.value.link");
    }

    @Test
    void conditions_ask_for_any_none_and_nothing() {
        world.project("Both", anna, ben);
        world.project("Ben", ben);
        world.project("Nobody");
        var rows = "{'%s':{'table':'project.contacts','link':'parent'},"
                + "'holds':{'left':{'field':'contact'},'op':'in','right':{'value':['%s','%s']}}}";
        assertThat(found(rows.formatted("some", anna, cora))).containsExactly("Both");
        assertThat(found(rows.formatted("none", anna, cora))).containsExactly("Ben", "Nobody");
        assertThat(found("{'left':{'field':'contacts'},'op':'empty'}")).containsExactly("Nobody");
    }

    @Test
    void the_history_keeps_the_list_before_and_after() {
        var project = world.project("P", anna);
        patch(project.id(), "{'contacts':null}");
        var change = world.store.changes(world.project, project.id()).get(0);
        assertThat(change.field()).isEqualTo("contacts");
        assertThat(change.before().get(0).path("contact").asText()).isEqualTo(anna.toString());
        assertThat(change.after().isNull()).isTrue();
    }

    @Test
    void a_batch_gives_the_same_verdict() {
        ObjectNode twice = Forms.json("{'name':'P','contacts':['%s','%s']}".formatted(anna, anna));
        ObjectNode good = Forms.json("{'name':'Q','contacts':['%s']}".formatted(anna));
        var result = world.store.batch(
                world.project,
                List.of(new RowChange.Create(twice), new RowChange.Create(good)),
                false,
                ListWorld.SOMEONE);
        assertThat(result.rows().get(0).issues()).extracting(Issue::code).containsExactly("record.value.twice");
        assertThat(result.rows().get(1).outcome()).isEqualTo(BatchResult.Outcome.CREATED);
    }
}
