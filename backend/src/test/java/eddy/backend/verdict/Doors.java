package eddy.backend.verdict;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

import eddy.backend.HttpTest.Browser;

/** The doors of HTTP through which records of one form come in. */
final class Doors {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int IN_ONE_FILE = 50;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Browser person;
    private final Function<String, Map<String, Object>> finished;
    private final String form;

    /**
     * @param finished waits for a job and answers its result
     * @param form     address of the form
     */
    Doors(Browser person, Function<String, Map<String, Object>> finished, String form) {
        this.person = person;
        this.finished = finished;
        this.form = form;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String wrapped(ObjectNode values) {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("values", values)
                .toString();
    }

    Verdict create(ObjectNode values) {
        return one(person.json().body(wrapped(values)).post(form + "/records"), CREATED);
    }

    Verdict change(String id, ObjectNode values) {
        return one(person.json().body(wrapped(values)).patch(form + "/records/" + id), OK);
    }

    private static Verdict one(Response answer, int done) {
        var body = json(answer.asString());
        return answer.statusCode() == done
                ? Verdict.accepted(body.path("values"))
                : Verdict.refused(body.path("issues"));
    }

    /** Makes records; the ids of those that stand now, in their order. */
    List<String> stand(List<ObjectNode> records) {
        var ids = new ArrayList<String>();
        rows("create", List.of(), records).forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }

    /** @param names what the records' own names begin with */
    List<Verdict> createAll(String names, List<ObjectNode> records) {
        return judged(names, rows("create", List.of(), records));
    }

    List<Verdict> changeAll(String names, List<String> ids, List<ObjectNode> changes) {
        return judged(names, rows("update", ids, changes));
    }

    private List<JsonNode> rows(String op, List<String> ids, List<ObjectNode> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        var ask = JsonNodeFactory.instance.objectNode().put("mode", "goodRows");
        for (int i = 0; i < values.size(); i++) {
            ObjectNode row = ask.withArray("rows").addObject().put("op", op);
            if (!ids.isEmpty()) {
                row.put("id", ids.get(i));
            }
            row.set("values", values.get(i));
        }
        var answer = person.json().body(ask.toString()).post(form + "/records/bulk");
        answer.then().statusCode(OK);
        return json(answer.asString()).path("rows").valueStream().toList();
    }

    private List<Verdict> judged(String names, List<JsonNode> rows) {
        var stored = stored(names, "/id");
        return rows.stream()
                .map(row -> row.path("outcome").asText().equals("refused")
                        ? Verdict.refused(row.path("issues"))
                        : Verdict.accepted(stored.get(row.path("id").asText())))
                .toList();
    }

    /**
     * What the import of a file says of each of its rows.
     *
     * @param key the field by which rows find the records that stand; {@code null} for new ones
     */
    List<Verdict> read(Sheet sheet, String name, List<Map<String, String>> rows, String key) {
        var verdicts = new ArrayList<Verdict>();
        for (int at = 0; at < rows.size(); at += IN_ONE_FILE) {
            verdicts.addAll(page(sheet, name, rows.subList(at, Math.min(at + IN_ONE_FILE, rows.size())), key));
        }
        return verdicts;
    }

    private List<Verdict> page(Sheet sheet, String name, List<Map<String, String>> rows, String key) {
        var mapping = new HashMap<String, Object>();
        mapping.put("columns", sheet.mapping());
        mapping.put("mode", "goodRows");
        if (key != null) {
            mapping.put("key", key);
        }
        String id = person.bare()
                .header("X-Eddy-Csrf", person.csrf())
                .multiPart("file", name, new ByteArrayInputStream(sheet.written(name, rows)))
                .post(form + "/imports/inspect")
                .path("id");
        String job = person.json()
                .body(Map.of("mapping", mapping))
                .post(form + "/imports/" + id + "/run")
                .path("id");
        var errors = JSON.<JsonNode>valueToTree(finished.apply(job)).path("errors");
        var stored = stored(rows.get(0).get("ref").replaceFirst("r[0-9]+$", ""), "/values/ref");
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < rows.size(); i++) {
            int line = i + 2;
            var issues = JsonNodeFactory.instance.arrayNode();
            errors.valueStream().filter(e -> e.path("row").asInt() == line).forEach(e -> issues.addObject()
                    .put("place", "/" + e.path("field").asText())
                    .set("code", e.path("code")));
            var values = stored.get(rows.get(i).get("ref"));
            verdicts.add(issues.isEmpty() && values != null ? Verdict.accepted(values) : Verdict.refused(issues));
        }
        return verdicts;
    }

    /** The values of the records whose names begin so, by something of each. */
    private Map<String, JsonNode> stored(String names, String by) {
        var ask =
                "{\"limit\":200,\"condition\":{\"left\":{\"field\":\"ref\"},\"op\":\"startsWith\",\"right\":{\"value\":\""
                        + names + "\"}}}";
        var found = new HashMap<String, JsonNode>();
        json(person.json().body(ask).post(form + "/records/query").asString())
                .path("items")
                .forEach(r -> found.put(r.at(by).asText(), r.path("values")));
        return found;
    }
}
