package eddy.flow.internal.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eddy.core.Label;
import eddy.core.condition.CompiledCondition;
import eddy.core.condition.ConditionCompiler;
import eddy.core.condition.ConditionReader;
import eddy.core.document.CompileScope;
import eddy.core.document.JsonText;
import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;
import eddy.core.table.TableModel;
import eddy.flow.internal.steps.Settings;
import eddy.flow.internal.steps.StepType;
import eddy.flow.internal.steps.StepTypes;

import static eddy.flow.internal.model.XmlElement.EDDY;

/** Turns a flow document into its model, collecting every issue on the way. Used once. */
public final class FlowReader {

    private static final List<String> STEPS = List.of(
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
            "subProcess");

    /** The settings of a process. */
    private record ProcessConfig(String form) {}

    /** The settings of a sequence flow; {@code if} is read apart. */
    private record WayConfig() {}

    private final String key;
    private final CompileScope scope;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Step<?>> steps = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private TableModel table;

    private FlowReader(String key, CompileScope scope) {
        this.key = key;
        this.scope = scope;
    }

    /** The model of the document with this key, or all issues; places are ids of elements. */
    public static Compiled<FlowModel> read(String key, String content, CompileScope scope) {
        return XmlDocument.parse(content).then(root -> {
            var refused = Guard.check(root);
            return refused.isEmpty() ? new FlowReader(key, scope).definitions(root) : Compiled.failed(refused);
        });
    }

    private Compiled<FlowModel> definitions(XmlElement root) {
        var processes = root.bpmn("process").toList();
        if (processes.size() != 1) {
            return Compiled.failed(Issue.error("flow.process.one", ""));
        }
        var process = processes.get(0);
        if (!process.id().equals(key)) {
            issues.add(Issue.error("flow.process.key", process.id(), "id", process.id(), "key", key));
        }
        var json = json(process);
        var label = label(process, json);
        var form = add(process.id(), Settings.read(json, ProcessConfig.class))
                .map(ProcessConfig::form)
                .orElse(null);
        var found = form == null ? Optional.<TableModel>empty() : scope.tables().table(form);
        if (found.isEmpty()) {
            issues.add(Issue.error("flow.form.unknown", process.id(), "form", form == null ? "" : form));
            return Compiled.failed(issues);
        }
        table = found.get();
        scope(process, "", false);
        var model = new FlowModel(scope.app(), key, label, table, zone(), steps, ways);
        if (issues.stream().anyMatch(Issue::isError)) {
            return Compiled.failed(issues);
        }
        var lint = new Lint(model, scope);
        steps.forEach(s -> s.check(lint));
        Structure.check(lint);
        Reachability.check(lint);
        EndlessLoops.check(lint);
        OutcomeBranches.check(lint);
        issues.addAll(lint.issues());
        return Compiled.of(model, issues);
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(scope.manifest().path("zone").asText("Asia/Shanghai"));
        } catch (DateTimeException e) {
            issues.add(Issue.error(
                    "flow.zone.unknown",
                    key,
                    "zone",
                    scope.manifest().path("zone").asText()));
            return ZoneId.of("UTC");
        }
    }

    private void scope(XmlElement parent, String id, boolean byEvent) {
        for (var element : parent.children()) {
            if (!element.namespace().equals(XmlElement.BPMN)) {
                continue;
            }
            if (element.name().equals("sequenceFlow")) {
                way(element, id);
            } else if (STEPS.contains(element.name())) {
                step(element, id, byEvent);
            }
        }
    }

    private void step(XmlElement element, String parent, boolean inByEvent) {
        if (element.id().isEmpty()) {
            issues.add(Issue.error("flow.id.missing", parent.isEmpty() ? key : parent, "element", element.name()));
            return;
        }
        var json = json(element);
        boolean group = element.name().equals("subProcess");
        boolean byEvent = group ? element.attribute("triggeredByEvent").equals("true") : inByEvent;
        var node = new Node(
                element.id(),
                element.name(),
                event(element),
                parent,
                byEvent,
                label(element, json),
                element.attribute("attachedToRef"),
                !"false".equals(element.attribute("isInterrupting"))
                        && !"false".equals(element.attribute("cancelActivity")),
                element.attribute("default"));
        var called = element.attribute("calledElement");
        if (!called.isEmpty() && !called.equals(json.path("flow").asText())) {
            issues.add(Issue.error("flow.sub_flow.differs", node.id(), "called", called));
        }
        var type = StepTypes.of(node);
        if (type.isEmpty()) {
            issues.add(Issue.error("flow.step.unknown", node.id(), "element", node.element()));
        } else {
            step(node, type.get(), json);
        }
        if (group) {
            scope(element, element.id(), byEvent);
        }
    }

    private <S> void step(Node node, StepType<S> type, ObjectNode json) {
        add(node.id(), type.read(json, table, scope)).ifPresent(s -> steps.add(new Step<>(node, type, s)));
    }

    private void way(XmlElement element, String parent) {
        var json = json(element);
        var label = label(element, json);
        var condition = Optional.ofNullable(json.remove("if"));
        add(element.id(), Settings.read(json, WayConfig.class));
        if (element.id().isEmpty()) {
            issues.add(Issue.error("flow.id.missing", parent.isEmpty() ? key : parent, "element", element.name()));
            return;
        }
        ways.add(new Way(
                element.id(),
                element.attribute("sourceRef"),
                element.attribute("targetRef"),
                parent,
                label,
                condition.orElseGet(() -> JsonNodeFactory.instance.missingNode()),
                condition.flatMap(c -> condition(element.id(), c))));
    }

    private Optional<CompiledCondition> condition(String place, JsonNode json) {
        var compiler = new ConditionCompiler(scope.app(), scope.tables());
        return add(place, ConditionReader.read(json).then(c -> compiler.compile(c, table)));
    }

    private static String event(XmlElement element) {
        boolean timer = element.has("timerEventDefinition");
        boolean message = element.has("messageEventDefinition");
        return timer ? message ? "both" : "timer" : message ? "message" : "";
    }

    /** The settings as a JSON object of its own; empty where there are none or they cannot be read. */
    private ObjectNode json(XmlElement element) {
        var found = element.bpmn("extensionElements")
                .flatMap(e -> e.children().stream())
                .filter(c -> c.is(EDDY, "settings"))
                .toList();
        var empty = JsonNodeFactory.instance.objectNode();
        if (found.size() > 1) {
            issues.add(Issue.error("flow.settings.one", element.id()));
        }
        if (found.isEmpty()) {
            return empty;
        }
        return add(element.id(), JsonText.parse(found.get(0).text()))
                .flatMap(tree -> {
                    if (tree instanceof ObjectNode object) {
                        return Optional.of(object);
                    }
                    issues.add(Issue.error("flow.settings.object", element.id()));
                    return Optional.empty();
                })
                .orElse(empty);
    }

    /** Takes {@code label} out of the settings; the BPMN name stands in for it. */
    private Label label(XmlElement element, ObjectNode json) {
        var given = json.remove("label");
        if (given != null) {
            var label = add(element.id(), Settings.read(given, Label.class));
            if (label.isPresent() && !label.get().texts().isEmpty()) {
                return label.get();
            }
        }
        var name = element.attribute("name").isBlank() ? element.id() : element.attribute("name");
        return new Label(Map.of("zh-CN", name, "en", name));
    }

    /** Keeps the issues of a part, placed at its element. */
    private <T> Optional<T> add(String place, Compiled<T> part) {
        for (var issue : part.issues()) {
            issues.add(new Issue(issue.severity(), issue.code(), issue.document(), place, issue.args()));
        }
        return part.value();
    }
}
