package eddy.app.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;

import eddy.core.Label;
import eddy.core.document.Document;
import eddy.core.document.JsonText;

/**
 * A document taken apart for comparison: every value by the path of names that leads to it. Elements of lists are named
 * by their key, so that moving one is no change of the others. Diagram coordinates and white space are left out.
 *
 * @param label    the document's name
 * @param texts    value by path, in document order; elements of a diagram stand in it under their id
 * @param names    what such an element is called, by its id
 * @param readable whether the document could be read at all
 */
public record DocumentParts(Label label, Map<String, String> texts, Map<String, String> names, boolean readable) {

    private static final String STEP = " › ";
    private static final int MAX_TEXT = 120;
    private static final String MENU = "navigation";
    private static final String HEADING = "heading";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DIAGRAM_DMN = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    public static DocumentParts of(Document document) {
        var texts = new LinkedHashMap<String, String>();
        if (document.path().endsWith(".json")) {
            var json = JsonText.parse(document.content());
            json.value().ifPresent(tree -> takeDocument(tree, texts));
            return new DocumentParts(
                    json.value().map(t -> label(t, plain(document.key()))).orElse(plain(document.key())),
                    texts,
                    Map.of(),
                    json.value().isPresent());
        }
        try {
            var names = new HashMap<String, String>();
            var label = takeXml(document, texts, names);
            return new DocumentParts(label, texts, names, true);
        } catch (XMLStreamException e) {
            return new DocumentParts(plain(document.key()), Map.of(), Map.of(), false);
        }
    }

    /** A path as it is told: with the name of the element it is in. */
    public String named(String path) {
        int end = path.indexOf(STEP);
        var first = end < 0 ? path : path.substring(0, end);
        return names.getOrDefault(first, first) + (end < 0 ? "" : path.substring(end));
    }

    /** Like {@link #take}, with the menu of an app as one text: its entries have no keys, and their order matters. */
    private static void takeDocument(JsonNode tree, Map<String, String> into) {
        var menu = tree.path(MENU);
        if (!tree.isObject() || menu.isEmpty()) {
            take(tree, "", into);
            return;
        }
        tree.properties().stream()
                .filter(e -> !e.getKey().equals(MENU))
                .forEach(e -> take(e.getValue(), e.getKey(), into));
        var entries = new ArrayList<String>();
        int headings = 0;
        for (JsonNode entry : menu) {
            if (entry.has(HEADING)) {
                var heading = HEADING + " " + ++headings;
                entries.add(heading);
                take(entry.path(HEADING), join(MENU, heading), into);
                continue;
            }
            var target = entry.path("form").asText(entry.path("board").asText());
            entries.add(target);
            entry.properties().stream()
                    .filter(e -> !e.getKey().equals("form") && !e.getKey().equals("board"))
                    .forEach(e -> take(e.getValue(), join(join(MENU, target), e.getKey()), into));
        }
        into.put(MENU, shortened(String.join(", ", entries)));
    }

    private static void take(JsonNode node, String path, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(e -> take(e.getValue(), join(path, e.getKey()), into));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isContainerNode()) {
            var taken = new java.util.HashSet<String>();
            for (int i = 0; i < node.size(); i++) {
                var name = name(node.get(i), i);
                take(node.get(i), join(path, taken.add(name) ? name : name + " " + (i + 1)), into);
            }
        } else {
            into.put(path, shortened(node.isValueNode() ? node.asText() : node.toString()));
        }
    }

    private static String name(JsonNode element, int index) {
        for (String member : new String[] {"key", "id", "widget", "action", "scope", "value", "username"}) {
            if (element.path(member).isTextual()) {
                return element.path(member).textValue();
            }
        }
        return String.valueOf(index + 1);
    }

    /**
     * Elements by id with their attributes and our settings. The label is that of the settings of the first process or
     * decision, else its name.
     */
    private static Label takeXml(Document document, Map<String, String> into, Map<String, String> names)
            throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var reader = factory.createXMLStreamReader(new StringReader(document.content()));
        var label = plain(document.key());
        var owner = "";
        var main = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && !isDiagram(reader)) {
                if (reader.getAttributeValue(null, "id") != null) {
                    owner = reader.getAttributeValue(null, "id");
                    names.put(owner, ownerName(reader));
                    takeAttributes(reader, owner, into);
                }
                var local = reader.getLocalName();
                if (main.isEmpty() && (local.equals("process") || local.equals("decision"))) {
                    var name = reader.getAttributeValue(null, "name");
                    label = name == null ? label : plain(name);
                    main = owner;
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace() && !owner.isEmpty()) {
                var settings = takeText(reader.getText().strip(), owner, into);
                if (owner.equals(main) && settings.isPresent()) {
                    label = label(settings.get(), label);
                }
            }
        }
        return label;
    }

    private static boolean isDiagram(XMLStreamReader reader) {
        var uri = String.valueOf(reader.getNamespaceURI());
        return uri.equals(DIAGRAM) || uri.equals(DIAGRAM_DMN) || uri.contains("/DD/");
    }

    private static String ownerName(XMLStreamReader reader) {
        var name = reader.getAttributeValue(null, "name");
        var id = reader.getAttributeValue(null, "id");
        return name == null || name.isBlank() ? reader.getLocalName() + " " + id : name.strip() + " (" + id + ")";
    }

    private static void takeAttributes(XMLStreamReader reader, String owner, Map<String, String> into) {
        into.put(owner, "");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            if (!name.equals("id")) {
                into.put(join(owner, name), shortened(reader.getAttributeValue(i)));
            }
        }
    }

    /** The text as settings, if it is such. */
    private static Optional<JsonNode> takeText(String text, String owner, Map<String, String> into) {
        var settings = text.startsWith("{") ? JsonText.parse(text).value() : Optional.<JsonNode>empty();
        if (settings.isPresent()) {
            take(settings.get(), owner, into);
        } else {
            var path = owner;
            for (int i = 2; into.containsKey(path) && !into.get(path).isEmpty(); i++) {
                path = owner + " " + i;
            }
            into.put(path, shortened(text));
        }
        return settings;
    }

    private static Label label(JsonNode document, Label otherwise) {
        var texts = new java.util.TreeMap<String, String>();
        document.path("label")
                .properties()
                .forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts.isEmpty() ? otherwise : new Label(texts);
    }

    private static Label plain(String text) {
        return Label.of(text, text);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + STEP + name;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
    }
}
