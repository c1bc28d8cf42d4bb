package eddy.form.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Random forms and records with the server's verdict, written down for the browser's tests. */
final class VerdictPairs {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private VerdictPairs() {}

    /** One form a line: the form as the browser gets it, and for each record what is typed, what is sent of it, and its issues. */
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
        var line = JsonNodeFactory.instance.objectNode().put("seed", seed).put("number", number);
        line.set("form", form.described());
        var list = line.putArray("records");
        for (ObjectNode typed : random.records(records)) {
            var sent = entered.of(typed, now);
            var one = list.addObject();
            one.set("typed", typed);
            one.set("sent", sent);
            var issues = one.putArray("issues");
            Verdict.refused(form.check(sent)).issues().forEach(issues::add);
        }
        return line;
    }

    static void write(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }
}
