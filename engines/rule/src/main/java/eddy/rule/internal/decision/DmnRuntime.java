package eddy.rule.internal.decision;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

import eddy.rule.CompiledDecision.Decided;

/**
 * Camunda's DMN engine around one checked table. The engine gets XML written anew from the checked table, so that what
 * runs is what was checked, and knows only the FEEL texts that were parsed and checked before: any other text, any
 * expression language and any script throws. One output column more than the table has holds the number of the row, so
 * that the engine itself tells which row applied.
 */
final class DmnRuntime {

    private static final String FEEL = "feel";
    /** Cannot meet an output of the table, whose names begin with a lower-case letter. */
    private static final String ROW = "ROW";

    private final DmnEngine engine;
    private final DmnDecision decision;

    DmnRuntime(DecisionTable table, Map<String, FeelText> tests, Map<String, FeelText> expressions) {
        var known = new HashMap<>(expressions);
        table.rows().forEach(row -> known.computeIfAbsent(number(row), DmnRuntime::constant));
        var checked = new CheckedFeel(Map.copyOf(tests), Map.copyOf(known));
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setElProvider(expression -> {
            throw new IllegalStateException("No expression language but FEEL runs here: " + expression);
        });
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("No script runs here: " + language);
        });
        configuration.setFeelEngineFactory(() -> checked);
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        engine = configuration.buildEngine();
        decision = engine.parseDecision(
                table.id(), new ByteArrayInputStream(xml(table).getBytes(StandardCharsets.UTF_8)));
    }

    /** The row that applies with its outputs; no value when several do in a UNIQUE table. */
    Optional<Decided> evaluate(Map<String, Object> inputs) {
        try {
            var result = engine.evaluateDecisionTable(decision, inputs);
            if (result.isEmpty()) {
                return Optional.of(Decided.NOTHING);
            }
            var outputs = new LinkedHashMap<>(result.getFirstResult().getEntryMap());
            int row = ((Number) outputs.remove(ROW)).intValue();
            return Optional.of(new Decided(OptionalInt.of(row), outputs));
        } catch (DmnHitPolicyException e) {
            return Optional.empty();
        }
    }

    private static String number(DecisionTable.Row row) {
        return String.valueOf(row.number());
    }

    private static FeelText constant(String number) {
        return FeelText.expression(number).text().orElseThrow();
    }

    private static String xml(DecisionTable table) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument();
            xml.writeStartElement("definitions");
            xml.writeDefaultNamespace(DecisionXml.DMN);
            attributes(xml, "id", "definitions", "name", table.id(), "namespace", "https://eddy.app/");
            xml.writeStartElement("decision");
            attributes(xml, "id", table.id(), "name", table.id());
            xml.writeStartElement("decisionTable");
            attributes(xml, "id", "table", "hitPolicy", table.first() ? "FIRST" : "UNIQUE");
            int number = 0;
            for (var input : table.inputs()) {
                xml.writeStartElement("input");
                attributes(xml, "id", "i" + ++number);
                element(xml, "inputExpression", "ie" + number, input.expression());
                xml.writeEndElement();
            }
            for (var output : table.outputs()) {
                xml.writeStartElement("output");
                attributes(xml, "id", "o" + ++number, "name", output.name());
                xml.writeEndElement();
            }
            xml.writeStartElement("output");
            attributes(xml, "id", "o" + ++number, "name", ROW);
            xml.writeEndElement();
            for (var row : table.rows()) {
                xml.writeStartElement("rule");
                attributes(xml, "id", "r" + row.number());
                cells(xml, "inputEntry", "r" + row.number() + "i", row.tests());
                cells(xml, "outputEntry", "r" + row.number() + "o", row.results());
                element(xml, "outputEntry", "r" + row.number() + "row", number(row));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML in memory failed", e);
        }
        return text.toString();
    }

    private static void cells(XMLStreamWriter xml, String name, String prefix, List<DecisionTable.Cell> cells)
            throws XMLStreamException {
        int number = 0;
        for (var cell : cells) {
            element(xml, name, prefix + ++number, cell.any() ? "" : cell.text());
        }
    }

    private static void element(XMLStreamWriter xml, String name, String id, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(xml, "id", id);
        xml.writeStartElement("text");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /** Answers from the texts that were checked, and from no other. */
    private record CheckedFeel(Map<String, FeelText> tests, Map<String, FeelText> expressions) implements FeelEngine {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            return (T) checked(expressions, expression).value(values(context));
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
            var input = context.resolve(inputVariable);
            return checked(tests, expression).holds(input == null ? null : input.getValue(), values(context));
        }

        private static FeelText checked(Map<String, FeelText> texts, String text) {
            var found = texts.get(text);
            if (found == null) {
                throw new IllegalStateException("This text was never checked: " + text);
            }
            return found;
        }

        private static Map<String, Object> values(VariableContext context) {
            var values = new HashMap<String, Object>();
            for (var name : context.keySet()) {
                values.put(name, context.resolve(name).getValue());
            }
            return values;
        }
    }
}
