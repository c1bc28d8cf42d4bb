package eddy.flow.internal.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import eddy.core.issue.Issue;

import static eddy.flow.internal.model.XmlElement.BPMN;
import static eddy.flow.internal.model.XmlElement.EDDY;

/**
 * The allow-list a flow document must fit: elements, where they stand, their attributes. What is not named here is
 * refused, so nothing the engine may one day understand gets to it.
 */
final class Guard {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,79}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

    private static final Set<String> NODE = Set.of("incoming", "outgoing", "documentation", "extensionElements");
    private static final Set<String> EVENT = plus(NODE, "timerEventDefinition", "messageEventDefinition");
    private static final Set<String> SCOPE = plus(
            NODE,
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "serviceTask",
            "userTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "exclusiveGateway",
            "parallelGateway",
            "subProcess",
            "sequenceFlow",
            "textAnnotation",
            "association");

    private record Rule(Set<String> attributes, Set<String> children) {

        static Rule of(Set<String> children, String... attributes) {
            return new Rule(plus(Set.of("id", "name"), attributes), children);
        }
    }

    private static final Map<String, Rule> MODEL = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Rule.of(Set.of("process", "message"), "targetNamespace", "exporter", "exporterVersion")),
            Map.entry("message", Rule.of(Set.of())),
            Map.entry("process", Rule.of(SCOPE, "isExecutable")),
            Map.entry("subProcess", Rule.of(SCOPE, "triggeredByEvent")),
            Map.entry("startEvent", Rule.of(EVENT, "isInterrupting")),
            Map.entry("endEvent", Rule.of(NODE)),
            Map.entry("intermediateCatchEvent", Rule.of(EVENT)),
            Map.entry("boundaryEvent", Rule.of(EVENT, "attachedToRef", "cancelActivity")),
            Map.entry("serviceTask", Rule.of(NODE)),
            Map.entry("userTask", Rule.of(NODE)),
            Map.entry("receiveTask", Rule.of(NODE)),
            Map.entry("businessRuleTask", Rule.of(NODE)),
            Map.entry("callActivity", Rule.of(NODE, "calledElement")),
            Map.entry("exclusiveGateway", Rule.of(NODE, "default")),
            Map.entry("parallelGateway", Rule.of(NODE)),
            Map.entry("sequenceFlow", Rule.of(Set.of("documentation", "extensionElements"), "sourceRef", "targetRef")),
            Map.entry("timerEventDefinition", Rule.of(Set.of())),
            Map.entry("messageEventDefinition", Rule.of(Set.of(), "messageRef")),
            Map.entry("incoming", Rule.of(Set.of())),
            Map.entry("outgoing", Rule.of(Set.of())),
            Map.entry("documentation", Rule.of(Set.of())),
            Map.entry("extensionElements", Rule.of(Set.of())),
            Map.entry("textAnnotation", Rule.of(Set.of("text"), "textFormat")),
            Map.entry("text", Rule.of(Set.of())),
            Map.entry("association", Rule.of(Set.of(), "sourceRef", "targetRef", "associationDirection")));

    private static final Set<String> DIAGRAM_NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    private static final Set<String> DIAGRAM = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "Font",
            "waypoint");
    private static final Set<String> DIAGRAM_ATTRIBUTES = Set.of(
            "id",
            "name",
            "bpmnElement",
            "isHorizontal",
            "isExpanded",
            "isMarkerVisible",
            "resolution",
            "labelStyle",
            "sourceElement",
            "targetElement",
            "x",
            "y",
            "width",
            "height",
            "size");

    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Guard() {}

    /** Everything about the document that is not on the list; the place is the nearest element with an id. */
    static List<Issue> check(XmlElement root) {
        var guard = new Guard();
        if (root.is(BPMN, "definitions")) {
            guard.model(root, "");
        } else {
            guard.issues.add(Issue.error("flow.element.refused", "", "element", root.name()));
        }
        return guard.issues;
    }

    private void model(XmlElement element, String near) {
        var place = element.id().isEmpty() ? near : element.id();
        var rule = MODEL.get(element.name());
        identity(element, place);
        attributes(element, rule.attributes(), place);
        if (EXPRESSION.matcher(element.text()).find()) {
            issues.add(Issue.error("flow.expression.refused", place, "where", element.name()));
        }
        boolean extensions = element.name().equals("extensionElements");
        for (var child : element.children()) {
            if (child.namespace().equals(BPMN) && rule.children().contains(child.name())) {
                model(child, place);
            } else if (child.is(EDDY, "settings") && extensions) {
                settings(child, place);
            } else if (DIAGRAM_NAMESPACES.contains(child.namespace())
                    && element.name().equals("definitions")) {
                diagram(child, place);
            } else {
                issues.add(Issue.error("flow.element.refused", place, "element", child.name()));
            }
        }
    }

    private void identity(XmlElement element, String place) {
        var id = element.id();
        if (!id.isEmpty() && (!ID.matcher(id).matches() || !ids.add(id))) {
            issues.add(Issue.error("flow.id.invalid", place, "id", id));
        }
    }

    private void attributes(XmlElement element, Set<String> allowed, String place) {
        element.attributes().forEach((name, value) -> {
            if (!allowed.contains(name)) {
                issues.add(Issue.error(
                        "flow.attribute.refused", place, "attribute", local(name), "element", element.name()));
            } else if (EXPRESSION.matcher(value).find()) {
                issues.add(Issue.error("flow.expression.refused", place, "where", name));
            }
        });
    }

    private void settings(XmlElement settings, String place) {
        attributes(settings, Set.of(), place);
        for (var child : settings.children()) {
            issues.add(Issue.error("flow.element.refused", place, "element", child.name()));
        }
    }

    private void diagram(XmlElement element, String near) {
        if (!DIAGRAM_NAMESPACES.contains(element.namespace()) || !DIAGRAM.contains(element.name())) {
            issues.add(Issue.error("flow.element.refused", near, "element", element.name()));
            return;
        }
        attributes(element, DIAGRAM_ATTRIBUTES, near);
        element.children().forEach(c -> diagram(c, near));
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf('}') + 1);
    }

    private static Set<String> plus(Set<String> base, String... more) {
        var all = new HashSet<>(base);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
