package eddy.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.flow.hostile.Corpus;
import eddy.flow.internal.model.EngineXml;
import eddy.flow.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine gets to see of a flow. */
class EngineXmlTest {

    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z:]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z:]+)=\"([^\"]*)\"");

    private static String write(String flow) {
        var compiled = World.compile(flow, World.xml(flow)).orThrow();
        return EngineXml.write(compiled.model(), "churn." + flow, 3).replace("><", ">\n<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "until", "outer", "grouped", "pre_churn", "branch"})
    void the_model_is_written_as_expected(String flow) {
        assertThat(write(flow))
                .isEqualTo(Corpus.resource("/engine/" + flow + ".bpmn").strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "waits", "decide", "both", "retry", "reminder", "inner"})
    void only_elements_and_attributes_of_a_short_list_are_written(String flow) {
        var elements = new TreeSet<String>();
        ELEMENT.matcher(write(flow)).results().forEach(m -> elements.add(m.group(1)));
        assertThat(elements)
                .isSubsetOf(
                        "definitions",
                        "process",
                        "message",
                        "startEvent",
                        "endEvent",
                        "serviceTask",
                        "userTask",
                        "receiveTask",
                        "businessRuleTask",
                        "callActivity",
                        "exclusiveGateway",
                        "parallelGateway",
                        "subProcess",
                        "boundaryEvent",
                        "intermediateCatchEvent",
                        "timerEventDefinition",
                        "messageEventDefinition",
                        "timeDate",
                        "sequenceFlow");
        var engineAttributes = new TreeSet<String>();
        ATTRIBUTE
                .matcher(write(flow))
                .results()
                .map(m -> m.group(1))
                .filter(a -> a.startsWith("camunda:"))
                .forEach(engineAttributes::add);
        assertThat(engineAttributes)
                .isSubsetOf("camunda:historyTimeToLive", "camunda:versionTag", "camunda:calledElementBinding");
    }

    @Test
    void nothing_a_user_wrote_but_ids_is_in_it() {
        var xml = World.xml("linear")
                .replace(
                        "<userTask id=\"call\" name=\"Call\">",
                        "<userTask id=\"call\" name=\"secret name\"><documentation>secret text</documentation>")
                .replace("\"Listen first\"", "\"secret hint\"");
        assertThat(xml).contains("secret name", "secret text", "secret hint");
        var compiled = World.compile("linear", xml).orThrow();
        assertThat(EngineXml.write(compiled.model(), "churn.linear", 1)).doesNotContain("secret", "hello", "owner");
    }

    @Test
    void every_timer_asks_for_its_date_by_its_own_id() {
        var asked = new ArrayList<String>();
        Pattern.compile("eddy:due:([a-z_]+)")
                .matcher(write("pre_churn"))
                .results()
                .forEach(m -> asked.add(m.group(1)));
        assertThat(asked).isEqualTo(List.of("three_days", "four_days"));
    }

    @Test
    void flows_of_two_apps_have_different_keys() {
        assertThat(EngineXml.processKey("churn", "recovery")).isEqualTo("churn.recovery");
        assertThat(EngineXml.processKey("churn2", "recovery")).isNotEqualTo(EngineXml.processKey("churn", "recovery"));
    }
}
