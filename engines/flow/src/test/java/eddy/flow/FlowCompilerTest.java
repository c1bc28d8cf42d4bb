package eddy.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import eddy.core.issue.Issue;
import eddy.flow.hostile.Corpus;
import eddy.flow.world.World;

import static org.assertj.core.api.Assertions.assertThat;

class FlowCompilerTest {

    private static final Path FIXTURES = Path.of("../../docs/formats/fixtures/flow");

    private static Stream<Path> files(String folder) {
        try {
            return Files.list(FIXTURES.resolve(folder))
                    .filter(f -> f.toString().endsWith(".bpmn"))
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Issue> issues(String key, String xml) {
        return World.compile(key, xml).issues();
    }

    @TestFactory
    Stream<DynamicTest> an_invalid_example_is_refused_with_the_code_it_is_named_after() {
        return files("invalid")
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> {
                    var code = f.getFileName().toString().replace(".bpmn", "");
                    var compiled = World.compile("example", Corpus.text(f));
                    assertThat(compiled.value()).isEmpty();
                    assertThat(compiled.issues().stream().filter(Issue::isError))
                            .extracting(Issue::code)
                            .contains(code);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_valid_example_compiles_without_an_issue() {
        return files("valid")
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> {
                    var name = f.getFileName().toString().replace(".bpmn", "");
                    var key = name.equals("drawn") ? "example" : name;
                    assertThat(issues(key, Corpus.text(f))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_model_is_refused_by_the_guard() {
        return Corpus.files()
                .map(f -> DynamicTest.dynamicTest(
                        f.getFileName().toString(), () -> assertThat(issues("hostile", Corpus.text(f)))
                                .extracting(Issue::code)
                                .containsAnyOf(
                                        "flow.element.refused",
                                        "flow.attribute.refused",
                                        "flow.expression.refused",
                                        "flow.xml.doctype")));
    }

    @Test
    void the_place_of_an_issue_is_the_element() {
        var xml = World.xml("linear").replace("\"owner\": \"owner\"", "\"owner\": \"boss\"");
        assertThat(issues("linear", xml))
                .extracting(Issue::place, Issue::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("call", "flow.todo.owner_unknown"));
    }

    @Test
    void a_document_too_large_or_too_deep_is_refused() {
        assertThat(issues("big", "<a>" + " ".repeat(1 << 20) + "</a>"))
                .extracting(Issue::code)
                .containsExactly("flow.xml.large");
        assertThat(issues("deep", "<a>".repeat(40) + "</a>".repeat(40)))
                .extracting(Issue::code)
                .containsExactly("flow.xml.large");
        assertThat(issues("many", "<a>" + "<b/>".repeat(20_001) + "</a>"))
                .extracting(Issue::code)
                .containsExactly("flow.xml.large");
    }

    @Test
    void outcomes_that_fall_together_into_the_default_way_are_worth_a_warning() {
        var xml = World.xml("outcome_branch").replace("\"outcomes\": [", "\"outcomes\": [{\"key\": \"later\"}, ");
        assertThat(issues("outcome_branch", xml))
                .extracting(Issue::code)
                .containsExactly("flow.branch.outcome_missing");
    }

    @Test
    void a_wait_without_an_end_is_worth_a_warning() {
        var xml = World.xml("until");
        int from = xml.indexOf("    <boundaryEvent");
        var without = xml.substring(0, from) + xml.substring(xml.indexOf("    <serviceTask"));
        assertThat(issues(
                        "until",
                        without.replace(", \"atMost\": {\"days\": 3}", "")
                                .replaceAll("<sequenceFlow id=\"(late_no|no_e2)\".*", "")
                                .replaceAll("    <serviceTask id=\"no\".*", "")
                                .replaceAll("    <endEvent id=\"e2\".*", "")))
                .extracting(Issue::code)
                .containsExactly("flow.until.forever");
    }

    @Test
    void flows_that_call_each_other_in_a_circle_are_refused_together() {
        var inner = World.compile("outer", World.xml("outer")).orThrow();
        var circle = World.compile(
                        "inner",
                        World.xml("outer")
                                .replace("id=\"outer\"", "id=\"inner\"")
                                .replace("\"flow\": \"inner\"", "\"flow\": \"outer\""))
                .orThrow();

        assertThat(FlowCompiler.checkTogether(List.of(inner, circle)))
                .extracting(i -> i.document() + " " + i.code() + " " + i.args().get("path"))
                .containsExactly(
                        "flows/outer.bpmn flow.sub_flow.recursive outer → inner → outer",
                        "flows/inner.bpmn flow.sub_flow.recursive inner → outer → inner");
        assertThat(FlowCompiler.checkTogether(List.of(
                        inner, World.compile("inner", World.xml("inner")).orThrow())))
                .isEmpty();
    }

    @Test
    void a_compiled_flow_tells_its_steps_and_what_it_waits_for() {
        var flow = World.compile("pre_churn", World.xml("pre_churn")).orThrow();

        assertThat(flow.form()).isEqualTo("customer");
        assertThat(flow.label().texts()).containsEntry("en", "Pre-churn");
        assertThat(flow.awaited().events()).containsExactly("login");
        assertThat(flow.awaited().touches()).containsExactly("clicked");
        assertThat(flow.steps())
                .extracting(s -> s.id() + " " + s.type())
                .contains("call todo", "three_days wait", "on_login on");
    }
}
