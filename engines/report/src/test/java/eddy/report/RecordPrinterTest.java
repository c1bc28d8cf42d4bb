package eddy.report;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eddy.core.field.FieldType;
import eddy.core.field.FieldTypes;

import static org.assertj.core.api.Assertions.assertThat;

class RecordPrinterTest {

    private static final RecordPrinter PRINTER = new RecordPrinter();
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Test
    void a_record_with_a_field_of_every_type_becomes_a_document() {
        assertThat(PrintedRecord.FORM.path("schema").path("properties").valueStream())
                .extracting(p -> p.path("x-eddy").path("type").asText())
                .containsAll(
                        FieldTypes.standard().all().stream().map(FieldType::key).toList());

        var pdf = pdf("record_zh.pdf", ZH, form -> {}, values -> {});

        assertThat(pdf.pdfText())
                .contains("客户服务", "服务单 – 华东贸易有限公司", "王芳 创建于 2026-11-19 10:05", "修改于 2026-11-21 16:40")
                .contains("预约", "上门前一天请与客户电话确认。", "联系", "验收")
                .contains("FW-0042", "紧急", "硬件、培训", "机房、老客户", "李娜", "售后服务部", "上海市/浦东新区")
                .contains("2026-11-20 09:30", "2 小时 30 分钟", "110***********002X", "广东省深圳市南山区科技园1号 518057")
                .contains("¥12,800.00", "12.5%", "1,234.5", "★★★★☆ 4 / 5", "9 / 10")
                .containsPattern("[•·] 清洗滤网")
                .contains("检查", "1. 测压力", "手册 (https://example.com/manual)")
                .contains("检测报告.pdf (1.5 KB)", "机房.jpg (470.8 KB)", "合计 10")
                .contains("第 1 页 / 共 2 页", "王芳 打印于 2026-11-23 02:30");
        assertThat(pdf.pdfImages()).as("photo, drawing and signature").isGreaterThanOrEqualTo(3);
        assertThat(pdf.pdfFonts().keySet()).allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|SemiBold)"));
    }

    @Test
    void english_readers_get_english_words() {
        assertThat(pdf("record_en.pdf", Locale.ENGLISH, form -> {}, values -> {})
                        .pdfText())
                .contains("Customer service", "Created 2026-11-19 10:05 by 王芳", "Changed 2026-11-21 16:40", "Urgent")
                .contains(
                        "Hardware, Training", "2 h 30 min", "Yes", "Total", "Page 1 of 2", "Printed 2026-11-23 02:30");
    }

    @Test
    void what_logic_hides_is_left_out() {
        assertThat(pdf("record_hidden.pdf", ZH, form -> {}, values -> {}).pdfText())
                .doesNotContain("内部备注", "不给客户看");
        assertThat(pdf("record_shown.pdf", ZH, form -> {}, values -> values.put("level", "normal"))
                        .pdfText())
                .contains("内部备注", "不给客户看");
    }

    @Test
    void a_section_with_nothing_to_see_has_no_heading_and_its_tab_keeps_its_own() {
        var text = pdf(
                        "record_sections.pdf",
                        ZH,
                        form -> form.withArray("logic")
                                .addObject()
                                .put("effect", "hide")
                                .<ObjectNode>set(
                                        "fields",
                                        form.arrayNode()
                                                .add("on_site")
                                                .add("visit_on")
                                                .add("arrived_at")
                                                .add("best_time")
                                                .add("took"))
                                .set("if", form.objectNode().set("all", form.arrayNode())),
                        values -> {})
                .pdfText();

        assertThat(text).contains("预约", "联系").doesNotContain("时间", "上门日期");
    }

    @Test
    void without_a_layout_the_fields_follow_each_other() {
        var text = pdf("record_plain.pdf", ZH, form -> form.remove("ui"), values -> {})
                .pdfText();

        assertThat(text).contains("FW-0042", "更换配件", "应付").doesNotContain("预约");
        assertThat(text.indexOf("服务单号")).isLessThan(text.indexOf("主题"));
    }

    @Test
    void an_empty_record_shows_its_form_with_dashes() {
        var text =
                pdf("record_empty.pdf", ZH, form -> {}, ObjectNode::removeAll).pdfText();

        assertThat(text)
                .contains("服务单号 —", "更换配件 —", "客户签字 —", "服务报告 —", "现场照片与附件 —")
                .doesNotContain("null");
    }

    @Test
    void long_texts_and_tables_flow_over_pages_under_repeated_headings() {
        var pdf = pdf("record_long.pdf", ZH, form -> {}, values -> {
            values.put("note", "很长的描述。".repeat(1_500));
            values.put("report", "<p>" + "第一段很长。".repeat(900) + "</p><p>最后一段</p>");
            var first = values.withArray("lines").get(0);
            for (int i = 5; i <= 200; i++) {
                ObjectNode row = first.deepCopy();
                values.withArray("lines").add(row.put("id", "r" + i).put("item", "配件 " + i));
            }
            ((ObjectNode) values.withArray("lines").get(7)).put("item", "名称".repeat(2_000));
        });
        var text = pdf.pdfText();

        assertThat(text.replaceAll("\\s", ""))
                .contains("很长的描述。".repeat(20), "名称".repeat(8))
                .contains("最后一段");
        assertThat(count(text.replaceAll("\\s", ""), "很长的描述")).isBetween(1_400, 1_500);
        assertThat(text).contains("配件 200");
        assertThat(count(text, "品名 更换人 备件 数量 单价 金额"))
                .as("once on each page of the table")
                .isGreaterThanOrEqualTo(6);
        assertThat(text).contains("第 1 页 / 共 " + pdf.pdfPages() + " 页");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$P{REPORT_CONNECTION} ${7*7} #{1} \" + System.exit(1) + \"",
                "<b>bold</b><script>alert(1)</script> <style isBold=\"true\">x</style> &amp; &lt;",
                "=HYPERLINK(\"http://evil\") +1 -1 @SUM(A1)",
                "]]> <!-- --> <?xml?> &#0;"
            })
    void what_looks_like_code_or_markup_is_text_in_labels_and_values(String hostile) {
        for (var format : new PrintFormat[] {PrintFormat.PDF, PrintFormat.DOCX}) {
            var print = hostile(hostile);
            var file = PrintedFile.of("record_hostile." + format.extension(), out -> PRINTER.print(print, format, out));
            var text = format == PrintFormat.PDF
                    ? file.pdfText()
                    : words(file.parts().get("word/document.xml"));
            var wanted = hostile.replaceAll("\\s", "");
            assertThat(count(text.replaceAll("\\s", ""), wanted))
                    .as(format.name())
                    .isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void emoji_controls_and_turned_text_leave_a_readable_document() {
        var odd = "好\u0000\u0007😀👩‍👩‍👧❤️\u202Etxt.exe\u202C שלום 𠮷 end";
        var print = hostile(odd);
        var pdf = PrintedFile.of("record_emoji.pdf", out -> PRINTER.print(print, PrintFormat.PDF, out));
        var docx = PrintedFile.of("record_emoji.docx", out -> PRINTER.print(print, PrintFormat.DOCX, out));

        assertThat(pdf.pdfText()).contains("好□□□□", "txt.exe", "end").doesNotContain("\u202E");
        assertThat(docx.parts().get("word/document.xml"))
                .contains("😀", "שלום")
                .doesNotContain("\u0000", "\u0007", "\u202E");
    }

    @Test
    void a_word_without_end_is_broken_into_lines() {
        var text = pdf("record_word.pdf", ZH, form -> {}, values -> values.put("subject", "x".repeat(180))
                        .put("city", "440305"))
                .pdfText();

        assertThat(text.replaceAll("\\s", "")).contains("x".repeat(180));
    }

    @Test
    void as_many_columns_as_a_table_may_have_are_printed() {
        var pdf = pdf(
                "record_columns.pdf",
                ZH,
                form -> {
                    var columns = (ObjectNode) form.at("/schema/properties/lines/items/properties");
                    JsonNode item = columns.get("item");
                    for (int i = 0; columns.size() < 50; i++) {
                        columns.set("c" + i, item.deepCopy());
                    }
                },
                values -> values.withArray("lines").forEach(row -> ((ObjectNode) row).put("c43", "末列")));

        assertThat(pdf.pdfText().replaceAll("\\s", "")).contains("末列");
    }

    @Test
    void a_picture_that_is_none_is_only_named() {
        var pdf = pdf("record_broken.pdf", ZH, form -> {}, values -> values.withArray("files")
                .removeAll()
                .addObject()
                .put("id", "00000000-0000-7000-8000-000000000099")
                .put("name", "坏图.png")
                .put("size", 12)
                .put("type", "image/png"));

        assertThat(pdf.pdfText()).contains("坏图.png (12 B)");
    }

    @Test
    void a_word_file_holds_the_same_words() {
        var print = PrintedRecord.of(PrintedRecord.FORM, PrintedRecord.values(), ZH);
        var docx = PrintedFile.of("record_zh.docx", out -> PRINTER.print(print, PrintFormat.DOCX, out));

        assertThat(words(docx.parts().get("word/document.xml")))
                .contains("华东贸易有限公司", "★★★★☆ 4 / 5", "清洗滤网", "制冷剂 R410A 3", "合计");
        assertThat(docx.parts().keySet()).anyMatch(name -> name.startsWith("word/media/"));
    }

    private static PrintedFile pdf(String name, Locale locale, Consumer<ObjectNode> form, Consumer<ObjectNode> values) {
        var document = PrintedRecord.FORM.deepCopy();
        var filled = PrintedRecord.values();
        form.accept(document);
        values.accept(filled);
        var print = PrintedRecord.of(document, filled, locale);
        return PrintedFile.of(name, out -> PRINTER.print(print, PrintFormat.PDF, out));
    }

    /** A record whose name, labels, texts, options, cells and file names all say the same. */
    private static RecordPrint hostile(String text) {
        var document = PrintedRecord.FORM.deepCopy();
        document.findParents("label")
                .forEach(p ->
                        ((ObjectNode) p).putObject("label").put("zh-CN", text).put("en", text));
        var values = PrintedRecord.values();
        values.put("subject", text).put("note", text);
        values.put("report", "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>");
        values.withArray("words").removeAll().add(text);
        ((ObjectNode) values.withArray("files").get(2)).put("name", text);
        ((ObjectNode) values.withArray("lines").get(0)).put("item", text);
        return PrintedRecord.of(document, values, ZH);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** The words of a part of a Word file. */
    private static String words(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
