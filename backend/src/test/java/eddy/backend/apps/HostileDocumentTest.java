package eddy.backend.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import eddy.backend.AppHttpTest;
import eddy.core.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/**
 * Flows and decisions that a stranger wrote, over HTTP: a draft may hold anything, a release may not. Whatever is refused is
 * refused in words of both languages, deploys nothing, and leaves the release before in force.
 */
@QuarkusTest
class HostileDocumentTest extends AppHttpTest {

    private static final Path CORPUS = Path.of("../engines/flow/src/test/resources/hostile");
    private static final Path FLOWS = Path.of("../docs/formats/fixtures/flow/invalid");
    private static final Path DECISIONS = Path.of("../docs/formats/fixtures/decision/invalid");

    @Inject
    Transactions tx;

    private final List<String> saved = new ArrayList<>();

    @Override
    protected String app() {
        return "hostile_http";
    }

    /** Puts the document under the key its own text gives it. */
    private Response put(String kind, String key, String text) {
        saved.add(kind + "/" + key);
        return save(kind, key, text);
    }

    @AfterEach
    void tidy() {
        saved.stream().distinct().forEach(d -> {
            var address = path() + "/documents/" + d;
            var now = admin().bare().get(address);
            if (now.statusCode() == 200) {
                admin().json()
                        .header("If-Match", now.header("ETag"))
                        .delete(address)
                        .then()
                        .statusCode(204);
            }
        });
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int deployments() {
        return tx.db()
                .fetchCount(
                        DSL.table(DSL.name("flow_deployment")),
                        DSL.field(DSL.name("app"), String.class).eq(app()));
    }

    /** Neither the check nor a publication lets the document through, and nothing has changed afterwards. */
    private void refusedByCheckAndRelease(String document) {
        int deployed = deployments();
        admin().json()
                .post(path() + "/check")
                .then()
                .statusCode(200)
                .body("issues.findAll { it.severity == 'ERROR' }.document", hasItem(document));
        var english = admin().json().body(Map.of("note", "no")).post(path() + "/releases");
        english.then().statusCode(422).body("code", equalTo("issues")).body("issues.document", hasItem(document));
        var chinese = admin().json("zh-CN").body(Map.of("note", "no")).post(path() + "/releases");
        chinese.then().statusCode(422);
        inWords(english, "[A-Za-z]");
        inWords(chinese, "\\p{IsHan}");
        admin().bare().get(path()).then().body("release", equalTo(1));
        admin().bare().get(path() + "/releases").then().body("items", hasSize(1));
        assertThat(deployments()).isEqualTo(deployed);
    }

    private static void inWords(Response answer, String script) {
        List<Map<String, Object>> issues = answer.path("issues");
        assertThat(issues).isNotEmpty().allSatisfy(i -> {
            var message = String.valueOf(i.get("message"));
            assertThat(message)
                    .isNotEqualTo(i.get("code"))
                    .containsPattern(script)
                    .doesNotContainPattern("\\{[a-z]+\\}");
        });
    }

    private void refused(String kind, String key, String text, String code) {
        var english = put(kind, key, text);
        english.then().statusCode(200).body("issues.code", hasItem(code));
        inWords(english, "[A-Za-z]");
        var chinese = admin().json("zh-CN")
                .contentType("application/xml")
                .header("If-Match", english.header("ETag"))
                .body(text)
                .put(path() + "/documents/" + kind + "/" + key);
        chinese.then().statusCode(200).body("issues.code", hasItem(code));
        inWords(chinese, "\\p{IsHan}");
    }

    @Test
    void everyModelThatTriesToRunSomethingIsSavedAndRefused() {
        var files = files(CORPUS, ".bpmn");
        assertThat(files).hasSizeGreaterThan(70);
        for (var file : files) {
            var answer = put("flow", "hostile", text(file));
            assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
            List<String> severities = answer.path("issues.severity");
            assertThat(severities).as(file.toString()).contains("ERROR");
        }
        refusedByCheckAndRelease("flows/hostile.bpmn");
    }

    @Test
    void eachKindOfTrickIsNamed() {
        refused("flow", "hostile", text(CORPUS.resolve("script_task.bpmn")), "flow.element.refused");
        refused("flow", "hostile", text(CORPUS.resolve("service_class.bpmn")), "flow.attribute.refused");
        refused("flow", "hostile", text(CORPUS.resolve("service_delegate_expression.bpmn")), "flow.attribute.refused");
        refused("flow", "hostile", text(CORPUS.resolve("task_name_expression.bpmn")), "flow.expression.refused");
        refused("flow", "hostile", text(CORPUS.resolve("dtd_bomb.bpmn")), "flow.xml.doctype");
        refused("flow", "hostile", text(CORPUS.resolve("dtd_entity.bpmn")), "flow.xml.doctype");
        refusedByCheckAndRelease("flows/hostile.bpmn");
    }

    @Test
    void aLoopThatNeverWaitsAndAFieldThatDoesNotExistAreRefused() {
        var loop = text(FLOWS.resolve("flow.loop.endless.bpmn"))
                .replace("{\"action\": \"note\", \"text\": \"hi\"}", "{\"action\": \"add_tag\", \"tag\": \"x\"}");
        refused("flow", "example", loop, "flow.loop.endless");
        refusedByCheckAndRelease("flows/example.bpmn");
        refused("flow", "example", loop.replace("value_tier", "shoe_size"), "condition.field.unknown");
        refused(
                "flow",
                "example",
                loop.replace("\"action\": \"add_tag\", \"tag\": \"x\"", "\"action\": \"run_script\""),
                "action.unknown");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefusedBeforeItIsRead() {
        var open = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">";
        var deep = open + "<bpmn:subProcess>".repeat(200) + "</bpmn:subProcess>".repeat(200) + "</bpmn:definitions>";
        refused("flow", "hostile", deep, "flow.xml.large");
        var wide = open + "<bpmn:message/>".repeat(30_000) + "</bpmn:definitions>";
        refused("flow", "hostile", wide, "flow.xml.large");
        var long_ = open + " ".repeat(1_100_000) + "</bpmn:definitions>";
        refused("flow", "hostile", long_, "flow.xml.large");
        refused("flow", "hostile", "<a><b></a>", "flow.xml.syntax");
        refused("flow", "hostile", "", "flow.xml.syntax");
        save("flow", "never_kept", " ".repeat(2_100_000))
                .then()
                .statusCode(422)
                .body("issues[0].code", equalTo("document.too_large"));
        admin().bare().get(path() + "/documents/flow/never_kept").then().statusCode(404);
        refused("decision", "hostile", "<a>".repeat(100) + "</a>".repeat(100), "decision.xml");
        refused("decision", "hostile", " ".repeat(1_100_000), "decision.large");
    }

    @Test
    void everyDecisionThatIsMoreThanATableIsSavedAndRefused() {
        var files = files(DECISIONS, ".dmn");
        assertThat(files).hasSizeGreaterThan(20);
        for (var file : files) {
            var text = text(file);
            var key = file.getFileName().toString().replace(".dmn", "");
            var expected = text.replaceFirst("(?s).*expect: ([a-z._]+).*", "$1");
            var answer = put("decision", key, text);
            answer.then().statusCode(200);
            List<String> codes = answer.path("issues.code");
            assertThat(codes).as(key).isNotEmpty();
            if (!expected.equals(text)) {
                assertThat(codes).as(key).contains(expected);
            }
        }
        refusedByCheckAndRelease("decisions/groovy_output.dmn");
    }

    @Test
    void aDecisionInAnotherLanguageIsRefusedInBothLanguages() {
        refused("decision", "script_language", text(DECISIONS.resolve("script_language.dmn")), "decision.language");
        refused("decision", "juel_for_all", text(DECISIONS.resolve("juel_for_all.dmn")), "decision.language");
        refused("decision", "java_function", text(DECISIONS.resolve("java_function.dmn")), "decision.cell.syntax");
        refused("decision", "document_type", text(DECISIONS.resolve("document_type.dmn")), "decision.dtd");
    }

    /** Texts of people reach the engine's queries as values alone; nothing in them is ever evaluated. */
    @Test
    void anExpressionInATextOfAPersonStaysAText() {
        var trap = "${'x'.getClass().forName('java.lang.Runtime')}";
        admin().bare()
                .queryParam("search", trap)
                .get("/api/todos")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        admin().bare()
                .queryParam("flow", trap)
                .get(path() + "/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        var id = create("customer", Map.of("unified_id", "trap", "name", trap));
        start("pre_churn", id);
        admin().bare()
                .get(path() + "/cases?record=" + id)
                .then()
                .body("items[0].record.title", equalTo(trap))
                .body("items[0].state", equalTo("running"));
        eventually("the letter is decided about", () -> List.of("sent", "not_sent")
                .contains(admin().bare().get(path() + "/touches?record=" + id).<String>path("items[0].state")));
    }
}
