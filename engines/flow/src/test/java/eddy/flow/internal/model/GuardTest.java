package eddy.flow.internal.model;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class GuardTest {

    private static final String DOCUMENT = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <process id="p">%s</process>%s
            </definitions>
            """;

    private static List<String> codes(String inProcess) {
        return codes(inProcess, "");
    }

    private static List<String> codes(String inProcess, String beside) {
        var root = XmlDocument.parse(DOCUMENT.formatted(inProcess, beside)).orThrow();
        return Guard.check(root).stream().map(Issue::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<startEvent id='a' isInterrupting='true'><messageEventDefinition messageRef='m'/></startEvent>",
                "<endEvent id='a' name='done'/>",
                "<intermediateCatchEvent id='a'><timerEventDefinition id='t'/></intermediateCatchEvent>",
                "<boundaryEvent id='a' attachedToRef='b' cancelActivity='false'><timerEventDefinition/></boundaryEvent>",
                "<serviceTask id='a'><incoming>x</incoming><outgoing>y</outgoing></serviceTask>",
                "<userTask id='a'><documentation>why</documentation></userTask>",
                "<receiveTask id='a'/>",
                "<businessRuleTask id='a'/>",
                "<callActivity id='a' calledElement='b'/>",
                "<exclusiveGateway id='a' default='f'/>",
                "<parallelGateway id='a'/>",
                "<subProcess id='a' triggeredByEvent='true'><startEvent id='b'/></subProcess>",
                "<sequenceFlow id='a' sourceRef='b' targetRef='c'/>",
                "<textAnnotation id='a'><text>a remark</text></textAnnotation>",
                "<association id='a' sourceRef='b' targetRef='c' associationDirection='None'/>",
                "<userTask id='a'><extensionElements><eddy:settings>{}</eddy:settings></extensionElements></userTask>",
            })
    void what_is_on_the_list_passes(String xml) {
        assertThat(codes(xml)).isEmpty();
    }

    static Stream<String> elementsOfBpmnThatAreNotOnTheList() {
        return Stream.of(
                "scriptTask",
                "sendTask",
                "manualTask",
                "task",
                "inclusiveGateway",
                "complexGateway",
                "eventBasedGateway",
                "intermediateThrowEvent",
                "transaction",
                "adHocSubProcess",
                "dataObject",
                "dataObjectReference",
                "dataStoreReference",
                "ioSpecification",
                "property",
                "laneSet",
                "multiInstanceLoopCharacteristics",
                "standardLoopCharacteristics",
                "potentialOwner",
                "resourceRole",
                "auditing",
                "monitoring",
                "correlationSubscription");
    }

    @ParameterizedTest
    @MethodSource("elementsOfBpmnThatAreNotOnTheList")
    void any_other_element_is_refused(String element) {
        assertThat(codes("<" + element + " id='a'/>")).containsExactly("flow.element.refused");
        assertThat(codes("<userTask id='b'><" + element + " id='a'/></userTask>"))
                .containsExactly("flow.element.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signalEventDefinition",
                "errorEventDefinition",
                "escalationEventDefinition",
                "compensateEventDefinition",
                "conditionalEventDefinition",
                "linkEventDefinition",
                "terminateEventDefinition",
                "cancelEventDefinition",
            })
    void events_of_other_kinds_are_refused(String definition) {
        for (var event : List.of("startEvent", "endEvent", "intermediateCatchEvent", "boundaryEvent")) {
            assertThat(codes("<%s id='a'><%s/></%s>".formatted(event, definition, event)))
                    .containsExactly("flow.element.refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeDate", "timeDuration", "timeCycle"})
    void a_timer_holds_no_time_of_its_own(String time) {
        assertThat(codes(
                        "<intermediateCatchEvent id='a'><timerEventDefinition><%s>PT1S</%s></timerEventDefinition></intermediateCatchEvent>"
                                .formatted(time, time)))
                .containsExactly("flow.element.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "itemDefinition",
                "signal",
                "error",
                "escalation",
                "collaboration",
                "interface",
                "resource",
                "category"
            })
    void other_things_beside_the_process_are_refused(String element) {
        assertThat(codes("", "<" + element + " id='x'/>")).containsExactly("flow.element.refused");
    }

    @ParameterizedTest
    @CsvSource({
        "serviceTask, camunda:class",
        "serviceTask, camunda:expression",
        "serviceTask, camunda:asyncBefore",
        "serviceTask, implementation",
        "serviceTask, operationRef",
        "userTask, camunda:assignee",
        "userTask, camunda:formHandlerClass",
        "userTask, isForCompensation",
        "userTask, startQuantity",
        "userTask, xsi:type",
        "receiveTask, instantiate",
        "receiveTask, messageRef",
        "businessRuleTask, camunda:decisionRef",
        "callActivity, camunda:variableMappingClass",
        "parallelGateway, gatewayDirection",
        "subProcess, camunda:asyncAfter",
        "sequenceFlow, isImmediate",
        "startEvent, camunda:initiator",
        "endEvent, eddy:anything",
    })
    void any_other_attribute_is_refused(String element, String attribute) {
        assertThat(codes("<%s id='a' %s='x'/>".formatted(element, attribute)))
                .containsExactly("flow.attribute.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='a' name='${x}'/>",
                "<userTask id='a' name='#{x}'/>",
                "<callActivity id='a' calledElement='${x}'/>",
                "<userTask id='a'><documentation>${x}</documentation></userTask>",
                "<textAnnotation id='a'><text>#{x}</text></textAnnotation>",
                "<sequenceFlow id='a' sourceRef='${x}' targetRef='c'/>",
            })
    void an_expression_is_refused_wherever_it_stands(String xml) {
        assertThat(codes(xml)).containsExactly("flow.expression.refused");
    }

    @Test
    void an_expression_in_the_name_of_a_message_is_refused() {
        assertThat(codes("", "<message id='m' name='${x}'/>")).containsExactly("flow.expression.refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "a b", "a.b", "a/b", "ä", "$", "<"})
    void an_id_is_letters_digits_and_a_little_more(String id) {
        assertThat(codes("<userTask id='%s'/>".formatted(id.replace("<", "&lt;"))))
                .containsExactly("flow.id.invalid");
    }

    @Test
    void an_id_is_used_once() {
        assertThat(codes("<userTask id='a'/><userTask id='a'/>")).containsExactly("flow.id.invalid");
        assertThat(codes("<userTask id='p'/>")).containsExactly("flow.id.invalid");
    }

    @Test
    void our_settings_are_text_in_their_place_alone() {
        assertThat(codes("<userTask id='a'><eddy:settings>{}</eddy:settings></userTask>"))
                .containsExactly("flow.element.refused");
        assertThat(codes("<userTask id='a'><extensionElements><eddy:other/></extensionElements></userTask>"))
                .containsExactly("flow.element.refused");
        assertThat(codes("<userTask id='a'><extensionElements><camunda:taskListener/></extensionElements></userTask>"))
                .containsExactly("flow.element.refused");
        assertThat(
                        codes(
                                "<userTask id='a'><extensionElements><eddy:settings><script/></eddy:settings></extensionElements></userTask>"))
                .containsExactly("flow.element.refused");
        assertThat(
                        codes(
                                "<userTask id='a'><extensionElements><eddy:settings x='y'>{}</eddy:settings></extensionElements></userTask>"))
                .containsExactly("flow.attribute.refused");
    }

    @Test
    void the_drawing_stands_beside_the_process_and_holds_nothing_else() {
        var drawing =
                "<bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='p'>%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>";
        assertThat(codes(
                        "",
                        drawing.formatted(
                                "<bpmndi:BPMNShape><dc:Bounds x='1' y='2' width='3' height='4'/></bpmndi:BPMNShape>")))
                .isEmpty();
        assertThat(codes("", drawing.formatted("<userTask id='a'/>"))).containsExactly("flow.element.refused");
        assertThat(codes("", drawing.formatted("<bpmndi:Other/>"))).containsExactly("flow.element.refused");
        assertThat(codes("", drawing.formatted("<bpmndi:BPMNShape camunda:class='x'/>")))
                .containsExactly("flow.attribute.refused");
        assertThat(codes("<bpmndi:BPMNDiagram/>")).containsExactly("flow.element.refused");
    }

    @Test
    void a_document_that_is_no_bpmn_is_refused() {
        var root = XmlDocument.parse("<html/>").orThrow();
        assertThat(Guard.check(root)).extracting(Issue::code).containsExactly("flow.element.refused");
    }

    @Test
    void everything_wrong_is_reported_with_the_element_nearest_to_it() {
        var root = XmlDocument.parse(DOCUMENT.formatted(
                        "<userTask id='a' camunda:assignee='x'><extensionElements><camunda:in/></extensionElements></userTask>"
                                + "<scriptTask id='b'/>",
                        ""))
                .orThrow();
        assertThat(Guard.check(root))
                .extracting(i -> i.place() + " " + i.code())
                .containsExactly("a flow.attribute.refused", "a flow.element.refused", "p flow.element.refused");
    }
}
