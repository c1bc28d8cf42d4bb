package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eddy.form.CompiledForm;
import eddy.form.Forms;
import eddy.form.TablePlanner;
import eddy.testkit.EachDatabase;
import eddy.testkit.MutableClock;
import eddy.testkit.TestDatabase;
import eddy.testkit.Vendor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every door gives the same verdict on random records of random forms. A difference names its form and record; {@code
 * -Deddy.verdict.seed=… -Deddy.verdict.form=…} asks that one alone.
 */
@EachDatabase
class OneVerdictTest {

    private static final long SEED = Long.getLong("eddy.verdict.seed", 20_261_128);
    private static final int RECORDS = 50;
    private static final int SHOWN = 20;

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final TablePlanner planner;
    private final List<String> differences = new ArrayList<>();
    private int pairs;
    private int accepted;
    private int inFiles;

    @TempDir
    Path folder;

    OneVerdictTest(TestDatabase database) {
        this.database = database;
        planner = new TablePlanner(database, clock);
    }

    private int forms() {
        return database.vendor() == Vendor.H2 ? 200 : 20;
    }

    @Test
    void every_door_gives_the_same_verdict() throws IOException {
        var customer = Forms.of(RandomForm.APP, Forms.CUSTOMER);
        planner.run(planner.plan(RandomForm.APP, List.of(customer)).orThrow());
        link(customer);
        var only = Integer.getInteger("eddy.verdict.form");
        for (int number = only == null ? 0 : only; number < (only == null ? forms() : only + 1); number++) {
            var random = new RandomForm(SEED, number);
            planner.run(planner.plan(RandomForm.APP, List.of(customer, random.form()))
                    .orThrow());
            compare(number, random.form(), random.records(RECORDS));
        }
        assertThat(differences).as("differences, the first of them").isEmpty();
        if (only == null) {
            assertThat(pairs).isEqualTo(forms() * RECORDS);
            assertThat(accepted).as("accepted").isBetween(pairs / 8, pairs - pairs / 8);
            assertThat(inFiles).as("that a file can carry").isGreaterThan(pairs / 20);
        }
    }

    /** The record that links lead to. */
    private void link(CompiledForm customer) {
        database.db()
                .insertInto(DSL.table(DSL.name(customer.table().sqlName())))
                .set(Map.of(
                        DSL.field(DSL.name("id")),
                        java.util.UUID.fromString(RandomValue.LINKED),
                        DSL.field(DSL.name("name")),
                        "linked",
                        DSL.field(DSL.name("version")),
                        1,
                        DSL.field(DSL.name("sample")),
                        false,
                        DSL.field(DSL.name("created_at")),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC),
                        DSL.field(DSL.name("updated_at")),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC)))
                .execute();
    }

    private void compare(int number, CompiledForm form, List<ObjectNode> records) {
        var doors = new Doors(database, clock, form);
        var alone = records.stream().map(doors::create).toList();
        doors.empty();
        for (int i = 0; i < records.size(); i++) {
            if (alone.get(i).issues().toString().contains("/ broken")) {
                differ(number, i, records.get(i), "alone " + alone.get(i), "");
                return;
            }
        }
        var together = doors.batch(records);
        doors.empty();
        for (int i = 0; i < records.size(); i++) {
            pairs++;
            accepted += alone.get(i).accepted() ? 1 : 0;
            if (!alone.get(i).equals(together.get(i))) {
                differ(number, i, records.get(i), "alone " + alone.get(i), "in bulk " + together.get(i));
            }
        }
        var file = new FileDoor(database, clock, form);
        var rows = new TreeMap<Integer, Map<String, String>>();
        for (int i = 0; i < records.size(); i++) {
            int at = i;
            file.cells(form.normalised(records.get(i))).ifPresent(cells -> rows.put(at, cells));
        }
        boolean mappable = form.required().stream()
                .flatMap(k -> form.field(k).stream())
                .noneMatch(f -> f.type().ofRows() || f.type().ofFiles());
        if (!mappable || rows.isEmpty()) {
            return;
        }
        for (String name : List.of("f.csv", "f.xlsx")) {
            var read = file.read(folder.resolve(number + name), List.copyOf(rows.values()));
            doors.empty();
            int row = 0;
            for (int at : rows.keySet()) {
                inFiles++;
                var verdict = read.get(row++);
                boolean same = alone.get(at).accepted()
                        ? alone.get(at).equals(verdict)
                        : !verdict.accepted() && alone.get(at).places().containsAll(verdict.places());
                if (!same) {
                    differ(number, at, records.get(at), "alone " + alone.get(at), name + " " + verdict + rows.get(at));
                }
            }
        }
    }

    private void differ(int form, int record, ObjectNode values, String one, String other) {
        if (differences.size() < SHOWN) {
            differences.add("\n-Deddy.verdict.seed=" + SEED + " -Deddy.verdict.form=" + form + " record " + record + " "
                    + shortened(values.toString()) + "\n  " + shortened(one) + "\n  " + shortened(other));
        }
    }

    private static String shortened(String text) {
        return text.length() < 900 ? text : text.substring(0, 900) + "…";
    }
}
