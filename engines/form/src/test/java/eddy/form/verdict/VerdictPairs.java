package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.issue.Issue;

/** Random forms and records with the server's verdict, written down for the browser's tests. */
final class VerdictPairs {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VerdictPairs() {}

    /**
     * One form a line: the form as the browser gets it; for each record what is typed, what is sent of it, and its issues; and
     * the same of changes of those records that were right.
     */
    static String lines(long seed, int forms, int records, Instant now) throws IOException {
        var lines = new StringBuilder();
        for (int number = 0; number < forms; number++) {
            lines.append(JSON.writeValueAsString(pairs(new RandomForm(seed, number), seed, number, records, now)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static ObjectNode pairs(RandomForm random, long seed, int number, int records, Instant now) {
        var form = random.form();
        var entered = new Entered(form);
        var reentered = new Reentered(form, now);
        var line = JsonNodeFactory.instance.objectNode().put("seed", seed).put("number", number);
        line.set("form", form.described());
        var list = line.putArray("records");
        var changes = line.putArray("changes");
        var edits = random.changes(records).iterator();
        for (ObjectNode typed : random.records(records)) {
            var sent = entered.of(typed, now);
            var one = list.addObject();
            one.set("typed", typed);
            one.set("sent", sent);
            put(one, form.check(sent));
            var edit = edits.next();
            if (one.path("issues").isEmpty()) {
                changes.add(change(reentered, reentered.standing(sent), edit));
            }
        }
        return line;
    }

    private static ObjectNode change(Reentered form, ObjectNode standing, ObjectNode edits) {
        var change = form.change(standing, edits);
        var one = JsonNodeFactory.instance.objectNode();
        one.set("standing", standing);
        one.set("typed", edits);
        one.set("sent", change);
        put(one, form.issues(standing, change));
        return one;
    }

    private static void put(ObjectNode one, List<Issue> found) {
        var issues = one.putArray("issues");
        Verdict.refused(found).issues().forEach(issues::add);
    }

    static void write(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }
}
