package eddy.flow.internal.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import eddy.core.issue.Compiled;
import eddy.core.issue.Issue;

/** Reads XML that a stranger wrote: no document type, no entity, nothing fetched, limited in length and depth. */
final class XmlDocument {

    static final int MAX_LENGTH = 1 << 20;
    static final int MAX_DEPTH = 32;
    static final int MAX_ELEMENTS = 20_000;

    private XmlDocument() {}

    /** The root, or one issue: {@code flow.xml.syntax}, {@code flow.xml.doctype} or {@code flow.xml.large}. */
    static Compiled<XmlElement> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Compiled.failed(large());
        }
        var builder = new Builder();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", new NoDoctype());
            parser.parse(new InputSource(new StringReader(text)), builder);
            return Compiled.of(builder.root);
        } catch (Stopped e) {
            return Compiled.failed(e.issue);
        } catch (SAXParseException e) {
            return Compiled.failed(
                    Issue.error("flow.xml.syntax", "", "line", e.getLineNumber(), "column", e.getColumnNumber()));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Reading a text in memory failed", e);
        }
    }

    private static Issue large() {
        return Issue.error("flow.xml.large", "", "length", MAX_LENGTH, "depth", MAX_DEPTH, "elements", MAX_ELEMENTS);
    }

    private static final class Stopped extends SAXException {
        private static final long serialVersionUID = 1L;
        private final transient Issue issue;

        Stopped(Issue issue) {
            super(issue.code());
            this.issue = issue;
        }
    }

    private static final class NoDoctype extends org.xml.sax.ext.DefaultHandler2 {
        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new Stopped(Issue.error("flow.xml.doctype", ""));
        }
    }

    private static final class Open {
        private final String namespace;
        private final String name;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }

        XmlElement close() {
            return new XmlElement(namespace, name, attributes, children, text.toString());
        }
    }

    private static final class Builder extends DefaultHandler {

        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;
        private XmlElement root;

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes)
                throws SAXException {
            if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                throw new Stopped(large());
            }
            var element = new Open(namespace, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                var uri = attributes.getURI(i);
                var local = attributes.getLocalName(i);
                element.attributes.put(uri.isEmpty() ? local : "{" + uri + "}" + local, attributes.getValue(i));
            }
            open.push(element);
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (!open.isEmpty()) {
                open.peek().text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String namespace, String name, String qualified) {
            var element = open.pop().close();
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().children.add(element);
            }
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            throw new Stopped(Issue.error("flow.element.refused", "", "element", "?" + target));
        }
    }
}
