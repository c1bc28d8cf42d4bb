package eddy.flow.internal.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One element of a checked document; immutable.
 *
 * @param namespace  the namespace's name, empty for none
 * @param attributes by local name, those of a namespace as {@code {namespace}name}
 * @param text       the text directly inside
 */
public record XmlElement(
        String namespace, String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String EDDY = "https://eddy.app/bpmn";

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** The attribute's value, or empty text. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    public String id() {
        return attribute("id");
    }

    /** The children of the BPMN namespace with this name. */
    public Stream<XmlElement> bpmn(String childName) {
        return children.stream().filter(c -> c.is(BPMN, childName));
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    public boolean has(String childName) {
        return bpmn(childName).findAny().isPresent();
    }
}
