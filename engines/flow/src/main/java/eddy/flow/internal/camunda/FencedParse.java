package eddy.flow.internal.camunda;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The first half of fence 3: before the engine looks at a model, its tree may hold the engine's own extensions only
 * where our serialiser writes them. This stops what the engine does while it parses: {@code formHandlerClass}, for
 * one, is instantiated by name without asking the artifact factory.
 */
final class FencedParse extends BpmnParse {

    private static final Set<String> EXTENSIONS =
            Set.of(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, "http://activiti.org/bpmn");

    private static final Map<String, Set<String>> WRITTEN_BY_US = Map.of(
            "process", Set.of("historyTimeToLive", "versionTag"),
            "callActivity", Set.of("calledElementBinding"));

    FencedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        super.parseRootElement();
    }

    private static void check(Element element) {
        if (EXTENSIONS.contains(element.getUri())) {
            throw new RefusedByFence("the extension element " + element.getTagName());
        }
        var allowed = WRITTEN_BY_US.getOrDefault(element.getTagName(), Set.of());
        for (var attribute : element.attributes()) {
            for (var namespace : EXTENSIONS) {
                if (attribute.startsWith(namespace + ":")
                        && !allowed.contains(attribute.substring(namespace.length() + 1))) {
                    throw new RefusedByFence("the attribute " + attribute);
                }
            }
        }
        element.elements().forEach(FencedParse::check);
    }
}
