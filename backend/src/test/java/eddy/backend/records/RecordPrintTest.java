package eddy.backend.records;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eddy.backend.AppHttpTest;
import eddy.backend.PrintedPaper;

import static org.assertj.core.api.Assertions.assertThat;

/** Records as documents over HTTP: what stands in them, in which language, and who gets them. */
@QuarkusTest
class RecordPrintTest extends AppHttpTest {

    private static final String VISIT = """
            {"schemaVersion": 1, "key": "visit", "label": {"zh-CN": "拜访", "en": "Visits"}, "titleField": "subject",
             "schema": {"type": "object", "properties": {
               "subject": {"type": "string", "x-eddy": {"type": "text", "label": {"zh-CN": "主题", "en": "Subject"}}},
               "customer": {"type": "string", "format": "uuid", "x-eddy": {"type": "link", "form": "customer", "label": {"zh-CN": "客户", "en": "Customer"}}},
               "owner": {"type": "string", "format": "uuid", "x-eddy": {"type": "person", "label": {"zh-CN": "负责人", "en": "Owner"}}},
               "result": {"type": "string", "enum": ["good", "bad"], "x-eddy": {"type": "choice", "label": {"zh-CN": "结果", "en": "Result"}, "options": [
                 {"value": "good", "label": {"zh-CN": "满意", "en": "Pleased"}}, {"value": "bad", "label": {"zh-CN": "不满", "en": "Angry"}}]}},
               "remark": {"type": "string", "x-eddy": {"type": "text", "label": {"zh-CN": "内部备注", "en": "Internal remark"}}},
               "card": {"type": "string", "x-eddy": {"type": "china_id", "label": {"zh-CN": "身份证", "en": "ID card"}}},
               "photos": {"type": "array", "x-eddy": {"type": "files", "label": {"zh-CN": "照片", "en": "Photos"}}},
               "lines": {"type": "array", "x-eddy": {"type": "subtable", "label": {"zh-CN": "明细", "en": "Lines"}}, "items": {"type": "object", "properties": {
                 "item": {"type": "string", "x-eddy": {"type": "text", "label": {"zh-CN": "品名", "en": "Item"}}},
                 "through": {"type": "string", "format": "uuid", "x-eddy": {"type": "link", "form": "customer", "label": {"zh-CN": "介绍人", "en": "Through"}}},
                 "price": {"type": "number", "x-eddy": {"type": "money", "label": {"zh-CN": "单价", "en": "Price"}}}}}}}},
             "ui": {"type": "Categorization", "elements": [
               {"type": "Category", "label": {"zh-CN": "经过", "en": "What happened"}, "elements": [
                 {"type": "HorizontalLayout", "elements": [
                   {"type": "Control", "scope": "#/properties/customer"}, {"type": "Control", "scope": "#/properties/owner"}]},
                 {"type": "Control", "scope": "#/properties/result"}, {"type": "Control", "scope": "#/properties/remark"},
                 {"type": "Control", "scope": "#/properties/card"}, {"type": "Control", "scope": "#/properties/photos"}]},
               {"type": "Category", "label": {"zh-CN": "清单", "en": "List"}, "elements": [{"type": "Control", "scope": "#/properties/lines"}]}]},
             "logic": [{"effect": "show", "fields": ["remark"], "if": {"left": {"field": "result"}, "op": "eq", "right": {"value": "bad"}}}]}
            """;

    @Override
    protected String app() {
        return "prints";
    }

    @Override
    protected void prepare() {
        assertThat(save("form", "visit", VISIT).statusCode()).isLessThan(300);
        publish();
    }

    private Response print(Browser who, String language, String id, String format) {
        return who.bare(language).get(records("visit") + "/" + id + "." + format);
    }

    private String visit(Map<String, ?> more) {
        var values = new HashMap<String, Object>(more);
        values.putIfAbsent("subject", "季度回访");
        return create("visit", values);
    }

    private String customer(String name) {
        return create("customer", Map.of("unified_id", UUID.randomUUID().toString(), "name", name));
    }

    @Test
    void aRecordIsPrintedInTheLayoutOfItsFormWithNamesForIds() {
        var owner = somebody("printer_lina", "staff");
        var id = visit(Map.of(
                "customer",
                customer("华东贸易"),
                "owner",
                id(owner),
                "result",
                "good",
                "card",
                "11010519491231002X",
                "lines",
                List.of(
                        Map.of("item", "滤网", "price", 12.5, "through", customer("张伟")),
                        Map.of("item", "电容", "price", 30))));

        var pdf = print(admin(), "zh-CN", id, "pdf");

        assertThat(pdf.contentType()).startsWith("application/pdf");
        assertThat(pdf.header("Content-Disposition"))
                .startsWith("inline;")
                .contains("%E6%8B%9C%E8%AE%BF%20-%20%E5%AD%A3%E5%BA%A6%E5%9B%9E%E8%AE%BF.pdf");
        assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
        assertThat(PrintedPaper.pdfText(pdf.asByteArray()))
                .contains("季度回访", "经过", "客户 华东贸易", "负责人 printer_lina", "结果 满意", "110***********002X")
                .contains("清单", "明细", "滤网 张伟 ¥12.50", "合计", "¥42.50", "第 1 页 / 共 1 页")
                .containsPattern("\\S+ 创建于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")
                .containsPattern("\\S+ 打印于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")
                .doesNotContain("11010519491231002X");
    }

    @Test
    void itIsPrintedInTheReadersLanguageAndAsAWordFile() {
        var id = visit(Map.of("result", "bad", "remark", "Careful"));

        assertThat(PrintedPaper.pdfText(print(admin(), "en", id, "pdf").asByteArray()))
                .contains("What happened", "Result Angry", "Page 1 of 1", "Created ");
        var docx = print(admin(), "en", id, "docx");
        assertThat(docx.contentType()).contains("wordprocessingml");
        assertThat(docx.header("Content-Disposition")).startsWith("attachment;").contains(".docx");
        assertThat(PrintedPaper.parts(docx.asByteArray())).contains("Angry", "Careful", "季度回访");
    }

    @Test
    void aLinkMayNameTheLanguage() {
        var address = records("visit") + "/" + visit(Map.of("result", "good")) + ".pdf?locale=";

        assertThat(PrintedPaper.pdfText(
                        admin().bare("en").get(address + "zh-CN").asByteArray()))
                .contains("结果 满意", "第 1 页 / 共 1 页");
        assertThat(PrintedPaper.pdfText(admin().bare("en").get(address + "tlh").asByteArray()))
                .contains("Result Pleased");
    }

    @Test
    void whatTheLogicOfTheFormHidesIsNotPrinted() {
        var hidden = visit(Map.of("result", "good", "remark", "nobody sees this"));
        var shown = visit(Map.of("result", "bad", "remark", "everybody sees this"));

        assertThat(PrintedPaper.pdfText(print(admin(), "en", hidden, "pdf").asByteArray()))
                .doesNotContain("Internal remark", "nobody sees this");
        assertThat(PrintedPaper.pdfText(print(admin(), "en", shown, "pdf").asByteArray()))
                .contains("Internal remark", "everybody sees this");
    }

    @Test
    void picturesAreDrawnAndOtherFilesAreNamed() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture);
        var id = visit(Map.of(
                "photos",
                List.of(
                        Map.of("id", uploaded("site.png", picture.toByteArray())),
                        Map.of("id", uploaded("contract.txt", "words".getBytes())))));

        var pdf = print(admin(), "zh-CN", id, "pdf").asByteArray();

        assertThat(PrintedPaper.pdfText(pdf)).contains("site.png (", "contract.txt (5 B)");
        assertThat(PrintedPaper.pdfImages(pdf)).isEqualTo(1);
    }

    private String uploaded(String name, byte[] bytes) {
        return admin().bare()
                .header("X-Eddy-Csrf", admin().csrf())
                .multiPart("file", name, new ByteArrayInputStream(bytes))
                .post(path() + "/forms/visit/fields/photos/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>x</b><script>alert(1)</script>${7*7}$P{title} | <b>x</b><script>alert(1)</script>${7*7}$P{title}",
                "=1+1 ]]> &lt; \u202Eexe.txt | =1+1 ]]> &lt; exe.txt",
                "😀 שלום ok                   | □ □□□□ ok",
            })
    void whateverARecordIsCalledItPrintsAsText(String subject, String printed) {
        var id = visit(Map.of("subject", subject));

        assertThat(PrintedPaper.pdfText(print(admin(), "en", id, "pdf").asByteArray()))
                .contains(printed);
        assertThat(print(admin(), "en", id, "docx").statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayReadARecordMayPrintIt() {
        var id = visit(Map.of());

        assertThat(print(somebody("printer_viewer", "viewer"), "en", id, "pdf").statusCode())
                .isEqualTo(200);
        assertThat(new Browser("nobody", "")
                        .bare()
                        .get(records("visit") + "/" + id + ".pdf")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var id = visit(Map.of());
        var stranger = UUID.randomUUID().toString();

        for (var address : List.of(
                records("visit") + "/" + stranger + ".pdf",
                records("customer") + "/" + id + ".pdf",
                records("visit") + "/" + id + ".xlsx",
                records("visit") + "/not-an-id.pdf",
                "/api/apps/nowhere/forms/visit/records/" + id + ".pdf")) {
            assertThat(admin().bare().get(address).statusCode()).as(address).isEqualTo(404);
        }
    }
}
