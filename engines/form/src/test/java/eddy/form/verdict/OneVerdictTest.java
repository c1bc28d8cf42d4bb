package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final TestDatabase database;
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00+08:00");
    private final TablePlanner planner;
    private final Differences differences = new Differences(SEED);
    private int pairs;
    private int accepted;
    private int inFiles;
    private int changes;
    private int changed;
    private int changesInFiles;

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
            var records = random.records(RECORDS);
            compare(number, random.form(), records);
            compareChanges(number, random.form(), records, random.changes(RECORDS));
        }
        assertThat(differences.first()).as("differences, the first of them").isEmpty();
        if (only == null) {
            assertThat(pairs).isEqualTo(forms() * RECORDS);
            assertThat(accepted).as("accepted").isBetween(pairs / 8, pairs - pairs / 8);
            assertThat(inFiles).as("that a file can carry").isGreaterThan(pairs / 20);
            assertThat(changed).as("changes that were accepted").isBetween(changes / 8, changes - changes / 8);
            assertThat(changesInFiles).as("changes that a file can carry").isGreaterThan(changes / 20);
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
                differences.add(number, i, records.get(i), "alone " + alone.get(i), "");
                return;
            }
        }
        var together = doors.batch(records);
        doors.empty();
        for (int i = 0; i < records.size(); i++) {
            pairs++;
            accepted += alone.get(i).accepted() ? 1 : 0;
            if (!alone.get(i).equals(together.get(i))) {
                differences.add(number, i, records.get(i), "alone " + alone.get(i), "in bulk " + together.get(i));
            }
        }
        var file = new FileDoor(database, clock, form);
        var cells = new FileCells(form);
        var rows = new TreeMap<Integer, Map<String, String>>();
        for (int i = 0; i < records.size(); i++) {
            int at = i;
            cells.record(records.get(i)).ifPresent(c -> rows.put(at, c));
        }
        if (!cells.complete() || rows.isEmpty()) {
            return;
        }
        for (String name : List.of("f.csv", "f.xlsx")) {
            var read = file.read(folder.resolve(number + name), List.copyOf(rows.values()));
            doors.empty();
            int row = 0;
            for (int at : rows.keySet()) {
                inFiles++;
                var verdict = read.get(row++);
                if (!alone.get(at).agrees(verdict)) {
                    differences.add(
                            number, at, records.get(at), "alone " + alone.get(at), name + " " + verdict + rows.get(at));
                }
            }
        }
    }

    /** The same of changes of records that stand. */
    private void compareChanges(int number, CompiledForm form, List<ObjectNode> records, List<ObjectNode> wanted) {
        var doors = new Doors(database, clock, form);
        var right = new ArrayList<Integer>();
        for (int i = 0; i < records.size(); i++) {
            if (doors.create(records.get(i)).accepted()) {
                right.add(i);
            }
        }
        doors.empty();
        var standing = right.stream().map(records::get).toList();
        var values = right.stream().map(wanted::get).toList();
        var ids = doors.stand(standing);
        var alone = new ArrayList<Verdict>();
        for (int i = 0; i < ids.size(); i++) {
            alone.add(doors.change(ids.get(i), values.get(i)));
        }
        doors.empty();
        var together = doors.changes(doors.stand(standing), values);
        doors.empty();
        for (int i = 0; i < alone.size(); i++) {
            changes++;
            changed += alone.get(i).accepted() ? 1 : 0;
            if (!alone.get(i).equals(together.get(i))) {
                differences.add(
                        number,
                        right.get(i),
                        both(standing, values, i),
                        "alone " + alone.get(i),
                        "in bulk " + together.get(i));
            }
        }
        changesInFiles(number, form, standing, values, alone);
    }

    private void changesInFiles(
            int number, CompiledForm form, List<ObjectNode> standing, List<ObjectNode> values, List<Verdict> alone) {
        var doors = new Doors(database, clock, form);
        var file = new FileDoor(database, clock, form);
        var cells = new FileCells(form);
        var rows = new TreeMap<Integer, Map<String, String>>();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            ObjectNode row = values.get(i).deepCopy();
            row.set("ref", standing.get(i).get("ref"));
            cells.change(row).ifPresent(c -> rows.put(at, c));
        }
        if (rows.isEmpty() || !cells.complete()) {
            return;
        }
        for (String name : List.of("c.csv", "c.xlsx")) {
            doors.stand(standing);
            var read = file.read(folder.resolve(number + name), List.copyOf(rows.values()), Optional.of("ref"));
            doors.empty();
            int row = 0;
            for (int at : rows.keySet()) {
                changesInFiles++;
                var verdict = read.get(row++);
                if (!alone.get(at).agrees(verdict)) {
                    differences.add(
                            number,
                            at,
                            both(standing, values, at),
                            "alone " + alone.get(at),
                            name + " " + verdict + rows.get(at));
                }
            }
        }
    }

    private static ObjectNode both(List<ObjectNode> standing, List<ObjectNode> changes, int at) {
        ObjectNode both = standing.get(at).objectNode();
        both.set("standing", standing.get(at));
        both.set("change", changes.get(at));
        return both;
    }
}
