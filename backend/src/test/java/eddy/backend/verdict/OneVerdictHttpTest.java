package eddy.backend.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every door of HTTP gives the same verdict on random records of random forms, and on random changes of those that were
 * accepted. {@code -Deddy.verdict.doors=../engines/form/target/verdict/doors.jsonl} asks about the 10,000 that the build of
 * the engine has made, {@code -Deddy.verdict.form=f7} about one form alone.
 */
@QuarkusTest
class OneVerdictHttpTest extends AppHttpTest {

    private static final Path LINES = Path.of(System.getProperty(
            "eddy.verdict.doors", "../engines/form/src/test/resources/eddy/form/verdict/doors.jsonl"));
    private static final String ONLY = System.getProperty("eddy.verdict.form", "");
    private static final int SHOWN = 20;

    /** The record the engine's tests link to. */
    private static final String LINKED = "0190163d-8694-739b-aea5-966c26f8ad91";

    private final List<String> differences = new ArrayList<>();
    private int records;
    private int accepted;
    private int inFiles;
    private int changes;
    private int changed;
    private int changesInFiles;

    @Override
    protected String app() {
        return "verdicts";
    }

    @Test
    void everyDoorGivesTheSameVerdict() throws IOException {
        var linked = create("customer", Map.of("unified_id", "linked"));
        var lines = Files.readAllLines(LINES).stream()
                .map(line -> line.replace(LINKED, linked).replace(upper(LINKED), upper(linked)))
                .map(Doors::json)
                .filter(line -> ONLY.isEmpty() || ONLY.equals(key(line)))
                .toList();
        for (JsonNode line : lines) {
            save("form", key(line), line.path("document").toString()).then().statusCode(200);
        }
        publish();
        for (JsonNode line : lines) {
            var doors = new Doors(admin(), job -> finished(job), path() + "/forms/" + key(line));
            var sheet = new Sheet(
                    line.path("columns").valueStream().map(JsonNode::asText).toList());
            var given = line.path("records").valueStream().toList();
            var right = compareRecords(key(line), doors, sheet, given);
            compareChanges(key(line), doors, sheet, right);
        }
        assertThat(differences).as("differences, the first of them").isEmpty();
        if (ONLY.isEmpty()) {
            assertThat(records).isGreaterThanOrEqualTo(200);
            assertThat(accepted).isBetween(records / 8, records - records / 8);
            assertThat(inFiles).isGreaterThan(records / 20);
            assertThat(changed).isBetween(changes / 8, changes - changes / 8);
            assertThat(changesInFiles).isGreaterThan(changes / 20);
        }
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static String key(JsonNode line) {
        return line.path("document").path("key").asText();
    }

    /** A copy of what the lines say for one door, under names of its own. */
    private static List<ObjectNode> values(String door, List<JsonNode> records) {
        return records.stream()
                .map(r -> ((ObjectNode) r.path("values").deepCopy())
                        .put("ref", door + r.path("values").path("ref").asText()))
                .toList();
    }

    private static Map<Integer, Map<String, String>> cells(String door, String member, List<JsonNode> records) {
        var rows = new TreeMap<Integer, Map<String, String>>();
        for (int i = 0; i < records.size(); i++) {
            var written = records.get(i).path(member);
            if (written.isObject()) {
                var row = new HashMap<String, String>();
                written.properties()
                        .forEach(e -> row.put(e.getKey(), e.getValue().asText()));
                row.computeIfPresent("ref", (key, ref) -> door + ref);
                rows.put(i, row);
            }
        }
        return rows;
    }

    /** Answers the records that are right. */
    private List<JsonNode> compareRecords(String form, Doors doors, Sheet sheet, List<JsonNode> given) {
        var alone = values("one-", given).stream().map(doors::create).toList();
        var together = doors.createAll("bulk-", values("bulk-", given));
        var right = new ArrayList<JsonNode>();
        for (int i = 0; i < given.size(); i++) {
            records++;
            if (alone.get(i).accepted()) {
                accepted++;
                right.add(given.get(i));
            }
            if (!alone.get(i).equals(together.get(i))) {
                differ(form, given.get(i), "alone " + alone.get(i), "in bulk " + together.get(i));
            }
        }
        inFiles += compareFiles(form, doors, sheet, given, alone, "cells");
        return right;
    }

    private void compareChanges(String form, Doors doors, Sheet sheet, List<JsonNode> right) {
        var wanted = right.stream().map(r -> (ObjectNode) r.path("change")).toList();
        var alone = new ArrayList<Verdict>();
        var ids = doors.stand(values("patch-", right));
        for (int i = 0; i < ids.size(); i++) {
            alone.add(doors.change(ids.get(i), wanted.get(i)));
        }
        var together = doors.changeAll("update-", doors.stand(values("update-", right)), wanted);
        for (int i = 0; i < right.size(); i++) {
            changes++;
            changed += alone.get(i).accepted() ? 1 : 0;
            if (!alone.get(i).equals(together.get(i))) {
                differ(form, right.get(i), "alone " + alone.get(i), "in bulk " + together.get(i));
            }
        }
        List.of("csv", "xlsx").forEach(kind -> doors.stand(values(kind + "-changeCells-", right)));
        changesInFiles += compareFiles(form, doors, sheet, right, alone, "changeCells");
    }

    /** @param member of a record, the cells: of a new one, or of a change of one that stands */
    private int compareFiles(
            String form, Doors doors, Sheet sheet, List<JsonNode> given, List<Verdict> alone, String member) {
        int compared = 0;
        for (String kind : sheet.columns().isEmpty() ? List.<String>of() : List.of("csv", "xlsx")) {
            var rows = cells(kind + "-" + member + "-", member, given);
            var key = member.equals("cells") ? null : "ref";
            var read = doors.read(sheet, "f." + kind, List.copyOf(rows.values()), key)
                    .iterator();
            for (int at : rows.keySet()) {
                var verdict = read.next();
                compared++;
                if (!alone.get(at).agrees(verdict)) {
                    differ(form, given.get(at), "alone " + alone.get(at), kind + " " + verdict);
                }
            }
        }
        return compared;
    }

    private void differ(String form, JsonNode record, String one, String other) {
        if (differences.size() < SHOWN) {
            differences.add("\n-Deddy.verdict.form=" + form + " " + shortened(record.toString()) + "\n  "
                    + shortened(one) + "\n  " + shortened(other));
        }
    }

    private static String shortened(String text) {
        return text.length() < 900 ? text : text.substring(0, 900) + "…";
    }
}
