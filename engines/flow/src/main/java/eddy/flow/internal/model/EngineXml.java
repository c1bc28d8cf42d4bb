package eddy.flow.internal.model;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import static eddy.flow.internal.model.XmlElement.BPMN;

/**
 * Writes the BPMN the engine gets: only ids and structure, from the checked model. No name, no setting and no other
 * text of the user's document is in it.
 */
public final class EngineXml {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String KEPT = "P30D";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final FlowModel model;

    private EngineXml(FlowModel model) throws XMLStreamException {
        this.model = model;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The model as one executable process.
     *
     * @param processKey the key the engine knows it by
     * @param release    kept as its version tag
     */
    public static String write(FlowModel model, String processKey, int release) {
        try {
            var out = new EngineXml(model);
            out.document(processKey, release);
            return out.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    private void document(String processKey, int release) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("", "definitions", BPMN);
        xml.writeDefaultNamespace(BPMN);
        xml.writeNamespace("camunda", CAMUNDA);
        xml.writeAttribute("targetNamespace", XmlElement.EDDY);
        for (var step : model.steps()) {
            if (step.node().event().equals("message") || step.node().element().equals("receiveTask")) {
                empty("message", "id", message(step.id()), "name", step.id());
            }
        }
        start("process", "id", processKey, "isExecutable", "true");
        xml.writeAttribute("camunda", CAMUNDA, "historyTimeToLive", KEPT);
        xml.writeAttribute("camunda", CAMUNDA, "versionTag", String.valueOf(release));
        scope("");
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void scope(String id) throws XMLStreamException {
        for (var step : model.in(id).toList()) {
            step.write(this);
        }
        for (var way : model.ways()) {
            if (way.scope().equals(id)) {
                empty("sequenceFlow", "id", way.id(), "sourceRef", way.from(), "targetRef", way.to());
            }
        }
    }

    /** An element with nothing inside; {@code attributes} alternates names and values. */
    public void empty(String element, String... attributes) {
        start(element, attributes);
        end();
    }

    public void start(String element, String... attributes) {
        try {
            xml.writeStartElement(BPMN, element);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    public void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    /** The timer of an event: the engine asks us for the date under the step's id. */
    public void timer(String step) {
        try {
            start("timerEventDefinition");
            start("timeDate");
            xml.writeCharacters("eddy:due:" + step);
            end();
            end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    /** A call of another flow of the same deployment. */
    public void call(String step, String processKey) {
        try {
            start("callActivity", "id", step, "calledElement", processKey);
            xml.writeAttribute("camunda", CAMUNDA, "calledElementBinding", "deployment");
            end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    /** What stands inside a sub-process. */
    public void inside(String step) {
        try {
            scope(step);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
    }

    /** The id of the message a step waits for. */
    public static String message(String step) {
        return "message_" + step;
    }

    /** The key under which the engine knows a flow. */
    public static String processKey(String app, String flow) {
        return app + "." + flow;
    }

    public String processKey(String flow) {
        return processKey(model.app(), flow);
    }
}
