package eddy.form.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.Ids;
import eddy.form.Forms;
import eddy.form.ListWorld;
import eddy.form.RecordQuery;
import eddy.form.export.ExportContext;
import eddy.form.export.RecordExport;
import eddy.form.imports.ImportMapping.Mode;
import eddy.testkit.EachDatabase;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Several records or people in one cell. */
@EachDatabase
class ListImportTest {

    private static final Map<UUID, String> PEOPLE = Map.of(
            UUID.fromString("00000000-0000-7000-8000-00000000000a"), "Li Na",
            UUID.fromString("00000000-0000-7000-8000-00000000000b"), "Smith, John");

    private final ListWorld world;
    private final Importer importer;
    private UUID anna;
    private UUID ben;

    @TempDir
    Path folder;

    ListImportTest(TestDatabase database) {
        world = new ListWorld(database);
        importer = new Importer(database, world.clock, world.listeners);
    }

    @BeforeEach
    void empty() {
        world.empty();
        anna = world.contact("a", "Anna");
        ben = world.contact("b, second", "Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a; \"b, second\"", "\"b, second\"、a", "a|a\n\"b, second\"|", "%s,%s"})
    void names_and_ids_stand_between_separators_each_once(String cell) throws IOException {
        run("name,contacts\nP,\"" + cell.formatted(anna, ben).replace("\"", "\"\"") + "\"\n");
        assertThat(contacts("P")).containsExactlyInAnyOrder(anna.toString(), ben.toString());
    }

    @Test
    void a_name_with_a_separator_in_it_may_stand_alone() throws IOException {
        run("name,contacts,members\nP,\"b, second\",\"Smith, John\"\n");
        assertThat(contacts("P")).containsExactly(ben.toString());
        assertThat(world.rows(id("P"), "members")).hasSize(1);
    }

    @Test
    void each_unknown_name_is_told_in_its_cell() throws IOException {
        var result = run("name,contacts,members\nP,\"a, nobody; no one\",Zoe\n");
        assertThat(result.created()).isZero();
        assertThat(result.errors())
                .extracting(CellError::column, CellError::field, e -> e.issue().code(), e -> e.issue()
                        .args()
                        .get("value"))
                .containsExactly(
                        tuple(1, "contacts", "import.link.unknown", "nobody"),
                        tuple(1, "contacts", "import.link.unknown", "no one"),
                        tuple(2, "members", "import.person.unknown", "Zoe"));
        assertThat(result.errors().get(0).issue().args()).containsEntry("field_en", "Contacts");
    }

    @Test
    void what_the_form_says_of_a_list_is_told_in_its_cell() throws IOException {
        world.contact("c", "Cora");
        world.contact("d", "Dan");
        var result = run("name,contacts\nP,\"a,c,d,\"\"b, second\"\"\"\n");
        assertThat(result.errors())
                .extracting(CellError::column, CellError::field, e -> e.issue().code())
                .containsExactly(tuple(1, "contacts", "record.value.many"));
    }

    @Test
    void what_was_exported_changes_nothing_when_it_comes_back() throws IOException {
        var project = world.project("P", anna, ben);
        var people = Forms.json("{}");
        var members = people.putArray("members");
        PEOPLE.keySet().forEach(id -> members.add(id.toString()));
        world.store.patch(world.project, project.id(), people, java.util.OptionalInt.empty(), ListWorld.SOMEONE);
        world.project("Q");
        for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            var csv = new ByteArrayOutputStream();
            new RecordExport(world.store).csv(world.project, query(), List.of(), exporting(locale), false, csv);
            assertThat(csv.toString(StandardCharsets.UTF_8))
                    .contains(locale.equals(Locale.CHINA) ? "a、\"\"b, second\"\"" : "a, \"\"b, second\"\"");
            assertThat(run(csv.toByteArray()).unchanged()).isEqualTo(2);
            var xlsx = new ByteArrayOutputStream();
            new RecordExport(world.store).xlsx(world.project, query(), List.of(), exporting(locale), xlsx);
            var result = run(xlsx.toByteArray());
            assertThat(result.unchanged()).isEqualTo(2);
            assertThat(result.errors()).isEmpty();
            assertThat(RowSheet.of(open(xlsx.toByteArray()), world.project)).isEmpty();
        }
    }

    private List<String> contacts(String project) {
        return world.contacts(id(project));
    }

    private UUID id(String project) {
        return world.store.find(world.project, project).orElseThrow().id();
    }

    private RecordQuery query() {
        return RecordQuery.newest(world.asOf(), 10);
    }

    private ExportContext exporting(Locale locale) {
        return new ExportContext(locale, ListWorld.ZONE, this::form, ListImportTest::named, ids -> Map.of());
    }

    private Optional<eddy.form.CompiledForm> form(String key) {
        return world.forms.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    private static Map<UUID, String> named(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, PEOPLE::get));
    }

    private static Optional<UUID> person(String name) {
        return PEOPLE.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private ImportResult run(String csv) throws IOException {
        return run(csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportResult run(byte[] bytes) throws IOException {
        var file = open(bytes);
        var columns = new HashMap<Integer, String>();
        importer.propose(file, world.project).forEach(c -> c.field().ifPresent(f -> columns.put(c.index(), f)));
        var mapping = new ImportMapping(columns, Optional.of("name"), Mode.GOOD_ROWS, Map.of(), Set.of());
        var context = new ImportContext(ListWorld.ZONE, this::form, ListImportTest::person, name -> Optional.empty());
        return importer.run(
                Ids.next(), "projects", file, world.project, mapping, context, ListWorld.SOMEONE, Progress.NONE);
    }

    private TableFile open(byte[] bytes) throws IOException {
        var path = Files.createTempFile(folder, "upload", "");
        Files.write(path, bytes);
        return Importer.open(path, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
    }
}
