package eddy.form.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import eddy.core.Ids;
import eddy.core.condition.AsOf;
import eddy.form.Author;
import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.RecordQuery;
import eddy.form.RecordStore;
import eddy.form.TablePlanner;
import eddy.form.imports.ImportMapping.Blank;
import eddy.form.imports.ImportMapping.Mode;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The whole way of a real file: proposals, new fields in one go, check, import, undo. */
@EachDatabase
class TelcoFileTest {

    private static final Path FILE = sharedData("telco/Telco-Customer-Churn.csv");
    private static final Author BY = Author.origin("api");

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");

    TelcoFileTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void needs_the_file() {
        assumeTrue(
                Files.exists(FILE),
                () -> "Skipped: the shared data folder with " + FILE.getFileName() + " is not there");
    }

    @Test
    void seven_thousand_customers_come_in_with_every_column() throws IOException {
        var document = form("customer");
        var form = compiled(document);
        var importer = new Importer(database, clock, List.of());
        var store = new RecordStore(database, clock, List.of());
        var file = Importer.open(FILE, FileSettings.NONE, ImportLimits.DEFAULT).orThrow();
        assertThat(file.header()).hasSize(21);

        var proposals = importer.propose(file, form);
        assertThat(fieldFor(proposals, "customerID")).contains("unified_id");
        assertThat(fieldFor(proposals, "tenure")).contains("tenure_months");
        assertThat(fieldFor(proposals, "Contract")).contains("contract_type");
        assertThat(fieldFor(proposals, "MonthlyCharges")).contains("monthly_spend");
        assertThat(fieldFor(proposals, "TotalCharges")).contains("total_spend");
        assertThat(typeFor(proposals, "Partner")).isEqualTo("boolean");
        assertThat(typeFor(proposals, "SeniorCitizen")).isEqualTo("boolean");
        assertThat(typeFor(proposals, "InternetService")).isEqualTo("choice");
        assertThat(typeFor(proposals, "MultipleLines")).isEqualTo("choice");
        assertThat(proposals.get(19).blanks()).isEqualTo(11);

        var wider = withNewFields(document, proposals);
        var planner = new TablePlanner(database, clock);
        planner.run(planner.plan("telco", List.of(wider)).orThrow());

        var columns = new HashMap<Integer, String>();
        proposals.forEach(p -> columns.put(
                p.index(), p.field().orElseGet(() -> p.newField().orElseThrow().key())));
        var mapping = new ImportMapping(
                columns,
                Optional.of("unified_id"),
                Mode.GOOD_ROWS,
                Map.of("total_spend", new Blank.Value(Forms.json("{'v':0}").get("v"))));
        var context = new ImportContext(
                ZoneId.of("Asia/Shanghai"),
                key -> Optional.empty(),
                name -> Optional.empty(),
                name -> Optional.empty());
        var check = importer.check(file, wider, mapping, context, Progress.NONE);
        assertThat(check.errors()).isEmpty();
        assertThat(check.creates()).isEqualTo(7_043);
        assertThat(check.blanks()).isEqualTo(Map.of("total_spend", 11L));

        long before = System.nanoTime();
        var result = importer.run(Ids.next(), "telco.csv", file, wider, mapping, context, BY, Progress.NONE);
        System.out.printf(
                "%s: 7,043 rows of 21 columns in %d ms%n", database.vendor(), (System.nanoTime() - before) / 1_000_000);
        assertThat(result.created()).isEqualTo(7_043);
        assertThat(store.count(wider, everything())).isEqualTo(7_043);
        var customer = store.find(wider, "7590-VHVEG").orElseThrow();
        assertThat(customer.values().path("contract_type").asText()).isEqualTo("monthly");
        assertThat(customer.values().path("monthly_spend").asDouble()).isEqualTo(29.85);
        assertThat(customer.values().path("paperless_billing").asBoolean()).isTrue();

        var again = importer.run(Ids.next(), "telco.csv", file, wider, mapping, context, BY, Progress.NONE);
        assertThat(again.unchanged()).isEqualTo(7_043);
        assertThat(importer.undo(result.id(), wider, BY).removed()).isEqualTo(7_043);
        assertThat(store.count(wider, everything())).isZero();
    }

    /** The form's document with the proposed fields added; without titles of records required, which the file lacks. */
    private static CompiledForm withNewFields(String document, List<ColumnProposal> proposals) {
        var json = Forms.json(document);
        var schema = (com.fasterxml.jackson.databind.node.ObjectNode) json.get("schema");
        schema.remove("required");
        var properties = (com.fasterxml.jackson.databind.node.ObjectNode) schema.get("properties");
        proposals.forEach(p -> p.newField().ifPresent(f -> properties.set(f.key(), f.property())));
        return compiled(json.toString());
    }

    /** The customers among the other forms of their app, from which they compute. */
    private static CompiledForm compiled(String customer) {
        return Forms.together("telco", customer, form("event"), form("order"), form("survey"), form("ticket"))
                .get(0);
    }

    private static String form(String key) {
        try {
            return Files.readString(root().resolve("templates/churn-recovery/forms/" + key + ".form.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> fieldFor(List<ColumnProposal> proposals, String header) {
        return proposals.stream()
                .filter(p -> p.header().equals(header))
                .findFirst()
                .orElseThrow()
                .field();
    }

    private static String typeFor(List<ColumnProposal> proposals, String header) {
        var proposal = proposals.stream()
                .filter(p -> p.header().equals(header))
                .findFirst()
                .orElseThrow();
        return proposal.newField()
                .map(f -> f.property().path("x-eddy").path("type").asText())
                .orElse(proposal.toString());
    }

    private RecordQuery everything() {
        return RecordQuery.newest(AsOf.at(clock.instant(), ZoneId.of("UTC")), 10);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/formats"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Path sharedData(String path) {
        return root().resolve("../shared/data").normalize().resolve(path);
    }
}
