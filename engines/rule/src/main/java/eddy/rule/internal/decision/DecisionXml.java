package eddy.rule.internal.decision;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/**
 * The guard in front of DMN: parses without document type, and lets through only the elements and attributes of a
 * decision table. Everything else — scripts, other expression languages, functions, business knowledge, foreign name
 * spaces — is refused by not being on the list.
 */
final class DecisionXml {

    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String EDDY = "https://eddy.app/dmn";

    static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 24;

    private static final Set<String> FEEL_NAMES = Set.of(
            "",
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "http://www.omg.org/spec/FEEL/20140401");

    /** Where each diagram and layout element may stand is of no interest: nothing but the table is ever run. */
    private static final Set<String> DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/");

    private static final String MODELLER_LAYOUT = "http://bpmn.io/schema/dmn/biodi/2.0";

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of("id", "name", "namespace", "exporter", "exporterVersion", "expressionLanguage")),
            Map.entry("extensionElements", Set.of()),
            Map.entry("description", Set.of()),
            Map.entry("decision", Set.of("id", "name")),
            Map.entry("variable", Set.of("id", "name", "typeRef")),
            Map.entry("inputData", Set.of("id", "name")),
            Map.entry("informationRequirement", Set.of("id")),
            Map.entry("requiredInput", Set.of("href")),
            Map.entry("decisionTable", Set.of("id", "hitPolicy", "preferredOrientation", "outputLabel")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("inputValues", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("outputValues", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("rule", Set.of("id")),
            Map.entry("inputEntry", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("outputEntry", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("annotation", Set.of("name")),
            Map.entry("annotationEntry", Set.of("name")),
            Map.entry("text", Set.of()));

    private DecisionXml() {}

    /** The checked root element, or issues. */
    static Compiled<Element> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Compiled.failed(Issue.error("decision.large", "", "length", text.length(), "limit", MAX_LENGTH));
        }
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            var root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            var issues = new ArrayList<Issue>();
            if (!DMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
                return Compiled.failed(Issue.error("decision.root", ""));
            }
            check(root, issues);
            return Compiled.of(root, issues);
        } catch (SAXParseException e) {
            var code = e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? "decision.dtd" : "decision.xml";
            return Compiled.failed(Issue.error(code, "", "line", e.getLineNumber(), "column", e.getColumnNumber()));
        } catch (SAXException e) {
            return Compiled.failed(Issue.error("decision.xml", "", "line", 1, "column", 1));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The JDK's XML parser cannot be set up", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(MAX_DEPTH));
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit", "32");
        return factory;
    }

    private static void check(Element element, List<Issue> issues) {
        var space = String.valueOf(element.getNamespaceURI());
        if (DRAWING.contains(space)) {
            return;
        }
        var name = element.getLocalName();
        if (space.equals(EDDY) && name.equals("settings")) {
            refuseChildren(element, issues);
            return;
        }
        if (!space.equals(DMN) || !ELEMENTS.containsKey(name)) {
            issues.add(Issue.error("decision.element", id(element), "element", element.getNodeName()));
            return;
        }
        attributes(element, ELEMENTS.get(name), issues);
        for (var child : children(element)) {
            check(child, issues);
        }
    }

    private static void refuseChildren(Element settings, List<Issue> issues) {
        for (var child : children(settings)) {
            issues.add(Issue.error("decision.element", id(settings), "element", child.getNodeName()));
        }
    }

    private static void attributes(Element element, Set<String> allowed, List<Issue> issues) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            var space = attribute.getNamespaceURI();
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space) || MODELLER_LAYOUT.equals(space)) {
                continue;
            }
            if (space != null || !allowed.contains(attribute.getName())) {
                issues.add(Issue.error(
                        "decision.attribute",
                        id(element),
                        "element",
                        element.getNodeName(),
                        "attribute",
                        attribute.getName()));
            } else if (attribute.getName().equals("expressionLanguage") && !FEEL_NAMES.contains(attribute.getValue())) {
                issues.add(Issue.error("decision.language", id(element), "language", attribute.getValue()));
            }
        }
    }

    /** The id of the element or of the nearest ancestor that has one. */
    static String id(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute("id")) {
                return e.getAttribute("id");
            }
        }
        return "";
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(e -> DMN.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
                .toList();
    }

    /** The text of the {@code text} child, stripped; blank when there is none. */
    static String text(Element element) {
        return children(element, "text").stream()
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }
}
