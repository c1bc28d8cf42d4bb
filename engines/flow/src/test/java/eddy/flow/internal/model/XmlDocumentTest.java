package eddy.flow.internal.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.issue.Issue;

import static org.assertj.core.api.Assertions.assertThat;

class XmlDocumentTest {

    private static String code(String xml) {
        var parsed = XmlDocument.parse(xml);
        assertThat(parsed.value()).isEmpty();
        return parsed.issues().get(0).code();
    }

    @Test
    void elements_keep_their_name_space_attributes_text_and_order() {
        var root = XmlDocument.parse("<a xmlns='urn:x' xmlns:y='urn:y' n='1' y:m='2'>t<b/><y:c>u</y:c></a>")
                .orThrow();

        assertThat(root.namespace()).isEqualTo("urn:x");
        assertThat(root.attribute("n")).isEqualTo("1");
        assertThat(root.attribute("{urn:y}m")).isEqualTo("2");
        assertThat(root.attribute("none")).isEmpty();
        assertThat(root.text()).isEqualTo("t");
        assertThat(root.children()).extracting(XmlElement::name).containsExactly("b", "c");
        assertThat(root.children().get(1).is("urn:y", "c")).isTrue();
        assertThat(root.children().get(1).text()).isEqualTo("u");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "<a>",
                "<a></b>",
                "<a b=c/>",
                "<a/><b/>",
                "<a>&nbsp;</a>",
                "<y:a/>",
                "<a><![CDATA[</a>"
            })
    void what_is_no_xml_is_said_with_line_and_column(String text) {
        var issue = XmlDocument.parse(text).issues().get(0);
        assertThat(issue.code()).isEqualTo("flow.xml.syntax");
        assertThat(issue.args()).containsKeys("line", "column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x;]><a/>",
            })
    void a_document_type_is_refused_before_anything_is_fetched(String text) {
        assertThat(code(text)).isEqualTo("flow.xml.doctype");
    }

    @Test
    void a_processing_instruction_is_refused() {
        assertThat(code("<a><?php evil ?></a>")).isEqualTo("flow.element.refused");
        assertThat(code("<?xml-stylesheet href='x'?><a/>")).isEqualTo("flow.element.refused");
    }

    @Test
    void length_depth_and_number_of_elements_are_limited() {
        assertThat(code("<a>" + "x".repeat(XmlDocument.MAX_LENGTH) + "</a>")).isEqualTo("flow.xml.large");
        assertThat(code("<a>".repeat(XmlDocument.MAX_DEPTH + 1))).isEqualTo("flow.xml.large");
        assertThat(code("<a>" + "<b/>".repeat(XmlDocument.MAX_ELEMENTS) + "</a>"))
                .isEqualTo("flow.xml.large");
        var deepest = "<a>".repeat(XmlDocument.MAX_DEPTH) + "</a>".repeat(XmlDocument.MAX_DEPTH);
        assertThat(XmlDocument.parse(deepest).issues()).isEmpty();
    }

    @Test
    void the_entities_of_xml_itself_are_text() {
        assertThat(XmlDocument.parse("<a>&lt;&amp;&#65;</a>").orThrow().text()).isEqualTo("<&A");
        assertThat(XmlDocument.parse("<a><![CDATA[<b>]]></a>").orThrow().text()).isEqualTo("<b>");
    }

    @Test
    void an_issue_is_an_error() {
        assertThat(XmlDocument.parse("<a>").issues()).allMatch(Issue::isError);
    }
}
