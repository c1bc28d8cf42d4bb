package eddy.app;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import eddy.app.BundleDiff.Detail;
import eddy.core.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

class BundleDiffTest {

    @Test
    void equal_bundles_and_mere_white_space_are_no_change() {
        assertThat(BundleDiff.between(bundle(rule("{\"a\":1}")), bundle(rule("{ \"a\" : 1 }"))))
                .isEmpty();
    }

    @Test
    void the_menu_is_told_in_its_order() {
        var before = manifest("{\"form\":\"a\"},{\"board\":\"b\",\"icon\":\"chart\"}");
        var after = manifest("{\"board\":\"b\",\"icon\":\"pie\"},{\"form\":\"a\"}");
        assertThat(BundleDiff.between(bundle(before), bundle(after)).get(0).details())
                .extracting(Detail::text)
                .containsExactly("navigation › b › icon: chart → pie", "navigation: a, b → b, a");
    }

    @Test
    void headings_of_the_menu_are_told_with_their_texts() {
        var before = manifest("{\"form\":\"a\"},{\"board\":\"b\"}");
        var after = manifest("{\"form\":\"a\"},{\"heading\":{\"en\":\"Analysis\"}},{\"board\":\"b\"}");
        var renamed = manifest("{\"form\":\"a\"},{\"heading\":{\"en\":\"Figures\"}},{\"board\":\"b\"}");
        assertThat(texts(before, after))
                .containsExactly("+ navigation › heading 1 › en: Analysis", "navigation: a, b → a, heading 1, b");
        assertThat(texts(after, renamed)).containsExactly("navigation › heading 1 › en: Analysis → Figures");
    }

    private static Document manifest(String entries) {
        return new Document("app", "app", "{\"key\":\"x\",\"navigation\":[" + entries + "]}");
    }

    @Test
    void added_and_removed_documents_are_named_by_their_label() {
        var form = new Document("form", "fax", "{\"label\":{\"zh-CN\":\"传真\",\"en\":\"Fax\"}}");
        var added = BundleDiff.between(bundle(), bundle(form)).get(0);
        assertThat(added.change()).isEqualTo(BundleDiff.Kind.ADDED);
        assertThat(added.label().in(Locale.ENGLISH)).isEqualTo("Fax");
        assertThat(added.label().in(Locale.CHINA)).isEqualTo("传真");
        assertThat(BundleDiff.between(bundle(form), bundle()).get(0).change()).isEqualTo(BundleDiff.Kind.REMOVED);
    }

    @Test
    void a_flow_and_a_decision_are_named_in_every_language_of_their_settings() {
        var settings = "<extensionElements><settings>{&quot;label&quot;:{&quot;zh-CN&quot;:&quot;策略&quot;,"
                + "&quot;en&quot;:&quot;Strategy&quot;}}</settings></extensionElements>";
        var step = "<task id=\"t\"><settings>{&quot;label&quot;:{&quot;en&quot;:&quot;A step&quot;}}</settings></task>";
        for (var element : List.of("decision", "process")) {
            var text = "<definitions id=\"d\"><" + element + " id=\"x\" name=\"策略\">" + settings + step + "</" + element
                    + "></definitions>";
            var kind = element.equals("process") ? "flow" : "decision";
            var label = BundleDiff.between(bundle(), bundle(new Document(kind, "x", text)))
                    .get(0)
                    .label();
            assertThat(label.in(Locale.ENGLISH)).isEqualTo("Strategy");
            assertThat(label.in(Locale.CHINA)).isEqualTo("策略");
        }
    }

    @Test
    void a_changed_value_is_told_with_its_path_before_and_after() {
        var before = rule("{\"if\":{\"minus\":{\"days\":30}},\"then\":[{\"action\":\"add_tag\",\"tag\":\"x\"}]}");
        var after = rule("{\"if\":{\"minus\":{\"days\":20}},\"then\":[{\"action\":\"add_tag\",\"tag\":\"x\"},"
                + "{\"action\":\"join_group\",\"group\":\"g\"}]}");
        assertThat(texts(before, after))
                .containsExactly(
                        "if › minus › days: 30 → 20",
                        "+ then › join_group › action: join_group",
                        "+ then › join_group › group: g");
    }

    @Test
    void moving_an_element_of_a_list_is_no_change_of_the_others() {
        var before = rule("{\"roles\":[{\"key\":\"a\",\"n\":1},{\"key\":\"b\",\"n\":2}]}");
        var after = rule("{\"roles\":[{\"key\":\"b\",\"n\":2},{\"key\":\"a\",\"n\":1}]}");
        assertThat(BundleDiff.between(bundle(before), bundle(after))).isEmpty();
    }

    @Test
    void a_flow_is_called_by_the_label_in_its_settings_in_each_language() {
        var flow = flow("{\"label\":{\"zh-CN\":\"预流失\",\"en\":\"Before churn\"}}");
        var settled = new Document(
                flow.kind(),
                flow.key(),
                flow.content()
                        .replaceFirst(
                                "(<[a-z:]*process [^>]*>)",
                                "$1<extensionElements><eddy:settings xmlns:eddy=\"https://eddy.app/bpmn\">"
                                        + "{\"label\":{\"zh-CN\":\"预流失流程\",\"en\":\"Pre-churn procedure\"}}"
                                        + "</eddy:settings></extensionElements>"));
        var label = BundleDiff.between(bundle(), bundle(settled)).get(0).label();
        assertThat(label.in(Locale.ENGLISH)).isEqualTo("Pre-churn procedure");
        assertThat(label.in(Locale.CHINA)).isEqualTo("预流失流程");
    }

    @Test
    void a_wait_changed_in_a_flow_is_told_by_the_name_of_its_step() {
        var before = flow("{\"wait\":{\"days\":3}}");
        var after = flow("{\"wait\":{\"days\":2}}");
        assertThat(texts(before, after)).containsExactly("Wait for a log-in (wait) › wait › days: 3 → 2");
        assertThat(BundleDiff.between(bundle(before), bundle(after))
                        .get(0)
                        .label()
                        .in(Locale.ENGLISH))
                .isEqualTo("Pre-churn");
    }

    @Test
    void a_step_that_is_renamed_stays_the_same_step() {
        var before = flow("{\"wait\":{\"days\":3}}");
        var after = flow("{\"wait\":{\"days\":2}}");
        var renamed = new Document(
                "flow", "f", after.content().replace("name=\"Wait for a log-in\"", "name=\"Wait two days\""));
        assertThat(texts(before, renamed))
                .containsExactly(
                        "Wait two days (wait) › name: Wait for a log-in → Wait two days",
                        "Wait two days (wait) › wait › days: 3 → 2");
    }

    @Test
    void moving_a_shape_on_the_canvas_is_no_change_of_the_flow() {
        var before = flow("{}");
        var moved = new Document("flow", "f", before.content().replace("x=\"1\"", "x=\"500\""));
        assertThat(BundleDiff.between(bundle(before), bundle(moved))).isEmpty();
    }

    @Test
    void a_document_that_cannot_be_read_is_still_told_as_changed() {
        var change =
                BundleDiff.between(bundle(rule("{}")), bundle(rule("{ broken"))).get(0);
        assertThat(change.change()).isEqualTo(BundleDiff.Kind.CHANGED);
        var dtd = new Document("flow", "f", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]><x>&e;</x>");
        assertThat(BundleDiff.between(bundle(flow("{}")), bundle(dtd))).hasSize(1);
    }

    @Test
    void long_lists_of_details_are_cut_and_counted() {
        var after = new StringBuilder("{\"a0\":0");
        for (int i = 1; i < 80; i++) {
            after.append(",\"a").append(i).append("\":").append(i);
        }
        var change = BundleDiff.between(bundle(rule("{}")), bundle(rule(after + "}")))
                .get(0);
        assertThat(change.details()).hasSize(50);
        assertThat(change.more()).isEqualTo(30);
    }

    private static List<String> texts(Document before, Document after) {
        return BundleDiff.between(bundle(before), bundle(after)).get(0).details().stream()
                .map(Detail::text)
                .toList();
    }

    private static Document rule(String content) {
        return new Document("rule", "r", content);
    }

    private static Document flow(String settings) {
        return new Document("flow", "f", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
                  <process id="f" name="Pre-churn">
                    <intermediateCatchEvent id="wait" name="Wait for a log-in">
                      <extensionElements><eddy:settings><![CDATA[%s]]></eddy:settings></extensionElements>
                    </intermediateCatchEvent>
                  </process>
                  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNShape id="s" bpmnElement="wait"><dc:Bounds x="1" y="2"/></bpmndi:BPMNShape></bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(settings));
    }

    private static Bundle bundle(Document... documents) {
        return Bundle.of(List.of(documents));
    }
}
